"""Figures that are made up, the same for the same question, and how dates are written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import blake2b
from struct import unpack

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def made_up(low: int, high: int, *what: object) -> int:
    """Return a number between `low` and `high` that depends on nothing but `what`."""
    asked = "\x1f".join(map(str, what)).encode()
    number = int.from_bytes(blake2b(asked, digest_size=8).digest(), "big")
    return low + number % (high - low + 1)


class Draws:
    """A row of made-up figures that all depend on the same question, one after the other."""

    def __init__(self, *what: object) -> None:
        asked = "\x1f".join(map(str, what)).encode()
        self._numbers: Iterator[int] = iter(unpack("<16I", blake2b(asked, digest_size=64).digest()))

    def number(self, low: int, high: int) -> int:
        """Return the next figure, between `low` and `high`; there are sixteen."""
        return low + next(self._numbers) % (high - low + 1)


def written(day: date) -> str:
    """Return a day as reports write it: `7 December 2020`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def written_month(day: date) -> str:
    """Return the month of a day as reports write it: `December 2020`."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def day_of(year: int, number: int) -> date:
    """Return the n-th day of a year, before its autumn."""
    return date(year, 1, 1) + timedelta(days=number % 251)
