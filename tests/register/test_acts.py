"""Treaty acts, entry into force by each treaty's rule, and the status that follows."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatywatch.model import InvalidRegister
from treatywatch.register import ActKind, Counting, Standpoint, load_register
from treatywatch.register.dates import latest

REGISTER = load_register()
SHARED = Path(__file__).parents[3] / "shared" / "register"
TREATIES = ("MBT", "CCM", "CCW", "CCW-APII", "CCW-PV")

STATUSES = [
    ("PRK", "MBT", "2021-11-16", Standpoint.NOT_PARTY, ""),
    ("FIN", "MBT", "2011-12-31", Standpoint.NOT_PARTY, ""),
    ("FIN", "MBT", "2012-01-09", Standpoint.PARTY, "2012-01-09"),
    ("FIN", "MBT", "2026-01-09", Standpoint.PARTY, "2012-01-09"),
    ("FIN", "MBT", "2026-01-10", Standpoint.WITHDRAWN, "2026-01-10"),
    ("POL", "MBT", "1997-12-03", Standpoint.NOT_PARTY, ""),
    ("POL", "MBT", "2010-01-01", Standpoint.SIGNATORY, "1997-12-04"),
    ("POL", "MBT", "2026-02-20", Standpoint.WITHDRAWN, "2026-02-20"),
    ("EST", "MBT", "2025-12-27", Standpoint.WITHDRAWN, "2025-12-27"),
    ("LVA", "MBT", "2025-12-27", Standpoint.WITHDRAWN, "2025-12-27"),
    ("LTU", "MBT", "2025-12-26", Standpoint.PARTY, "2003-05-12"),
    ("LTU", "CCM", "2025-03-05", Standpoint.PARTY, "2011-03-24"),
    ("LTU", "CCM", "2025-03-06", Standpoint.WITHDRAWN, "2025-03-06"),
    ("UKR", "MBT", "2025-12-01", Standpoint.PARTY, "2005-12-27"),
    ("USA", "CCW-APII", "2013-01-01", Standpoint.PARTY, "1999-05-24"),
    ("TWN", "MBT", "2020-01-01", Standpoint.INELIGIBLE, ""),
    ("XKX", "CCM", "2020-01-01", Standpoint.INELIGIBLE, ""),
    ("PSE", "MBT", "2018-01-01", Standpoint.PARTY, "2017-12-29"),
    ("ZAR", "MBT", "2002-05-02", Standpoint.PARTY, "2002-05-02"),
    ("DDR", "CCW", "1989-01-01", Standpoint.INELIGIBLE, ""),
]


@pytest.mark.parametrize(("code", "treaty", "on", "status", "since"), STATUSES)
def test_status_on_a_day(code: str, treaty: str, on: str, status: Standpoint, since: str) -> None:
    found = REGISTER.status(code, treaty, date.fromisoformat(on))
    assert (found.status, found.since) == (status, since)


def test_between_deposit_and_entry_into_force_both_dates_are_given() -> None:
    found = REGISTER.status("MHL", "MBT", date(2025, 6, 1))
    assert found.status is Standpoint.PARTY
    assert not found.bound
    assert (found.since, found.in_force_since) == ("2025-03-12", "2025-09-01")
    assert REGISTER.status("MHL", "MBT", date(2025, 9, 1)).bound


def test_a_declared_suspension_leaves_a_party_and_is_remarked() -> None:
    found = REGISTER.status("UKR", "MBT", date(2025, 12, 1))
    assert found.acts[-1].kind is ActKind.SUSPENSION_DECLARED
    assert any("suspension-declared" in remark for remark in found.remarks)


def test_an_inexact_date_leaves_the_status_uncertain() -> None:
    assert not REGISTER.status("LBN", "MBT", date(2026, 6, 1)).certain
    assert REGISTER.status("LBN", "MBT", date(2025, 6, 1)).status is Standpoint.NOT_PARTY


def test_after_the_limit_of_the_collection_not_party_is_uncertain() -> None:
    assert REGISTER.status("PRK", "CCW-PV", date(2013, 1, 1)).certain
    late = REGISTER.status("PRK", "CCW-PV", date(2020, 1, 1))
    assert not late.certain
    assert "2013-09-27" in late.remarks[0]


def test_an_unchecked_act_says_so() -> None:
    iceland = REGISTER.acts("ISL", "CCM")
    assert [act.unchecked for act in iceland] == [False, True, True]
    assert REGISTER.status("ISL", "CCM", date(2020, 1, 1)).unchecked
    assert not REGISTER.status("NOR", "CCM", date(2020, 1, 1)).unchecked


def test_unknown_treaty_and_area_are_errors() -> None:
    with pytest.raises(InvalidRegister, match=r"no treaty has the code 'NPT'.*use one of MBT"):
        REGISTER.status("PRK", "NPT", date(2020, 1, 1))
    with pytest.raises(InvalidRegister, match="no area"):
        REGISTER.acts("QQQ")


@pytest.mark.parametrize(
    ("treaty", "deposit", "binds"),
    [
        ("MBT", "2002-09-11", "2003-03-01"),
        ("MBT", "2002-08-31", "2003-02-01"),
        ("MBT", "1998-05-07", "1999-03-01"),
        ("CCM", "2024-12-31", "2025-06-01"),
        ("CCM", "2009-01-01", "2010-08-01"),
        ("CCW", "2017-08-09", "2018-02-09"),
        ("CCW", "2005-08-31", "2006-02-28"),
        ("CCW-APII", "1997-01-01", "1998-12-03"),
    ],
)
def test_each_treaty_binds_by_its_own_rule(treaty: str, deposit: str, binds: str) -> None:
    rule = REGISTER.treaties[treaty]
    assert rule.binds_from(date.fromisoformat(deposit)) == date.fromisoformat(binds)


@given(st.dates(date(1980, 1, 1), date(2090, 1, 1)), st.sampled_from(TREATIES))
def test_no_treaty_binds_before_five_months_or_after_seven(day: date, treaty: str) -> None:
    rule = REGISTER.treaties[treaty]
    binds = rule.binds_from(day)
    assert binds >= rule.entered_into_force
    if binds > rule.entered_into_force:
        assert 150 <= (binds - day).days <= 184


COUNTS = [c for c in REGISTER.stated_counts if c.states_parties is not None]


@pytest.mark.parametrize("stated", COUNTS, ids=[c.stated_in for c in COUNTS])
def test_states_parties_equal_the_monitors_count(stated) -> None:
    # An edition that gives only its year came out late in that year.
    day = latest(stated.on) if "-" in stated.on else date(int(stated.on), 11, 30)
    assert REGISTER.states_parties("MBT", day).count == stated.states_parties


def test_fifteen_stated_counts_can_be_compared() -> None:
    assert len(COUNTS) == 15


def test_counting_from_entry_into_force_leaves_out_fresh_deposits() -> None:
    day = date(2025, 11, 30)
    fresh = set(REGISTER.states_parties("MBT", day).codes) - set(
        REGISTER.states_parties("MBT", day, Counting.IN_FORCE).codes
    )
    assert fresh == {"TON"}


def test_the_withdrawals_of_2025_and_2026_lower_the_count() -> None:
    days = [date(2025, 12, 26), date(2025, 12, 27), date(2026, 1, 10), date(2026, 2, 20)]
    counts = [set(REGISTER.states_parties("MBT", day).codes) - {"LBN"} for day in days]
    assert [len(codes) for codes in counts] == [166, 163, 162, 161]


@pytest.mark.parametrize("treaty", TREATIES)
def test_acts_follow_one_another_in_order(treaty: str) -> None:
    order = list(ActKind)
    for code in REGISTER.areas:
        acts = [a for a in REGISTER.acts(code, treaty) if not a.computed]
        places = [order.index(a.kind) for a in acts]
        assert places == sorted(places), acts
        assert sum(a.is_consent for a in acts) <= 1, acts


def test_a_withdrawal_takes_effect_six_months_after_its_notice() -> None:
    for code in REGISTER.areas:
        for treaty in TREATIES:
            dates = {act.kind: act.first_day for act in REGISTER.acts(code, treaty)}
            if notice := dates.get(ActKind.WITHDRAWAL_NOTIFIED):
                effect = REGISTER.treaties[treaty].leaves_on(notice)
                assert dates[ActKind.WITHDRAWAL_EFFECTIVE] == effect


@pytest.mark.shared
def test_entries_into_force_and_standings_equal_those_collected() -> None:
    if not SHARED.is_dir():
        pytest.skip("../shared/register is not here")
    words = {"State": "party", "party": "party", "signatory": "signatory", "withdrawn": "withdrawn"}
    with (SHARED / "treaty_status.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        acts = REGISTER.acts(row["iso3"], row["treaty"])
        entries = [a.date for a in acts if a.kind is ActKind.ENTRY_INTO_FORCE]
        assert entries == ([row["entry_into_force"]] if row["entry_into_force"] else []), row
        status = REGISTER.status(row["iso3"], row["treaty"], date(2026, 12, 31)).status
        assert status == words.get(row["status"].split()[0], "not-party"), row
