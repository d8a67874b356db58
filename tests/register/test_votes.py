"""Roll calls: every state in every one, tallies counted, numbers in any spelling."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from treatywatch.model import InvalidRegister
from treatywatch.register import (
    Ballot,
    Standing,
    fold_resolution,
    load_register,
    session_in,
    session_of,
)

REGISTER = load_register()
SHARED = Path(__file__).parents[3] / "shared" / "register"
CALLS = REGISTER.roll_calls()


def test_there_are_28_treaty_resolutions_and_one_companion() -> None:
    assert len(CALLS) == 29
    assert [call.resolution for call in CALLS if call.companion] == ["52/38 H"]


@pytest.mark.parametrize("call", CALLS, ids=[c.resolution for c in CALLS])
def test_a_tally_equals_its_counted_votes(call) -> None:
    assert call.tally == call.recorded


@pytest.mark.parametrize("call", CALLS, ids=[c.resolution for c in CALLS])
def test_every_member_of_today_stands_once_in_a_roll_call(call) -> None:
    members = {a.code for a in REGISTER.areas.values() if a.standing is Standing.MEMBER}
    assert sorted(vote.code for vote in call.votes) == sorted(members)


@pytest.mark.parametrize("call", CALLS, ids=[c.resolution for c in CALLS])
def test_number_session_and_date_agree(call) -> None:
    assert call.session == session_in(call.date.year) == session_of(call.resolution)
    assert date(call.date.year, 11, 1) <= call.date <= date(call.date.year, 12, 31)


@pytest.mark.parametrize("call", CALLS, ids=[c.resolution for c in CALLS])
def test_who_was_no_member_was_not_yet_admitted(call) -> None:
    for code in call.of(Ballot.NOT_MEMBER):
        assert REGISTER.area(code).admitted > call.date.isoformat(), code


def test_the_known_difference_of_one_vote_is_kept() -> None:
    call = REGISTER.roll_call("51/45 S")
    assert call is not None
    assert str(call.tally) == "155-0-10"
    assert call.stated.startswith("156-0")


@pytest.mark.parametrize(
    ("code", "resolution_or_date", "vote"),
    [
        ("PRK", "51/45 S", Ballot.ABSTAINED),
        ("PRK", "51/45", Ballot.ABSTAINED),
        ("PRK", "1997", Ballot.ABSENT),
        ("PRK", "1998-12", Ballot.ABSENT),
        ("PRK", "2020-12-07", Ballot.ABSTAINED),
        ("RUS", "78/45", Ballot.AGAINST),
        ("LBN", "64/56", Ballot.ABSTAINED),
        ("CHE", "1996", Ballot.NOT_MEMBER),
    ],
)
def test_a_vote_is_found_by_number_or_date(
    code: str, resolution_or_date: str, vote: Ballot
) -> None:
    found = REGISTER.vote(code, resolution_or_date)
    assert found is not None
    assert found.vote is vote
    assert found.sources


def test_north_korea_was_absent_ten_years_and_abstained_ever_since() -> None:
    votes = REGISTER.votes("PRK")
    absent = [v.date.year for v in votes if v.vote is Ballot.ABSENT]
    abstained = [v.date.year for v in votes if v.vote is Ballot.ABSTAINED]
    assert absent == list(range(1997, 2007))
    assert abstained == [1996, *range(2007, 2024)]


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("51/45", "51/45"),
        ("51/45S", "51/45 S"),
        ("51/45 S", "51/45 S"),
        ("51/45s", "51/45 S"),
        ("A/RES/51/45 S", "51/45 S"),
        ("UNGA 66/29", "66/29"),
        ("UN General Assembly (UNGA) Resolution 55/33V", "55/33 V"),
        ("resolution 54/54 B,", "54/54 B"),
        ("51 / 45 S", "51/45 S"),
        ("66/29 and 67/32", None),
        ("no number", None),
        ("", None),
        ("12/03/1997", None),
        ("Resolution 66/29 A total of 162 states", "66/29"),
        ("voted for 51/45 S in 1996", "51/45 S"),
    ],
)
def test_numbers_fold_to_one_spelling(written: str, folded: str | None) -> None:
    assert fold_resolution(written) == folded


@pytest.mark.parametrize(
    ("written", "resolution"),
    [
        ("52/38", "52/38 A"),
        ("52/38A", "52/38 A"),
        ("52/38 H", "52/38 H"),
        ("52/38 B", None),
        ("1997-12-09", "52/38 A"),
        ("99/99", None),
        ("1995", None),
        ("199", None),
    ],
)
def test_the_companion_text_is_found_by_its_own_number_alone(
    written: str, resolution: str | None
) -> None:
    found = REGISTER.roll_call(written)
    assert (found.resolution if found else None) == resolution


def test_votes_on_the_companion_text_stand_apart() -> None:
    assert {v.resolution for v in REGISTER.votes("FRA", companion=True)} == {"52/38 H"}
    assert "52/38 H" not in {v.resolution for v in REGISTER.votes("FRA")}


def test_areas_do_not_vote_and_old_codes_have_the_votes_of_the_seat() -> None:
    assert REGISTER.votes("TWN") == ()
    assert REGISTER.vote("TWN", "66/29") is None
    assert REGISTER.votes("ZAR") == REGISTER.votes("COD")
    with pytest.raises(InvalidRegister):
        REGISTER.votes("???")


@pytest.mark.shared
def test_the_votes_are_those_collected() -> None:
    if not SHARED.is_dir():
        pytest.skip("../shared/register is not here")
    words = {"yes": "for", "no": "against", "abstain": "abstained", "not member": "not-member"}
    with (SHARED / "unga_votes.csv").open(encoding="utf-8", newline="") as file:
        collected = {
            (row["resolution"], row["iso3"]): words.get(row["vote"], row["vote"])
            for row in csv.DictReader(file)
        }
    assert collected == {(v.resolution, v.code): str(v.vote) for c in CALLS for v in c.votes}


SERIES = [
    ("SAU", Ballot.FOR, [1996, 1997, 2010]),
    ("SAU", Ballot.ABSENT, [*range(1998, 2010)]),
    ("SAU", Ballot.ABSTAINED, [*range(2011, 2024)]),
    ("UZB", Ballot.FOR, [1996, 1997]),
    ("CHN", Ballot.FOR, [*range(2005, 2024)]),
    ("NPL", Ballot.ABSENT, [2004, 2006]),
    ("NPL", Ballot.ABSTAINED, [*range(2007, 2024)]),
    ("LBN", Ballot.AGAINST, [1999]),
]


@pytest.mark.parametrize(("code", "ballot", "years"), SERIES)
def test_series_that_reports_misstate_are_held_year_by_year(
    code: str, ballot: Ballot, years: list[int]
) -> None:
    assert [v.date.year for v in REGISTER.votes(code) if v.vote is ballot] == years


@pytest.mark.parametrize(("code", "resolution"), [("UZB", "53/77 N"), ("ZWE", "71/34")])
def test_a_vote_on_which_the_data_sets_differ_says_so(code: str, resolution: str) -> None:
    vote = REGISTER.vote(code, resolution)
    assert vote is not None
    assert "Voeten" in vote.note
