"""Words folded alike: other forms of a word are found, other words are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatywatch.publish.search.stems import stem, words_of


@pytest.mark.parametrize(
    "forms",
    [
        ("mine", "mines"),
        ("produce", "produces", "produced", "producing"),
        ("export", "exports", "exported", "exporting"),
        ("country", "countries"),
        ("stop", "stopped", "stopping", "stops"),
        ("use", "uses"),
    ],
    ids=lambda forms: forms[0],
)
def test_forms_of_a_word_are_one(forms):
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize("word", ["his", "bus", "pass", "ap", "1999", "miné", "мины"])
def test_what_is_no_ending_stays(word):
    assert stem(word) == word


def test_accents_and_capitals_do_not_count():
    assert words_of("Côte d’Ivoire, MINES") == ["cot", "d", "ivoir", "min"]


@given(st.text())
def test_folding_is_stable_in_letters(text):
    assert words_of(text) == words_of(text.upper().lower()) or text.upper().lower() != text.lower()
