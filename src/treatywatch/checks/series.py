"""The claims that a sentence makes on a series of votes: which years, and how many of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from treatywatch.checks.report_case import ReportCase
from treatywatch.claims.mentions import DateMention, Relation
from treatywatch.editions.when import days
from treatywatch.model import Claim

_EVERY = re.compile(
    r"\b(?:every|each|all|always|consistently|invariably|without\s+exception|regularly)\b"
    r"|\bhas\s+been\s+absent\s+from\s+the\s+annual\b",
    re.IGNORECASE,
)
_NEVER = re.compile(r"\bnever\b", re.IGNORECASE)
_PREVIOUS = re.compile(
    r"\b(?:previous|past|earlier|prior|preceding|recent)\s+(?:years?|votes?|resolutions?|sessions?"
    r"|occasions?|UNGA|UN|annual|pro)\b",
    re.IGNORECASE,
)
_RECENT = re.compile(r"\brecent\b", re.IGNORECASE)
_RECENT_YEARS = 5
_TREATY_RESOLUTIONS = "1997-01-01"
_SINCE_THE_FIRST = re.compile(r"\b1996\b|\bpro-(?:mine[ -])?(?:ban|landmine)", re.IGNORECASE)
_ON_THE_TREATY = re.compile(
    r"\bMine\s+Ban\s+Treaty\b|\bthe\s+treaty\b|\buniversali[sz]ation\b", re.IGNORECASE
)
_FIRST = re.compile(
    r"\bfor\s+the\s+first\s+time\b(?!\s+in\s+(?:an?|the|\d|\w+\s+(?:years|decades)|many|years))",
    re.IGNORECASE,
)
_NEVER_THERE = re.compile(
    r"\bnever\s+(?:taken?\s+part|took\s+part|participated|attended|voted(?!\s+(?:in|for|against|no)))",
    re.IGNORECASE,
)
_NTH = re.compile(
    r"\b(?P<n>\d{1,2}(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth"
    r"|nineteenth|twentieth)\s+(?:consecutive|successive|straight)\s+(?:year|time|vote)\b"
    r"|\bfor\s+the\s+(?P<row>\w+)\s+year\s+(?:in\s+a\s+row|running)\b",
    re.IGNORECASE,
)
_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth", "twentieth"),
)
_UNTIL = frozenset({Relation.UNTIL, Relation.BY})


class Extent(StrEnum):
    """How much of the series a sentence claims."""

    EVERY = "every"
    NEVER = "never"
    PREVIOUS = "previous"
    NTH = "nth"
    FIRST = "first"
    SOME = "some"


@dataclass(frozen=True, slots=True)
class Series:
    """What is claimed: the extent, the days from and to (ISO dates), and the n of an n-th year."""

    extent: Extent
    first: str
    last: str
    number: int = 0
    before: bool = False


def series_of(case: ReportCase, claim: Claim) -> Series:
    """Read from the sentence of a claim on a series of votes what it claims."""
    words = claim.sentence.quotation
    first, last, bounded = _bounds(case, claim)
    nth = _NTH.search(words)
    if nth is not None:
        return Series(Extent.NTH, first, last, _number(nth["n"] or nth["row"]))
    extent = Extent.FIRST if _FIRST.search(words) else _extent(words, bounded)
    before = _PREVIOUS.search(words) is not None
    if _leaves_out_the_first(words, extent):
        first = max(first, _TREATY_RESOLUTIONS)
    if _RECENT.search(words):
        first = max(first, f"{int(last[:4]) - _RECENT_YEARS:04d}{last[4:]}")
    return Series(extent, first, last, before=before)


def _leaves_out_the_first(words: str, extent: Extent) -> bool:
    """Tell whether the resolution of 1996, a year before the treaty, is not meant."""
    if _SINCE_THE_FIRST.search(words):
        return False
    return extent is Extent.PREVIOUS or _ON_THE_TREATY.search(words) is not None


def _extent(words: str, bounded: bool) -> Extent:
    if _NEVER.search(words):
        return Extent.EVERY if _NEVER_THERE.search(words) else Extent.NEVER
    if _EVERY.search(words):
        return Extent.EVERY
    if _PREVIOUS.search(words):
        return Extent.PREVIOUS
    return Extent.EVERY if bounded else Extent.SOME


def _number(written: str) -> int:
    digits = re.match(r"\d+", written)
    if digits:
        return int(digits[0])
    low = written.lower()
    return _ORDINALS.index(low) + 1 if low in _ORDINALS else 0


def _bounds(case: ReportCase, claim: Claim) -> tuple[str, str, bool]:
    """Return the first and last day claimed, and whether the sentence bounds them itself."""
    closed = case.closed or "9999-12-31"
    first, last, bounded = "0000-01-01", closed, False
    for mention in case.mentions(claim.sentence.quotation).dates:
        begin, end = _reach(mention)
        first, last = max(first, begin or first), min(last, end or last)
        bounded = bounded or begin is not None or end is not None
    for written in (claim.period, claim.date):
        known = days(written) if written and "/" in written else None
        if known is not None and not bounded:
            return max(first, known[0]), min(last, known[1]), True
    return first, last, bounded


def _reach(mention: DateMention) -> tuple[str | None, str | None]:
    """Return the day from which and the day up to which a date bounds the series."""
    known = days(mention.point)
    if known is None:
        return None, None
    if mention.precision == "range":
        return known
    if mention.relation in {Relation.SINCE, Relation.AFTER}:
        return known[0] if mention.relation is Relation.SINCE else known[1], None
    if mention.relation is Relation.BEFORE:
        return None, known[0]
    if mention.relation in _UNTIL:
        return None, known[1] if mention.precision == "day" else known[0]
    return None, None
