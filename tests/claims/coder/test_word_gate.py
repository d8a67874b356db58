"""The gate before the rules: what it keeps out could not have matched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatywatch.claims import load_codebook
from treatywatch.claims.coder.literals import needs_of
from treatywatch.claims.coder.pattern import Encoded, Pattern
from treatywatch.claims.coder.word_gate import WordGate, bits_of

NEEDS = [
    ("mines", [{"mines"}]),
    ("Mines?", [{"mine"}]),
    ("(?:lay|laid|lays) mines", [{"lay mines", "laid mines", "lays mines"}]),
    (r"\b(?:use[ds]?)\b.{0,9}\bmines", [{"mines"}, {"use"}]),
    (r"not \w+ (?:signed|joined)", [{" signed", " joined"}, {"not "}]),
    ("(?:a|mines)", []),
    ("(?:mines)?", []),
    ("(?:mines){2}", [{"mines"}]),
    (r"\d+ km", [{" km"}]),
    ("[abc]d", [{"ad", "bd", "cd"}]),
    ("[a-z]mine", [{"mine"}]),
    ("Guantánamo", [{"guant"}]),
    ("[[:alpha:]]mine", []),
    (r"\pLmine", []),
]


@pytest.mark.parametrize(("pattern", "needs"), NEEDS)
def test_a_pattern_needs_words(pattern, needs):
    assert sorted(map(sorted, needs_of(pattern)[: len(needs)])) == sorted(map(sorted, needs))
    assert len(needs_of(pattern)) >= len(needs)


@pytest.mark.parametrize("sign", ["K", "ſ"])
def test_signs_that_re2_takes_for_letters_pass_the_gate(sign):
    pattern = "kiss" if sign == "K" else "sks"
    text = pattern.replace("k" if sign == "K" else "s", sign)
    assert Pattern(pattern, "here").found(Encoded(text))
    assert list(bits_of(WordGate([pattern]).passing(text))) == [0]


@pytest.fixture(scope="module")
def rules():
    return load_codebook().families[0].rules


def test_no_rule_matches_what_its_gate_keeps_out(rules):
    gate = WordGate([rule.match for rule in rules])
    patterns = [Pattern(rule.match, rule.id) for rule in rules]
    texts = [example.text for rule in rules for example in rule.positive][::5]
    assert len(texts) > 100
    for text in texts:
        passing, encoded = set(bits_of(gate.passing(text))), Encoded(text)
        kept_out = [i for i in range(len(rules)) if i not in passing]
        assert not [rules[i].id for i in kept_out if patterns[i].found(encoded)]
        assert len(passing) < len(rules) / 2


WORDS = st.sampled_from(["mine", "mines", "é", "lay ", "LAID", " ", "”", "x", "ſ", "\u212a"])


@given(st.lists(WORDS, max_size=12).map("".join))
def test_places_are_counted_in_characters(text):
    for start, end, head in Pattern(r"(?:lay|laid)\s*(?P<head>mines?)?", "here", "head").places(
        Encoded(text)
    ):
        assert text[start:end].lower().startswith(("lay", "laid"))
        assert head == -1 or text[head:].lower().startswith("mine")


def test_an_empty_match_goes_on_with_the_next_character():
    places = [start for start, _, _ in Pattern("x*", "here").places(Encoded("éxé"))]
    assert places == [0, 1, 2, 3]
