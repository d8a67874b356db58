"""Sources that were old when the edition closed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

RULE = "checks.old-source"
BOOK = "[1] Ann Other, Mines of the World (London: Publisher, 2005), p. 12."
MAIL = "[1] Email from Ann Other, Director, Mine Action Center, 1 February 2006."


@pytest.mark.parametrize("note", [BOOK, MAIL], ids=["book", "e-mail"])
def test_an_old_source(page: Callable, found: Callable, note: str) -> None:
    (finding,) = found(RULE, page(2021, "It has exported mines.[1]", notes=[note]))
    assert (finding.note, finding.severity) == (1, "note")
    assert finding.sentence.quotation == "It has exported mines.[1]"


@pytest.mark.parametrize(
    ("edition", "updated", "sentence", "note"),
    [
        (2010, None, "It has exported mines.[1]", BOOK),
        (2015, None, "It has exported mines.[1]", BOOK),
        (2016, "2015-06", "It has exported mines.[1]", BOOK),
        (2021, None, "In 2005, it exported mines.[1]", BOOK),
        (2021, None, "It exported mines between 2003 and 2004.[1]", BOOK),
        (2021, None, "It exported mines.[1]", "[1] The Ministry, interview, no date."),
        (None, None, "It has exported mines.[1]", BOOK),
    ],
    ids=["young", "ten years", "closed early", "history", "a span", "undated", "no edition"],
)
def test_no_finding(
    page: Callable,
    found: Callable,
    edition: int | None,
    updated: str | None,
    sentence: str,
    note: str,
) -> None:
    assert found(RULE, page(edition, sentence, notes=[note], last_updated=updated)) == []
