"""Dates as sources give them: a day, a month or a year (EDTF), and the days they allow."""

from __future__ import annotations

import calendar
import re
from contextlib import suppress
from datetime import date
from functools import lru_cache

from treatywatch.model import InvalidRegister

_WRITTEN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def earliest(written: str) -> date:
    """Return the first day that `2008`, `2008-05` or `2008-05-30` allows."""
    year, month, day = _parts(written)
    return date(year, month or 1, day or 1)


def latest(written: str) -> date:
    """Return the last day that `2008`, `2008-05` or `2008-05-30` allows."""
    year, month, day = _parts(written)
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1])


def is_day(written: str) -> bool:
    """Tell whether the date is exact to the day."""
    return _parts(written)[2] is not None


@lru_cache(maxsize=8192)
def _parts(written: str) -> tuple[int, int | None, int | None]:
    """Split into year, month, day. Raises InvalidRegister where it is no such date."""
    if found := _WRITTEN.fullmatch(written):
        year, month, day = (int(part) if part else None for part in found.groups())
        with suppress(ValueError):
            start = date(year or 0, month or 1, day or 1)
            return start.year, month, day
    raise InvalidRegister(f"{written!r} is no date", mend="write YYYY, YYYY-MM or YYYY-MM-DD")
