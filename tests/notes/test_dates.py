"""Dates as reports write them, read as EDTF."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatywatch.notes.dates import find_dates, whole_date

CASES = {
    "a day": ("15 September 1997", "1997-09-15"),
    "a day, month first": ("September 15, 1997", "1997-09-15"),
    "an ordinal": ("1st March 1999", "1999-03-01"),
    "an abbreviated month": ("5 Sept. 2001", "2001-09-05"),
    "a month": ("July 1997", "1997-07"),
    "a year": ("1997", "1997"),
    "a range of days": ("19 to 24 February 1999", "1999-02-19/1999-02-24"),
    "a range with an en dash": ("18–21 September 2001", "2001-09-18/2001-09-21"),
    "a range over two months": ("29 May–2 June 2000", "2000-05-29/2000-06-02"),
    "a range over two years": ("1 July 1999 to 30 January 2000", "1999-07-01/2000-01-30"),
    "a range of months": ("November-December 2004", "2004-11/2004-12"),
    "a range of years": ("2004–2005", "2004/2005"),
    "a short range of years": ("2004-05", "2004/2005"),
    "two days": ("12 and 14 May 2003", "{2003-05-12,2003-05-14}"),
    "a season": ("Fall 2000", "2000-23"),
}


@pytest.mark.parametrize(("text", "edtf"), CASES.values(), ids=CASES)
def test_a_written_date_is_read_as_edtf(text: str, edtf: str) -> None:
    found = whole_date(text)
    assert found is not None
    assert found.edtf == edtf


@pytest.mark.parametrize(
    "text", ["A/C.1/62/PV.20", "09STATE93000", "No. 25.112", "p. 1999a", "12345"]
)
def test_numbers_that_are_no_dates_are_left_alone(text: str) -> None:
    assert find_dates(text) == ()


def test_a_day_that_the_calendar_lacks_is_not_made_up() -> None:
    assert [d.edtf for d in find_dates("31 February 2001")] != ["2001-02-31"]


@given(st.text(max_size=80))
def test_every_date_lies_where_it_says(text: str) -> None:
    for date in find_dates(text):
        assert date.span.of(text).strip()
        assert 0 <= date.span.start < date.span.end <= len(text)
