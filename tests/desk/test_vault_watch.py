"""The watch over names: which texts hold something of a secret, found by keyed digests alone."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from treatywatch.desk.vault.keyring import fresh_key
from treatywatch.desk.vault.secret import Secret
from treatywatch.desk.vault.watch import digests_of, sightings

KEY = fresh_key(date(2026, 11, 27))


def _seen(secret: Secret, text: str) -> list[tuple[str, bool]]:
    index = {digest: [1] for digest in digests_of(secret, KEY)}
    return [(text[s.start : s.end], s.alone) for s in sightings(text, index, KEY)]


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("Tamar Examplidze", "A talk with Tamar Examplidze in May.", "Tamar Examplidze"),
        ("Tamar Examplidze", "Examplidze, Tamar (deminer).", "Examplidze, Tamar"),
        ("Tamar Examplidze", "tamar examplidze said so", "tamar examplidze"),
        ("Tamar Examplidze", "TAMAR EXAMPLIDZE", "TAMAR EXAMPLIDZE"),
        ("Tamar Nino Examplidze", "Nino Examplidze’s office", "Nino Examplidze’s"),
        ("José Muñóz", "Jose Munoz spoke.", "Jose Munoz"),
        ("Seán O’Sample", "by Sean O'Sample,", "Sean O'Sample"),
        ("Jong Chol-su", "Jong Cholsu was there", "Jong Cholsu"),
        ("Jong Cholsu", "Jong Chol Su was there", "Jong Chol Su"),
        ("Juan de la Muestra", "Juan de la Muestra", "Juan de la Muestra"),
        ("Juan de la Muestra", "with Juan Muestra", "Juan Muestra"),
        ("Colonel Pavel Obraztsov", "Dr. Pavel Obraztsov", "Pavel Obraztsov"),
        ("Павел Образцов", "Образцов Павел", "Образцов Павел"),
        ("Ли Ан", "Ан Ли", "Ан Ли"),
    ],
)
def test_a_name_is_seen_however_it_is_written(name, text, place):
    assert _seen(Secret(name), text) == [(place, False)]


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("Tamar Examplidze", "Then Examplidze left.", "Examplidze"),
        ("Tamar Examplidze", "Examplidze's car", "Examplidze's"),
        ("Beksult", "the man called Beksult", "Beksult"),
        ("견본수", "견본수는 말했다", "견본수는"),
        ("نموذج", "والنموذج هنا", "والنموذج"),
    ],
)
def test_one_word_of_a_name_is_seen_and_told_from_a_whole_one(name, text, place):
    assert _seen(Secret(name), text) == [(place, True)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Tamar Examplidze", "A Ministry of Defence official said so."),
        ("Juan de la Muestra", "de la Cruz"),
        ("Rose Field", "the rose in a field of mines"),
        ("Colonel Li", "The colonel left."),
        ("Kim Un", "Kim was not asked."),
        ("the man of Obrazia", "the officials of the ministry and a man"),
    ],
)
def test_other_words_are_not_taken_for_a_name(name, text):
    assert _seen(Secret(name), text) == []


@pytest.mark.parametrize(
    ("contacts", "text", "place"),
    [
        ("+997 555 0199 77", "call +997 (555) 0199-77 now", "+997 (555) 0199-77"),
        ("+997 555 0199 77", "call 0555019977", "0555019977"),
        ("555-0199", "ring 5550199.", "5550199"),
        ("tamar.x@example.org", "write to Tamar.X@Example.org.", "Tamar.X@Example.org"),
        ("Signal: @tamar_x", "find @tamar_x there", "@tamar_x"),
    ],
)
def test_numbers_and_addresses_are_seen(contacts, text, place):
    assert [found for found, _ in _seen(Secret("", contacts=contacts), text)] == [place]


def test_numbers_in_the_notes_are_watched_too():
    secret = Secret("Tamar Examplidze", notes="Her sister answers at 0555 887766.\nShe likes tea.")
    assert _seen(secret, "0555887766") == [("0555887766", False)]
    assert _seen(secret, "She likes tea.") == []


def test_other_names_are_watched_like_the_name():
    secret = Secret("Tamar Examplidze", also_known_as="Nana Sampleli\nthe Heron of Obrazia")
    assert _seen(secret, "with Nana Sampleli") == [("Nana Sampleli", False)]


def test_digests_tell_nothing_without_the_key():
    other = fresh_key(date(2026, 11, 27))
    secret = Secret("Tamar Examplidze", contacts="+997 555 0199")
    assert not set(digests_of(secret, KEY)) & set(digests_of(secret, other))


@example(before="1:::::::::", after="")  # was taken for a longer sighting of “Tamar” alone
@given(before=st.text(max_size=40), after=st.text(max_size=40))
def test_a_sighting_lies_within_its_text(before, after):
    text = f"{before} Tamar Examplidze {after}"
    index = {digest: [1] for digest in digests_of(Secret("Tamar Examplidze"), KEY)}
    found = sightings(text, index, KEY)
    assert any("Tamar Examplidze" in text[s.start : s.end] for s in found)
    assert all(0 <= s.start < s.end <= len(text) for s in found)
