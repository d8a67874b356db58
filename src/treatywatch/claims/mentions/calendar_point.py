"""A point in the calendar known to the year, the month or the day."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_THIRDS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
_DECADE_THIRDS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_SEASONS = {"spring": (21, 3, 5), "summer": (22, 6, 8), "autumn": (23, 9, 11), "fall": (23, 9, 11)}
_PARTS = {
    "first half": (1, 6),
    "second half": (7, 12),
    "first quarter": (1, 3),
    "second quarter": (4, 6),
    "third quarter": (7, 9),
    "fourth quarter": (10, 12),
    "last quarter": (10, 12),
}


@dataclass(frozen=True, slots=True)
class Point:
    """EDTF, first and last day meant, and how exactly it is known."""

    edtf: str
    earliest: date
    latest: date
    precision: str
    approximate: bool = False


@lru_cache(maxsize=4096)
def calendar_point(year: int, month: int | None = None, day: int | None = None) -> Point | None:
    """Return the year, month or day as a point, None where the calendar has no such day."""
    if month is None:
        return Point(f"{year:04}", date(year, 1, 1), date(year, 12, 31), "year")
    last = monthrange(year, month)[1]
    if day is None:
        return Point(
            f"{year:04}-{month:02}", date(year, month, 1), date(year, month, last), "month"
        )
    if not 1 <= day <= last:
        return None
    exact = date(year, month, day)
    return Point(exact.isoformat(), exact, exact, "day")


def decade_point(first_year: int, part: str | None = None) -> Point:
    """Return a decade ("the 1990s") or a part of it ("the early 1990s")."""
    low, high = _DECADE_THIRDS[part] if part else (0, 9)
    earliest, latest = date(first_year + low, 1, 1), date(first_year + high, 12, 31)
    edtf = f"{first_year // 10:03}X"
    return Point(edtf, earliest, latest, "decade", part is not None)


def part_point(point: Point, part: str) -> Point:
    """Return the part of a year or month that a qualifier names ("late", "end", "first half").

    EDTF has no third of a year that other readers know: "late 1999" is `1999`, approximate, with
    narrower bounds. "End of 2008" is the month `2008-12`, "first half of 2008" the interval.
    """
    if point.precision == "month":
        return _part_of_month(point, part)
    if point.precision != "year":
        return point
    year = point.earliest.year
    if part in _THIRDS:
        first, last = _THIRDS[part]
        return _months(year, first, last, f"{year:04}", "season")
    if part in _SEASONS:
        code, first, last = _SEASONS[part]
        return _months(year, first, last, f"{year:04}-{code}", "season")
    if part in _PARTS:
        first, last = _PARTS[part]
        return _months(year, first, last, f"{year:04}-{first:02}/{year:04}-{last:02}", "range")
    month = 12 if part == "end" else 1
    return _months(year, month, month, f"{year:04}-{month:02}", "month")


def _months(year: int, first: int, last: int, edtf: str, precision: str) -> Point:
    end = date(year, last, monthrange(year, last)[1])
    return Point(edtf, date(year, first, 1), end, precision, True)


def _part_of_month(point: Point, part: str) -> Point:
    days = {"early": (1, 10), "start": (1, 10), "mid": (11, 20), "late": (21, 31), "end": (21, 31)}
    if part not in days:
        return point
    first, last = days[part]
    last = min(last, point.latest.day)
    return Point(
        point.edtf,
        point.earliest.replace(day=first),
        point.earliest.replace(day=last),
        "month",
        True,
    )


def span_of_points(first: Point, last: Point) -> Point | None:
    """Return the interval from one point to another, None where it would run backwards."""
    if last.latest < first.earliest:
        return None
    return Point(
        f"{first.edtf}/{last.edtf}",
        first.earliest,
        last.latest,
        "range",
        first.approximate or last.approximate,
    )
