"""Dates as reports write them, read as EDTF: days, months, years, seasons and ranges."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from treatywatch.model import Span

_MONTHS = {name: number for number, name in enumerate(calendar.month_name) if number} | {
    name: number for number, name in enumerate(calendar.month_abbr) if number
}
_MONTHS["Sept"] = 9
_SEASONS = {"Spring": 21, "Summer": 22, "Autumn": 23, "Fall": 23, "Winter": 24}
_M = r"(?:{})\b\.?".format("|".join(sorted(_MONTHS, key=len, reverse=True)))
_D = r"\d{1,2}(?:st|nd|rd|th)?"
_Y = r"(?:19|20)\d\d(?!\w)"
_TO = r"\s*(?:-+|–|—|―|‑|−|\bto\b|\buntil\b|\bthrough\b)\s*"
_AND = r"\s*(?:\band\b|&|,\s*and\b)\s*"


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as it stands in a text and as EDTF; `precision` is day, month, season or year."""

    span: Span
    edtf: str
    precision: str


class _NoSuchDate(ValueError):
    """The numbers name no day of the calendar."""


def _month(name: str) -> int:
    return _MONTHS[name.rstrip(".")]


def _iso(year: str, month: str, day: str | None = None) -> str:
    number = _month(month)
    if day is None:
        return f"{year}-{number:02d}"
    digits = int(re.sub(r"\D", "", day))
    if not 1 <= digits <= calendar.monthrange(int(year), number)[1]:
        raise _NoSuchDate(f"{year}-{number:02d} has no day {digits}")
    return f"{year}-{number:02d}-{digits:02d}"


def _joined(link: str, first: str, last: str) -> str:
    if last < first:
        raise _NoSuchDate(f"{first} to {last} runs backwards")
    alone = bool(re.search(r"and|&", link))
    return f"{{{first},{last}}}" if alone else f"{first}/{last}"


def _two_years(m: re.Match[str]) -> str:
    return _joined(m["l"], _iso(m["y"], m["m"], m["d"]), _iso(m["y2"], m["m2"], m["d2"]))


def _two_months(m: re.Match[str]) -> str:
    return _joined(m["l"], _iso(m["y"], m["m"], m["d"]), _iso(m["y"], m["m2"], m["d2"]))


def _two_days(m: re.Match[str]) -> str:
    return _joined(m["l"], _iso(m["y"], m["m"], m["d"]), _iso(m["y"], m["m"], m["d2"]))


def _month_range(m: re.Match[str]) -> str:
    return _joined(m["l"], _iso(m["y"] or m["y2"], m["m"]), _iso(m["y2"], m["m2"]))


def _year_range(m: re.Match[str]) -> str:
    last = m["y2"] if len(m["y2"]) == 4 else m["y"][:2] + m["y2"]
    if last <= m["y"]:
        raise _NoSuchDate(f"{m['y']} to {last} runs backwards")
    return f"{m['y']}/{last}"


_L = rf"(?P<l>{_TO}|{_AND})"
_FORMS: tuple[tuple[str, str, Callable[[re.Match[str]], str]], ...] = (
    (
        rf"(?P<d>{_D})\s+(?P<m>{_M}),?\s+(?P<y>{_Y}){_L}(?P<d2>{_D})\s+(?P<m2>{_M}),?\s+(?P<y2>{_Y})",
        "day",
        _two_years,
    ),
    (
        rf"(?P<d>{_D})\s+(?P<m>{_M}){_L}(?P<d2>{_D})\s+(?P<m2>{_M}),?\s+(?P<y>{_Y})",
        "day",
        _two_months,
    ),
    (rf"(?P<d>{_D}){_L}(?P<d2>{_D})\s+(?P<m>{_M}),?\s+(?P<y>{_Y})", "day", _two_days),
    (
        rf"(?P<m>{_M})\s+(?P<d>{_D}){_L}(?P<m2>{_M})\s+(?P<d2>{_D}),?\s+(?P<y>{_Y})",
        "day",
        _two_months,
    ),
    (rf"(?P<m>{_M})\s+(?P<d>{_D}){_L}(?P<d2>{_D}),?\s+(?P<y>{_Y})", "day", _two_days),
    (
        rf"(?P<d>{_D})\s*(?:of\s+)?(?P<m>{_M}),?\s*(?P<y>{_Y})",
        "day",
        lambda m: _iso(m["y"], m["m"], m["d"]),
    ),
    (rf"(?P<m>{_M})\s+(?P<d>{_D}),?\s+(?P<y>{_Y})", "day", lambda m: _iso(m["y"], m["m"], m["d"])),
    (rf"(?P<m>{_M})(?:,?\s+(?P<y>{_Y}))?{_L}(?P<m2>{_M}),?\s+(?P<y2>{_Y})", "month", _month_range),
    (rf"(?P<m>{_M}),?\s+(?P<y>{_Y})", "month", lambda m: _iso(m["y"], m["m"])),
    (
        rf"(?P<s>{'|'.join(_SEASONS)})\s+(?P<y>{_Y})",
        "season",
        lambda m: f"{m['y']}-{_SEASONS[m['s']]}",
    ),
    (rf"(?P<y>{_Y})\s*[-–/]\s*(?P<y2>{_Y}|\d\d(?!\d))", "year", _year_range),
    (rf"(?P<y>{_Y})", "year", lambda m: m["y"]),
)
_ANCHORED = tuple((re.compile(form), kind, read) for form, kind, read in _FORMS)
_STARTS = re.compile(rf"(?<![\w/.])(?:{_D}\b|{_M}|{'|'.join(_SEASONS)}|{_Y})")


def find_dates(text: str) -> tuple[WrittenDate, ...]:
    """Find every date of `text`, longest reading first, in order of place."""
    return tuple(_scan(text))


def _scan(text: str) -> Iterator[WrittenDate]:
    position = 0
    while start := _STARTS.search(text, position):
        found = _read_at(text, start.start())
        if found is not None:
            yield found
        position = found.span.end if found is not None else start.end()


def _read_at(text: str, position: int) -> WrittenDate | None:
    for pattern, precision, read in _ANCHORED:
        found = pattern.match(text, position)
        if found is None:
            continue
        try:
            return WrittenDate(Span(position, found.end()), read(found), precision)
        except _NoSuchDate:
            continue
    return None


def whole_date(text: str) -> WrittenDate | None:
    """Read `text` as one date, or None if it is not exactly one."""
    text = text.strip()
    found = _read_at(text, 0)
    return found if found is not None and found.span.end == len(text) else None
