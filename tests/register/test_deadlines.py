"""First deadlines of the Mine Ban Treaty follow from entry into force."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from treatywatch.register import Trust, load_register
from treatywatch.register.deadlines import deadlines_from

REGISTER = load_register()
SHARED = Path(__file__).parents[3] / "shared" / "register"


def test_deadlines_count_from_entry_into_force() -> None:
    found = REGISTER.deadlines("AFG")
    assert found is not None
    assert found.entry_into_force == date(2003, 3, 1)
    assert found.report == date(2003, 8, 28)
    assert found.stockpile == date(2007, 3, 1)
    assert found.clearance == date(2013, 3, 1)


@pytest.mark.parametrize("code", ["PRK", "USA", "XKX", "MNE", "LBN"])
def test_no_deadline_without_a_day_of_entry_into_force(code: str) -> None:
    assert REGISTER.deadlines(code) is None


def test_a_leap_day_falls_back_on_the_last_of_february() -> None:
    found = deadlines_from("XXX", date(2004, 2, 29), Trust.HIGH)
    assert (found.stockpile, found.clearance) == (date(2008, 2, 29), date(2014, 2, 28))


@pytest.mark.shared
def test_the_deadlines_are_those_collected() -> None:
    if not SHARED.is_dir():
        pytest.skip("../shared/register is not here")
    with (SHARED / "mbt_computed_deadlines.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        found = REGISTER.deadlines(row["iso3"])
        if not row["entry_into_force"]:
            assert found is None, row
            continue
        assert found is not None, row
        dates = (found.report, found.stockpile, found.clearance)
        names = ("art7_initial_report_due", "art4_stockpile_deadline")
        collected = (*(row[n] for n in names), row["art5_original_clearance_deadline"])
        assert tuple(day.isoformat() for day in dates) == collected, row
