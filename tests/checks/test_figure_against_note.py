"""The figure of a sentence and the figure of its note."""

from __future__ import annotations

from collections.abc import Callable

import pytest

RULE = "checks.figure-against-note"


@pytest.mark.parametrize(
    ("sentence", "note", "severity"),
    [
        (
            "The minister said that the army had removed over 600 antipersonnel mines.[1]",
            "[1] “Army lifts 636 mines at border,” Daily News, 12 November 2018.",
            "note",
        ),
        (
            "The army removed 600 antipersonnel mines.[1]",
            "[1] “Army lifts 636 mines at border,” Daily News, 12 November 2018.",
            "warn",
        ),
        (
            "An estimated 35 square kilometers remained to be cleared.[1]",
            "[1] E-mail from the Mine Action Center, 3 May 2004, which speaks of 53 km2.",
            "warn",
        ),
        (
            "There were 31 casualties in 2005.[1]",
            "[1] The center recorded 16 casualties in 2005. E-mail from the center, 3 May 2006.",
            "warn",
        ),
    ],
)
def test_two_figures(
    page: Callable, found: Callable, sentence: str, note: str, severity: str
) -> None:
    (finding,) = found(RULE, page(2021, sentence, notes=[note]))
    assert finding.severity == severity
    assert finding.note == 1
    assert [fact.anchor is not None for fact in finding.evidence] == [True, True]


@pytest.mark.parametrize(
    ("sentence", "note"),
    [
        ("The army removed 636 mines.[1]", "[1] “636 mines gone,” Daily News, 12 November 2018."),
        ("The army removed mines.[1]", "[1] “636 mines gone,” Daily News, 12 November 2018."),
        ("The army removed 636 mines.[1]", "[1] Interview with Colonel Ato, Arcadia, 3 May 2004."),
        (
            "It has 1,200 deminers and 5 dogs.[1]",
            "[1] E-mail from the center, 3 May 2004, which adds that 40 km2 are cleared.",
        ),
        ("The army removed 636 mines.[2]", "[1] “12 mines gone,” Daily News, 12 November 2018."),
        (
            "Of 50 casualties, 20 were killed and 30 injured.[1]",
            "[1] The center counted 50 casualties. E-mail from the center, 3 May 2006.",
        ),
    ],
    ids=["equal", "no figure", "no figure in the note", "other units", "other note", "a part"],
)
def test_no_finding(page: Callable, found: Callable, sentence: str, note: str) -> None:
    assert found(RULE, page(2021, sentence, notes=[note])) == []
