"""Meetings are found by ordinal, place, year or the name of a summit."""

from __future__ import annotations

import pytest

from treatywatch.model import Outcome
from treatywatch.register import load_register

REGISTER = load_register()
MEETINGS = REGISTER.meeting_names


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Third Meeting of States Parties", "3MSP"),
        ("the Third Meeting of the States Parties to the Mine Ban Treaty", "3MSP"),
        ("Second Review Conference", "2RC"),
        ("3MSP", "3MSP"),
        ("10th MSP", "10MSP"),
        ("21st Meeting of the States Parties", "21MSP"),
        ("Twenty-First Meeting of States Parties", "21MSP"),
        ("Tenth Meeting of the States Parties held on 29 November 2010", "10MSP"),
        ("Eleventh Meeting of States Parties in Phnom Penh in November 2011", "11MSP"),
        ("First Review Conference in Nairobi", "1RC"),
        ("Nairobi Summit", "1RC"),
        ("Cartagena Summit on a Mine-Free World", "2RC"),
        ("Maputo Review Conference", "3RC"),
        ("2004 Review Conference", "1RC"),
        ("Meeting of States Parties in Zagreb", "6MSP"),
        ("annual Meeting of States Parties in 2020", "18MSP"),
        ("MEETING OF STATES PARTIES, Bangkok", "5MSP"),
    ],
)
def test_a_meeting_is_found_by_name(written: str, code: str) -> None:
    assert MEETINGS.resolve(written).code == code


@pytest.mark.parametrize(
    "written", ["Review Conference", "Meeting of States Parties in Geneva", "States Parties"]
)
def test_a_bare_name_is_never_linked(written: str) -> None:
    assert MEETINGS.resolve(written).code is None


def test_a_year_known_from_elsewhere_decides_a_bare_name() -> None:
    assert MEETINGS.resolve("Meeting of States Parties in Geneva", 2006).code == "7MSP"


@pytest.mark.parametrize(
    "written",
    [
        "Third Meeting of States Parties to the Convention on Cluster Munitions",
        "CCW Review Conference",
        "Third Review Conference of States Parties to Amended Protocol II",
        "Earth Summit",
        "Third Meeting of States Parties in Geneva",
        "Forty-first Meeting of States Parties",
        "",
    ],
)
def test_meetings_of_others_and_impossible_ones_are_unknown(written: str) -> None:
    found = MEETINGS.resolve(written)
    assert found.code is None
    if "Forty" not in written:
        assert found.outcome is Outcome.UNKNOWN


def test_meetings_stand_in_order_and_last_at_most_a_week() -> None:
    meetings = REGISTER.meetings()
    starts = [meeting.start for meeting in meetings]
    assert starts == sorted(starts)
    assert all(0 <= (m.end - m.start).days <= 6 for m in meetings)
    assert len(meetings) == 27


def test_ordinals_count_each_kind_without_a_gap() -> None:
    for review in (True, False):
        ordinals = [m.ordinal for m in REGISTER.meetings() if m.is_review is review]
        assert ordinals == list(range(1, len(ordinals) + 1))


def test_a_day_that_no_source_confirms_is_marked() -> None:
    by_code = {meeting.code: meeting for meeting in REGISTER.meetings()}
    assert by_code["2RC"].unchecked == ("start",)
    assert by_code["3MSP"].unchecked == ()
