"""Finds dates and periods, and says them in EDTF."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from treatywatch.claims.mentions.calendar_point import (
    Point,
    calendar_point,
    decade_point,
    part_point,
    span_of_points,
)
from treatywatch.claims.mentions.date_mention import DateMention, Relation
from treatywatch.claims.mentions.lexicon import Term
from treatywatch.claims.mentions.moments import MONTH_NAMES, Moment, read_moments
from treatywatch.claims.mentions.scan import Scan

_YEAR = re.compile(r"[12]\d\d\d")
_PART = (
    r"(?:the\s)?(?:very\s)?\b(?P<part>early|mid|late|end|start|beginning|middle|spring|summer|autumn"
    r"|fall|(?:first|second) half|(?:first|second|third|fourth|last) quarter)"
    r"(?:\s?-\s?|\sof\s(?:calendar year\s)?|\sin\s|\s)"
)
_JOIN = re.compile(
    r",?\s?(?:(?P<range>to|until|till|through|up to|-|/)|(?P<list>,|and|or|as well as)"
    rf"(?:\s(?:and|or|in|on|during))?)\s?(?:{_PART})?(?:the\s)?"
)
_SHORT_END = re.compile(r"[-/](?P<end>\d\d)(?![\d/,]|-\d)")
_CUE = re.compile(
    r"(?:\b(?P<cue>since|until|till|up to|through|by|as of|as at|before|prior to|after|following"
    r"|between|from|during|throughout|covering|over)\s?(?P<the>the\s)?"
    r"(?:(?:period|years?|calendar year|months? of|fiscal year)\s)?(?:from\s)?)?"
    rf"(?:{_PART})?(?:the\s)?(?P<about>\b(?:approximately|about|around|circa)\s)?$"
)
_TWO_DAYS = re.compile(r"(\d+(?:st|nd|rd|th)?)\s?and\s?(?:the\s)?(\d)")
_TITLE = re.compile(
    r"(?:monitor(?: report)?|mine clearance|database|yearbook|military balance),? $"
)
_PARTS = {"beginning": "start", "middle": "mid"}
_RELATIONS = {
    "since": Relation.SINCE,
    "until": Relation.UNTIL,
    "till": Relation.UNTIL,
    "up to": Relation.UNTIL,
    "through": Relation.UNTIL,
    "by": Relation.BY,
    "as of": Relation.AS_OF,
    "as at": Relation.AS_OF,
    "before": Relation.BEFORE,
    "prior to": Relation.BEFORE,
    "after": Relation.AFTER,
    "following": Relation.AFTER,
    "during": Relation.DURING,
    "throughout": Relation.DURING,
    "covering": Relation.DURING,
    "over": Relation.DURING,
}
_OPEN_END = frozenset({Relation.SINCE, Relation.AFTER})
_OPEN_START = frozenset({Relation.UNTIL, Relation.BEFORE})


@dataclass(frozen=True, slots=True)
class _Cue:
    """What stands before a date: the word that relates it and the part of it that is meant."""

    start: int
    word: str
    part: str
    about: bool


def month_terms() -> Iterator[Term]:
    """Yield the names of the months, so that a text without any is passed over."""
    for name in MONTH_NAMES:
        yield Term("month", name, None, capital=True)


def find_dates(scan: Scan) -> tuple[DateMention, ...]:
    """Return the dates of the text in order of place."""
    if not (scan.hits("month") or _YEAR.search(scan.plain)):
        return ()
    moments = _split_days(scan.plain, read_moments(scan.plain))
    return tuple(_mentions(scan, moments)) if moments else ()


def _in_title(folded: str, moment: Moment) -> bool:
    """Tell whether a year is part of a title ("Landmine Monitor 2011")."""
    if moment.month is not None:
        return False
    return _TITLE.search(folded, max(0, moment.start - 24), moment.start) is not None


def _split_days(plain: str, moments: Iterator[Moment]) -> list[Moment]:
    """Part "4 and 5 May 1999" into two days."""
    parted: list[Moment] = []
    for moment in moments:
        days = _TWO_DAYS.match(plain, moment.start) if moment.joined_by_and else None
        if days is None:
            parted.append(moment)
            continue
        parted.append(replace(moment, end=days.end(1), day=moment.first_day, first_day=None))
        parted.append(replace(moment, start=days.start(2), first_day=None))
    return parted


def _mentions(scan: Scan, moments: list[Moment]) -> Iterator[DateMention]:
    """Join moments to ranges where the text does, supply years, and say each in EDTF."""
    year: int | None = None
    index = 0
    free = 0
    while index < len(moments):
        first = moments[index]
        cue = _cue_before(scan.folded, max(free, first.start - 44), first.start)
        last, part = _joined(scan.folded, moments, index, cue)
        index += 1 if last is None else 2
        inherited = first.year is None and (last is None or last.year is None)
        known = _known_year(first, last, moments, index, scan.folded) or year
        mention = _mention(scan, cue, first, last, part, known, inherited)
        year = (last.year if last and last.year else first.year) or known
        free = (last or first).end
        if mention is not None and not _in_title(scan.folded, first):
            yield mention


def _known_year(
    first: Moment, last: Moment | None, moments: list[Moment], index: int, folded: str
) -> int | None:
    """Return the year of a date, or that of the next in its list ("4 May and 5 June 1999")."""
    if first.year or (last and last.year):
        return first.year or (last.year if last else None)
    end = (last or first).end
    for later in moments[index:]:
        if not _JOIN.fullmatch(folded, end, later.start):
            return None
        if later.year is not None:
            return later.year if later.month is not None else None
        end = later.end
    return None


def _cue_before(folded: str, start: int, end: int) -> _Cue:
    """Read the words before a date."""
    match = _CUE.search(folded, start, end)
    if match is None:
        return _Cue(end, "", "", False)
    word, part = match["cue"] or "", match["part"] or ""
    begin = match.start() if word else match.start("part") if part else end
    return _Cue(begin, word, _PARTS.get(part, part), match["about"] is not None)


def _joined(folded: str, moments: list[Moment], index: int, cue: _Cue) -> tuple[Moment | None, str]:
    """Return the moment that closes the range that the one at `index` opens, and its part."""
    if index + 1 >= len(moments):
        return None, ""
    first, last = moments[index], moments[index + 1]
    match = _JOIN.fullmatch(folded, first.end, last.start)
    if match is None or first.first_day:
        return None, ""
    if match["range"] is None and not (cue.word == "between" and "and" in match["list"]):
        return None, ""
    if match["range"] == "/" and (first.month or last.month):
        return None, ""
    part = match["part"] or ""
    return last, _PARTS.get(part, part)


def _mention(
    scan: Scan,
    cue: _Cue,
    first: Moment,
    last: Moment | None,
    last_part: str,
    year: int | None,
    inherited: bool,
) -> DateMention | None:
    """Say one date or range; None where the calendar has no such day."""
    end = (last or first).end
    told = cue.part or cue.word in _IN_SPAN or (last and cue.word in _RANGES)
    start = cue.start if told else first.start
    relation = _RELATIONS.get(cue.word, Relation.AT)
    if year is None:
        return DateMention(
            first.start,
            end,
            scan.text[first.start : end],
            None,
            None,
            None,
            None,
            "day" if first.day else "month",
            relation,
            False,
            first.day,
            first.month,
        )
    point = _point(first, year, cue.part)
    short = _SHORT_END.match(scan.plain, end) if last is None and first.month is None else None
    if point is not None and last is not None:
        point = _range(first, last, point, year, last_part)
    elif point is not None and short and not first.decade and int(short["end"]) > year % 100:
        closing = calendar_point(year // 100 * 100 + int(short["end"]))
        end = short.end()
        point = span_of_points(point, closing) if closing else point
    if point is None:
        return None
    return DateMention(
        start,
        end,
        scan.text[start:end],
        _open(point.edtf, relation),
        point.edtf,
        None if relation in _OPEN_START else point.earliest,
        None if relation in _OPEN_END else point.latest,
        point.precision,
        relation,
        point.approximate or cue.about,
        first.day,
        first.month,
        inherited,
    )


_IN_SPAN = frozenset({"since", "until", "till", "up to", "before", "prior to", "after"})
_RANGES = frozenset({"between", "from"})


def _point(moment: Moment, year: int, part: str) -> Point | None:
    """Return what one moment says, a range of days included."""
    if moment.decade:
        return decade_point(year, part if part in ("early", "mid", "late") else None)
    point = calendar_point(year, moment.month, moment.day)
    if point is not None and moment.first_day:
        opening = calendar_point(year, moment.month, moment.first_day)
        return span_of_points(opening, point) if opening else None
    return part_point(point, part) if point is not None and part else point


def _range(first: Moment, last: Moment, point: Point, year: int, last_part: str) -> Point | None:
    """Return the interval; "December to May 2005" began in the year before."""
    last_year = last.year or year
    if first.year is None and first.month and last.month and first.month > last.month:
        earlier = _point(first, last_year - 1, "")
        point = earlier or point
    closing = _point(last, last_year, last_part)
    return span_of_points(point, closing) if closing is not None else None


def _open(edtf: str, relation: Relation) -> str:
    """Apply the relation to a point's EDTF; an interval is left as it is."""
    if "/" in edtf:
        return edtf
    if relation in _OPEN_END:
        return f"{edtf}/.."
    return f"../{edtf}" if relation in _OPEN_START else edtf
