"""Reads the smallest parts of a date: a day, month and year as far as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NAMES = (
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
)
_NUMBER_OF = {name: n for n, names in enumerate(_NAMES, start=1) for name in names.split()}
MONTH_NAMES = tuple(_NUMBER_OF)
_FULL = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH = (
    rf"(?:{_FULL}|{_FULL.upper()}"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\.|(?=\s\d)))"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_TH = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:1[89]\d\d|20[0-6]\d)(?!\d|,\d{3}|\.\d|/\d{1,3}(?!\d))"
_NOT_DAY = r"(?!\d|,\d{3}|[/.]\d|%|:\d|\s(?:million|percent|anti|mines|landmines|people|states))"
_MOMENT = re.compile(
    rf"(?=[\dJFMASOND])(?:(?P<iso>(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)"
    rf"|(?:(?P<first>{_DAY}){_TH}\s?(?P<join>to|-|and|until|or|through)\s?(?:the\s)?"
    rf"(?={_DAY}{_TH}\s(?:of\s)?{_MONTH}))?"
    rf"(?:(?P<day>{_DAY}){_TH}\s?(?:of\s)?)?(?P<month>{_MONTH})(?![a-z])"
    rf"(?:\s(?P<after>{_DAY}){_TH}{_NOT_DAY}"
    rf"(?:\s?(?P<join2>-|to|and)\s?(?P<last>{_DAY}){_TH}(?!\d|\s{_MONTH}))?)?"
    rf"(?:(?:,\s?|\s?of\s|\s|)(?P<year>{_YEAR}))?"
    rf"|(?P<decade>(?:18|19|20)\d0)'?s(?![a-z])"
    rf"|(?P<bare>{_YEAR}))"
)
_NO_YEAR_BEFORE = re.compile(r"[\w\])][-/.]$|[$€£/]$|\w$|[\d,]\.$")
_YEAR_RANGE_BEFORE = re.compile(r"\d{4}[-/]$|(?:mid|end|[A-Za-z]{5})-$")
_GLUED_CUE = re.compile(r"(?:[Ss]ince|[Uu]ntil|[Ii]n|[Ff]rom|[Bb]y)$")
_NO_YEAR_AFTER = re.compile(
    r"\s?%|\s?km|\s?m2|\s?m²|\s?(?:square|hectares|percent|per cent|meters|metres|kilomet)"
    r"|[a-z]|'[a-rt-z]|-[a-z]|/[a-z]"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date's written parts; `first_day` opens a range of days that `day` closes.

    `joined_by_and` tells "4 and 5 May" (two days) from "4 to 5 May" (a range).
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    first_day: int | None = None
    joined_by_and: bool = False
    decade: bool = False


def read_moments(plain: str) -> Iterator[Moment]:
    """Yield the moments of a text with plain marks, from left to right."""
    for match in _MOMENT.finditer(plain):
        start, end = match.span()
        if match["month"]:
            moment = _with_month(plain, match)
            if moment is not None:
                yield moment
        elif match["bare"]:
            if _is_year(plain, start, end):
                yield Moment(start, end, int(match["bare"]))
        elif start and plain[start - 1].isalnum():
            continue
        elif match["decade"]:
            yield Moment(start, end, int(match["decade"]), decade=True)
        else:
            year, month, day = map(int, match["iso"].split("-"))
            yield Moment(start, end, year, month, day)


def _with_month(plain: str, match: re.Match[str]) -> Moment | None:
    """Return the moment around a month's name, None where the word is no month."""
    start = match.start()
    if start and (
        plain[start - 1].isdigit() or (plain[start - 1].isalpha() and match["day"] is None)
    ):
        return None
    if not (match["day"] or match["after"] or match["year"]) and match["month"] in ("May", "March"):
        return None
    return Moment(
        start,
        match.end(),
        _number(match["year"]),
        _NUMBER_OF[match["month"].rstrip(".").lower()],
        _number(match["last"] or match["after"] or match["day"]),
        _number(match["first"] or (match["after"] if match["last"] else None)),
        "and" in (match["join"], match["join2"]),
    )


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _is_year(plain: str, start: int, end: int) -> bool:
    """Tell whether four digits are a year and not a symbol, an amount or a quantity of area."""
    if _NO_YEAR_AFTER.match(plain, end):
        return False
    before = plain[max(0, start - 6) : start]
    if not _NO_YEAR_BEFORE.search(before):
        return True
    return _YEAR_RANGE_BEFORE.search(before) is not None or _GLUED_CUE.search(before) is not None
