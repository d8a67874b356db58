"""Finds dates and periods, and says them in EDTF."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
_PART_ENDS = frozenset(
    [
        *("early", "mid", "late", "end", "start", "beginning", "middle", "spring"),
        *("summer", "autumn", "fall", "half", "quarter"),
    ]
)
_CUE_ENDS = _PART_ENDS | frozenset(
    [
        *("since", "until", "till", "to", "through", "by", "of", "at", "before", "after"),
        *("following", "between", "from", "during", "throughout", "covering", "over"),
        *("the", "period", "year", "years", "approximately", "about", "around", "circa"),
    ]
)
"""The last words of what `_CUE` reads, which is tried only behind one of them."""
_TWO_DAYS = re.compile(r"(\d+(?:st|nd|rd|th)?)\s?and\s?(?:the\s)?(\d)")
_TITLE = re.compile(
    r"(?:monitor(?: report)?|mine clearance|database|yearbook|military balance),? $"
)
_NUMBER = re.compile(r"(?:\bno\.?|\bnumber|law|decree|act|order|decision) ?$")
_NUMBERED = re.compile(r"[-/]\d{1,4}\b")
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
    """Tell whether a year is part of a title ("Landmine Monitor 2011", "Law No. 2004-044")."""
    if moment.month is not None:
        return False
    if _NUMBERED.match(folded, moment.end) and _NUMBER.search(folded, 0, moment.start):
        return True
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
        reading = _Reading(cue, first, *_joined(scan.folded, moments, index, cue))
        index += 1 if reading.last is None else 2
        known = reading.year or _listed_year(reading.end, moments[index:], scan.folded) or year
        mention = _dated(scan, reading, known) if known else _undated(scan, reading)
        year = (reading.last.year if reading.last else None) or first.year or known
        free = reading.end
        if mention is not None and not _in_title(scan.folded, first):
            yield mention


def _listed_year(end: int, later: Sequence[Moment], folded: str) -> int | None:
    """Return the year that a list of days gives at its end ("4 May and 5 June 1999")."""
    for moment in later:
        if not _JOIN.fullmatch(folded, end, moment.start):
            return None
        if moment.year is not None:
            return moment.year if moment.month is not None else None
        end = moment.end
    return None


def _cue_before(folded: str, start: int, end: int) -> _Cue:
    """Read the words before a date."""
    match = _CUE.search(folded, start, end) if _may_cue(folded[start:end]) else None
    if match is None:
        return _Cue(end, "", "", False)
    word, part = match["cue"] or "", match["part"] or ""
    begin = match.start() if word else match.start("part") if part else end
    return _Cue(begin, word, _PARTS.get(part, part), match["about"] is not None)


def _may_cue(before: str) -> bool:
    """Tell by the last words before a date whether they can bear on it: most dates follow "in"."""
    rest, _, last = before.rstrip().rpartition(" ")
    if last == "in":
        last = rest.rpartition(" ")[2]
        return not last.isalpha() or last in _PART_ENDS
    return not last.isalpha() or last in _CUE_ENDS


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


@dataclass(frozen=True, slots=True)
class _Reading:
    """A moment, or two that a range joins, with the words before them."""

    cue: _Cue
    first: Moment
    last: Moment | None
    last_part: str

    @property
    def end(self) -> int:
        """Where the last moment ends."""
        return (self.last or self.first).end

    @property
    def year(self) -> int | None:
        """The year that it writes itself."""
        return self.first.year or (self.last.year if self.last else None)

    @property
    def start(self) -> int:
        """Where the words begin that change what the date means."""
        word = self.cue.word
        told = self.cue.part or word in _IN_SPAN or (self.last and word in _RANGES)
        return self.cue.start if told else self.first.start

    @property
    def relation(self) -> Relation:
        """How the cue ties it."""
        return _RELATIONS.get(self.cue.word, Relation.AT)


def _undated(scan: Scan, reading: _Reading) -> DateMention:
    """Return a day and month that no year is known of."""
    first, end = reading.first, reading.end
    written, precision = scan.text[first.start : end], "day" if first.day else "month"
    none = (None, None, None, None)
    place = (first.start, end, written)
    return DateMention(*place, *none, precision, reading.relation, False, first.day, first.month)


def _dated(scan: Scan, reading: _Reading, year: int) -> DateMention | None:
    """Say one date or range; None where the calendar has no such day."""
    point, end = _point_and_end(scan.plain, reading, year)
    if point is None:
        return None
    relation, first, start = reading.relation, reading.first, reading.start
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
        point.approximate or reading.cue.about,
        first.day,
        first.month,
        reading.year is None,
    )


def _point_and_end(plain: str, reading: _Reading, year: int) -> tuple[Point | None, int]:
    """Return what is meant and where its words end, a short second year ("2004-05") included."""
    first, last, end = reading.first, reading.last, reading.end
    point = _point(first, year, reading.cue.part)
    if point is None or last is not None:
        return (
            _range(first, last, point, year, reading.last_part) if point and last else None
        ), end
    short = None if first.month or first.decade else _SHORT_END.match(plain, end)
    if short is None or int(short["end"]) <= year % 100:
        return point, end
    closing = calendar_point(year // 100 * 100 + int(short["end"]))
    return (span_of_points(point, closing) if closing else point), short.end()


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
