"""An edition against an earlier one, in silence or announced."""

from __future__ import annotations

from collections.abc import Callable

RULE = "editions.contradicted"
NO = {"question": "transfer.export", "answer": "no", "certainty": "not-known"}
YES = {"question": "transfer.export", "answer": "yes", "period": "past"}


def test_a_silent_reversal_shows_both_sides(page: Callable, found: Callable) -> None:
    earlier = page(
        1999,
        ("It is not known to have exported mines.[1]", [NO]),
        notes=["[1] Ann Other, Mines of the World (London: Publisher, 1996), p. 12."],
    )
    later = page(2021, ("It has exported mines.", [YES]))
    (finding,) = found(RULE, earlier, later)
    assert (finding.report, finding.edition) == (later.report.slug, 2021)
    question, *facts = finding.evidence
    assert question.text == "transfer.export"
    assert [fact.report for fact in facts] == [
        earlier.report.slug,
        earlier.report.slug,
        later.report.slug,
    ]
    assert "1999 edition answered no (not-known" in finding.message
    assert finding.not_checked


def test_an_announced_reversal_is_none(page: Callable, found: Callable) -> None:
    earlier = page(1999, ("It is not known to have exported mines.", [NO]))
    later = page(
        2021, ("It has exported mines, contrary to what earlier editions reported.", [YES])
    )
    assert found(RULE, earlier, later) == []


def test_an_allegation_reverses_nothing(page: Callable, found: Callable) -> None:
    earlier = page(1999, ("It is not known to have exported mines.", [NO]))
    later = page(2021, ("It is accused of exports.", [{**YES, "certainty": "alleged"}]))
    assert found(RULE, earlier, later) == []
