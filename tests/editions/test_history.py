"""A question through the editions: silence is not "no", and no report is not silence."""

from __future__ import annotations

from collections.abc import Callable

from treatywatch.editions import EditionState, follow

NO = {"question": "transfer.export", "answer": "no", "certainty": "not-known"}
YES = {"question": "transfer.export", "answer": "yes", "period": "past"}


def test_first_said_last_confirmed_gaps_and_as_of(coded: Callable) -> None:
    reports = [
        coded(1999, [("No.", [NO])]),
        coded(2003, [("Nothing of it.", [])]),
        coded(2005, [("Yes.", [YES])]),
        coded(2008, [("Nothing of it.", [])]),
        coded(2021, [("Yes.", [YES])]),
        coded(2022, [("Nothing of it.", [])]),
    ]
    history = follow("ARC", "transfer.export", reports, editions=[1999, 2000, 2006])
    states = {point.edition: point.state for point in history.points}
    assert states == {
        1999: EditionState.ANSWERED,
        2000: EditionState.NO_REPORT,
        2003: EditionState.SILENT,
        2005: EditionState.ANSWERED,
        2006: EditionState.NO_REPORT,
        2008: EditionState.SILENT,
        2021: EditionState.ANSWERED,
        2022: EditionState.SILENT,
    }
    no, yes = history.assertions
    assert (no.answer, no.editions, no.gaps, no.missing) == ("no", (1999,), (), ())
    assert (yes.first.edition, yes.last.edition) == (2005, 2021)
    assert (yes.gaps, yes.missing) == ((2008,), (2006,))
    assert history.as_of == 2021


def test_a_profile_of_another_theme_is_no_report_on_the_question(coded: Callable) -> None:
    impact = coded(2021, [("Cleared.", [])], theme="impact")
    history = follow("ARC", "transfer.export", [impact])
    assert [point.state for point in history.points] == [EditionState.NO_REPORT]
    assert history.as_of is None


def test_other_countries_do_not_answer(coded: Callable) -> None:
    other = coded(2004, [("No.", [NO])], country="BOR")
    history = follow("ARC", "transfer.export", [other])
    assert [point.state for point in history.points] == [EditionState.NO_REPORT]
