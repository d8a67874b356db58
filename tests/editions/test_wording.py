"""Dates, figures and words that a comparison rests on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatywatch.editions.figures import Figures, in_words, relate
from treatywatch.editions.when import apart, days, happened_since
from treatywatch.editions.wording import announces_correction
from treatywatch.model import Quantity


@pytest.mark.parametrize(
    "sentence",
    [
        "It holds 407,800 mines instead of the two million that it indicated previously.",
        "That is a great reduction from the figure previously cited by the Monitor.",
        "The Monitor has removed Arcadia from its list of producers.",
        "Arcadia disclosed for the first time that it holds mines.",
        "The earlier edition was mistaken.",
        "It retains 20 mines, rather than none as it previously reported.",
        "Earlier editions listed it as a producer.",
        "It incorrectly reported 16 mines.",
        "The revised figure is 60 square kilometers.",
    ],
)
def test_a_correction_is_announced(sentence: str) -> None:
    assert announces_correction(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Arcadia has exported mines, which have been found in two states.",
        "It voted for the resolution, as in previous years.",
        "It holds more than 600 mines.",
        "It abstained instead of voting for the resolution.",
        "It previously used mines on its border.",
    ],
)
def test_no_correction_is_read_into_other_words(sentence: str) -> None:
    assert not announces_correction(sentence)


@pytest.mark.parametrize(
    ("date", "known"),
    [
        ("1997", ("1997-01-01", "1997-12-31")),
        ("1999-02", ("1999-02-01", "1999-02-31")),
        ("2020-12-07", ("2020-12-07", "2020-12-07")),
        ("1999-02-19/1999-02-24", ("1999-02-19", "1999-02-24")),
        ("1997/..", ("1997-01-01", "9999-12-31")),
        ("../2007", ("0000-01-01", "2007-12-31")),
        ("1997~", ("1997-01-01", "1997-12-31")),
        ("past", None),
        (None, None),
        ("1997/spring", None),
    ],
)
def test_days(date: str | None, known: tuple[str, str] | None) -> None:
    assert days(date) == known


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1997", "1998", True),
        ("1997", "1997-05", False),
        ("1996/2000", "1998", False),
        (None, "1998", False),
        ("past", "1998", False),
    ],
)
def test_apart(one: str | None, other: str | None, expected: bool) -> None:
    assert apart(one, other) is apart(other, one) is expected


def test_what_happened_since_an_edition() -> None:
    assert happened_since("2005-03", 2004)
    assert happened_since("2004", 2004)
    assert not happened_since("2003-12-31", 2004)
    assert not happened_since(None, 2004)


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        (Quantity(600, None, "mines"), Quantity(636, 636, "mines"), Figures.COMPATIBLE),
        (Quantity(31, 31, "mines"), Quantity(16, 16, "mine"), Figures.DIFFERENT),
        (Quantity(None, 5e6, "mines"), Quantity(110e6, 110e6, "mines"), Figures.DIFFERENT),
        (Quantity(1000, 1000, "mines", True), Quantity(1050, 1050, "mines"), Figures.COMPATIBLE),
        (Quantity(1, 1, "mines"), Quantity(1, 1, "km2"), Figures.OTHER_UNIT),
        (None, Quantity(1, 1, "mines"), Figures.GAINED),
        (Quantity(1, 1, "mines"), None, Figures.LOST),
        (None, None, Figures.NONE),
    ],
    ids=str,
)
def test_figures(earlier: Quantity | None, later: Quantity | None, expected: Figures) -> None:
    assert relate(earlier, later) is expected


FIGURE = st.integers(0, 10**6)


@given(FIGURE, FIGURE)
def test_figures_relate_both_ways(one: int, other: int) -> None:
    first, second = Quantity(one, one, "mines"), Quantity(other, other, "mines")
    assert relate(first, second) is relate(second, first)


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (Quantity(600, None, "mines"), "600 or more mines"),
        (Quantity(None, 5_000_000, "mines"), "5,000,000 or fewer mines"),
        (Quantity(636, 636, "mines"), "636 mines"),
        (Quantity(1e6, 1e6, "mines", True), "about 1,000,000 mines"),
        (Quantity(1.5, 2, "km2"), "1.5 to 2 km2"),
        (None, "no figure"),
    ],
)
def test_figures_in_words(quantity: Quantity | None, words: str) -> None:
    assert in_words(quantity) == words
