"""Splitting a definition into sentences, and a citing sentence into its citations."""

from __future__ import annotations

import re
from bisect import bisect_right

from treatywatch.model import Span
from treatywatch.notes.dates import find_dates
from treatywatch.notes.layout import Layout
from treatywatch.notes.vocabulary import entries

_STOP = re.compile(r"[.?!]+(?P<close>[”»\"’)\]]*)(?:\s+|$)")
_SHORT_TITLE = re.compile(r"\b(?:with|from|by|to|and|Mr|Amb)\.?\s+[A-Z][a-z]{0,4}$")
_LAST_WORD = re.compile(r"[\w.’'-]*$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_NEXT = re.compile(r"[“\"„«(\[‘]*(?:[A-ZÀ-ÖØ-Þ0-9]|e-?mail\b|www\.)")
_TITLE_BEFORE = re.compile(r"(?:^|[,;(]|\b[Ss]ee|\balso|\bin|\bexample,?|\band)\s*$")
_FORM_LETTER = re.compile(r"\b(?:[Ff]orms?|[Aa]nnex|[Aa]ppendix|[Tt]able|and|Protocol)\s+[A-Z]$")
_HEAD = re.compile(
    r"(?:[Ss]ee\b|Ibid|ibid|[Ee]-?mail\b|[Ll]etter\b|[Ff]ax\b|[Tt]elephone\b|[Pp]hone\b"
    r"|[Ii]nterviews?\b|[Mm]eetings? with\b|[Ss]tatements?\b|[Rr]emarks\b|[Rr]esponse to\b"
    r"|[Nn]otes? [Vv]erbale|[Pp]resentation\b|[Ii]ntervention\b"
    r"|(?:\w+\s+){0,3}(?:Article|Protocol)\s+(?:7|13|II|V)\b[^,]{0,20}\s[Rr]eports?\b"
    r"|(?:ICBL,\s+)?(?:Landmine|Cluster Munition) Monitor\b|LM\s|[“\"„«]|(?:Mine Web|ORDATA)\b"
    r"|UN(?:GA)?\b|[Ee]xplanation of [Vv]ote|(?:Law|Act|Decree) No|[A-Z][\w.’' -]{2,60}, [“\"])"
)
_PERSON = re.compile(
    r"(?:[A-Z][\w.’'-]+\s){1,3}[A-Z][\w’'-]+,\s[^;“”]{3,150}?\b(?:19|20)\d\d\s*(?:[.;,]|$)"
)
_CLOSED = re.compile(r"(?:\d|[”\")]|\bwww\.\S+|[Dd]atabase(?:\s+\w+)?)$")
_SEMICOLON = re.compile(r";\s*(?:and\b\s*|as well as\b\s*)?")
_AND = re.compile(r"(?:,\s{0,3}|\s)(?:and|as well as)\s+(?:also\s+)?")


_HEAD_SURE = re.compile(
    r"(?:See\b|Ibid|E-?mail (?:from|to)|Email\b|Letter\b|Fax\b|Telephone interview|Interview with"
    r"|Statement (?:by|of)|Landmine Monitor)"
)
_NEAR = 60
"""How many characters on either side can tell whether a stop ends a sentence."""


def split_units(layout: Layout) -> tuple[Span, ...]:
    """Split a definition into its sentences; initials, abbreviations and titles end none."""
    text = layout.text
    spans, start = [], 0
    for stop in _STOP.finditer(text):
        if stop.start() < start or not _ends(layout, stop):
            continue
        spans.append(Span(start, _end_of(stop)))
        start = stop.end()
    if text[start:].strip():
        spans.append(Span(start, len(text.rstrip())))
    return tuple(spans)


def _end_of(stop: re.Match[str]) -> int:
    return stop.start() + len(stop.group(0).rstrip())


def _ends(layout: Layout, stop: re.Match[str]) -> bool:
    text = layout.text
    if not _NEXT.match(text, stop.end()):
        return False
    quotation = layout.quotation_at(stop.start())
    if quotation is not None:
        return _quotation_ends(text, stop, quotation)
    if layout.bracketed(_end_of(stop)):
        return False
    if text[stop.start()] != "." or (stop["close"] and ")" not in stop["close"]):
        return True
    return not _abbreviated(text, stop)


def _quotation_ends(text: str, stop: re.Match[str], quotation: Span) -> bool:
    """A sentence ends with its quotation, unless the quotation is a title that begins it."""
    if _end_of(stop) != quotation.end:
        return False
    before = text[max(0, quotation.start - _NEAR) : quotation.start]
    return _TITLE_BEFORE.search(before) is None or text[stop.start()] == "."


def _abbreviated(text: str, stop: re.Match[str]) -> bool:
    before = text[max(0, stop.start() - _NEAR) : stop.start()]
    word = _LAST_WORD.search(before)
    bare = word.group(0) if word else ""
    if not bare or _HEAD_SURE.match(text, stop.end()):
        return bare.lower() in {"p", "pp", "no", "vol"}
    if _SHORT_TITLE.search(before):
        return True
    if len(bare) == 1 and bare.isalpha():
        return not _FORM_LETTER.search(before)
    if _INITIALS.fullmatch(bare):
        return True
    return bare.lower().rstrip(".") in entries("abbreviations") and bare != "May"


def split_citations(layout: Layout, span: Span) -> tuple[Span, ...]:
    """Split a citing sentence at its semicolons, and at "and" where a new citation begins."""
    pieces = []
    start = span.start
    for cut in _cuts(layout, span):
        pieces.append(Span(start, cut.start))
        start = cut.end
    pieces.append(Span(start, span.end))
    return tuple(p for p in pieces if p.of(layout.text).strip(" ;,."))


def _cuts(layout: Layout, span: Span) -> list[Span]:
    text = layout.text
    cuts = [
        Span(found.start(), found.end())
        for found in _SEMICOLON.finditer(text, span.start, span.end)
        if layout.top(found.start())
    ]
    taken = {position for cut in cuts for position in range(cut.start, cut.end)}
    ends = [cut.end for cut in cuts]
    joints = []
    for found in _AND.finditer(text, span.start, span.end):
        if found.start() in taken or not layout.top(found.start()):
            continue
        last = bisect_right(ends, found.start())
        begin = max(ends[last - 1] if last else span.start, found.start() - _NEAR)
        before = text[begin : found.start()]
        if (_HEAD.match(text, found.end()) and _complete(before)) or (
            _PERSON.match(text, found.end()) and _dated(before)
        ):
            joints.append(Span(found.start(), found.end()))
    return sorted(cuts + joints)


def _complete(before: str) -> bool:
    """Tell whether a citation can end here: with a date, pages, a number or a closed title."""
    return _dated(before) or _CLOSED.search(before.rstrip()) is not None


def _dated(before: str) -> bool:
    bare = before.rstrip()
    dates = find_dates(bare)
    return bool(dates) and dates[-1].span.end >= len(bare) - 1
