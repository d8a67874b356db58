"""When something happened: EDTF dates as first and last day, to be compared."""

from __future__ import annotations

import re

_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?[~?%]?$")
_EARLIEST, _LATEST = "0000-01-01", "9999-12-31"

Days = tuple[str, str]
"""The first and the last day that a date can mean, as ISO dates."""


def days(date: str | None) -> Days | None:
    """Return what days an EDTF date or interval covers; None for none and for no EDTF.

    An open side (`1997/..` or `1997/`) reaches to the end of time.
    """
    if not date:
        return None
    first, slash, last = date.partition("/")
    start = _EARLIEST if slash and first in {"", ".."} else _bound(first, "01-01", "01")
    other = last if slash else first
    end = _LATEST if slash and other in {"", ".."} else _bound(other, "12-31", "31")
    return None if start is None or end is None else (start, end)


def _bound(date: str, rest_of_year: str, rest_of_month: str) -> str | None:
    match = _DATE.fullmatch(date.strip())
    if match is None:
        return None
    year, month, day = match["year"], match["month"], match["day"]
    if month is None:
        return f"{year}-{rest_of_year}"
    return f"{year}-{month}-{day or rest_of_month}"


def apart(one: str | None, other: str | None) -> bool:
    """Tell whether both dates are known and cannot be the same time."""
    first, second = days(one), days(other)
    if first is None or second is None:
        return False
    return first[1] < second[0] or second[1] < first[0]


def same_time(one: str | None, other: str | None) -> bool:
    """Tell whether both dates are known and overlap."""
    return days(one) is not None and days(other) is not None and not apart(one, other)


def happened_since(date: str | None, edition: int | None) -> bool:
    """Tell whether the date is known and not before the year of the edition."""
    known = days(date)
    return known is not None and edition is not None and known[1][:4] >= f"{edition:04d}"
