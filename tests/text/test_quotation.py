"""A quotation is found at its exact place although marks and spaces differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatywatch.model import Span
from treatywatch.text import find_quotation, find_quotations

TEXT = (
    "Though difficult to confirm,[13] that “appears” to be so.[14] Mr.Son’s\nmines–some 5 km² "
    "away–were not found. That “appears” to be so."
)


@pytest.mark.parametrize(
    ("quotation", "found"),
    [
        pytest.param(
            "Though difficult to confirm, that “appears” to be so.",
            "Though difficult to confirm,[13] that “appears” to be so.",
            id="marker taken out",
        ),
        pytest.param("confirm,[13] that", "confirm,[13] that", id="marker kept"),
        pytest.param('that "appears" to be', "that “appears” to be", id="straight marks"),
        pytest.param("Mr. Son's mines", "Mr.Son’s\nmines", id="spaces and newline"),
        pytest.param("mines -- some 5 km2", "mines–some 5 km²", id="dashes and powers"),
        pytest.param("That “appears”", "That “appears”", id="case counts"),
    ],
)
def test_finds(quotation: str, found: str) -> None:
    span = find_quotation(TEXT, quotation)
    assert span is not None
    assert span.of(TEXT) == found


@pytest.mark.parametrize("quotation", ["never said", "", "[13]", "   "])
def test_finds_nothing(quotation: str) -> None:
    assert find_quotation(TEXT, quotation) is None


def test_tells_every_place_of_an_ambiguous_quotation() -> None:
    places = find_quotations(TEXT, "“appears” to be so.")
    assert len(places) == 2
    assert find_quotation(TEXT, "“appears” to be so.") == places[0]
    assert find_quotations(TEXT, "“appears”", Span(60, len(TEXT))) == (
        find_quotations(TEXT, "“appears”")[1],
    )


@given(st.text(alphabet="ab “”\n–-[1]c.²", max_size=40), st.integers(0, 40), st.integers(1, 40))
def test_whatever_stands_in_the_text_is_found_there(text: str, start: int, length: int) -> None:
    quotation = text[start : start + length]
    for span in find_quotations(text, quotation):
        assert 0 <= span.start < span.end <= len(text)
    letters = [c for c in quotation if c.isalpha()]
    if letters and "[" not in text and "-" not in text and "–" not in text and "“" not in text:
        assert "”" in text or find_quotation(text, quotation) is not None
