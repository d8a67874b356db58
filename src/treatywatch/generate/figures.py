"""Figures that are made up, the same for the same question, and how dates are written."""

from __future__ import annotations

from datetime import date, timedelta
from hashlib import blake2b

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def made_up(low: int, high: int, *what: object) -> int:
    """Return a number between `low` and `high` that depends on nothing but `what`."""
    asked = "\x1f".join(map(str, what)).encode()
    number = int.from_bytes(blake2b(asked, digest_size=8).digest(), "big")
    return low + number % (high - low + 1)


def written(day: date) -> str:
    """Return a day as reports write it: `7 December 2020`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def written_month(day: date) -> str:
    """Return the month of a day as reports write it: `December 2020`."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def day_in(year: int, *what: object) -> date:
    """Return a made-up day of the year, before its autumn."""
    return date(year, 1, 1) + timedelta(days=made_up(0, 250, "day", year, *what))
