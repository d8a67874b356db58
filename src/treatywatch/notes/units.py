"""Splitting a definition into sentences, and a citing sentence into its citations."""

from __future__ import annotations

import re

from treatywatch.model import Span
from treatywatch.notes.dates import find_dates
from treatywatch.notes.quotation import Quotations
from treatywatch.notes.vocabulary import entries

_STOP = re.compile(r"[.?!]+(?P<close>[”»\"’)\]]*)(?:\s+|$)")
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
_SEMICOLON = re.compile(r";\s*(?:and\b\s*|as well as\b\s*)?")
_AND = re.compile(r"(?:,\s*|\s+)(?:and|as well as)\s+(?:also\s+)?")


def split_units(text: str, quotations: Quotations) -> tuple[Span, ...]:
    """Split a definition into its sentences; initials, abbreviations and titles end none."""
    spans, start = [], 0
    for stop in _STOP.finditer(text):
        if stop.start() < start or not _ends(text, stop, quotations):
            continue
        spans.append(Span(start, stop.start() + len(stop.group(0).rstrip())))
        start = stop.end()
    if text[start:].strip():
        spans.append(Span(start, len(text.rstrip())))
    return tuple(spans)


def _ends(text: str, stop: re.Match[str], quotations: Quotations) -> bool:
    following = text[stop.end() :]
    if not following:
        return False
    inside = [q for q in quotations.all if q.start < stop.start() < q.end]
    if inside:
        return _quotation_ends(text, stop, inside[0])
    if not _NEXT.match(following) or _in_brackets(text, stop, quotations):
        return False
    if text[stop.start()] != "." or stop["close"]:
        return True
    return not _abbreviated(text[: stop.start()], following)


def _quotation_ends(text: str, stop: re.Match[str], quotation: Span) -> bool:
    """A sentence ends with its quotation, unless the quotation is a title that begins it."""
    last = stop.start() + len(stop.group(0).rstrip())
    if last != quotation.end or not _NEXT.match(text[stop.end() :]):
        return False
    title = _TITLE_BEFORE.search(text[: quotation.start]) is not None
    return not title or text[stop.start()] == "."


def _in_brackets(text: str, stop: re.Match[str], quotations: Quotations) -> bool:
    depth = 0
    for position in range(stop.start() + len(stop.group(0).rstrip())):
        if not quotations.holds(position):
            depth = max(0, depth + (text[position] in "([") - (text[position] in ")]"))
    return depth > 0


def _abbreviated(before: str, following: str) -> bool:
    word = re.search(r"[\w.’'À-ž-]*$", before)
    bare = word.group(0) if word else ""
    if not bare or _HEAD_SURE.match(following):
        return bare.lower() in {"p", "pp", "no", "vol"}
    if re.fullmatch(r"[A-Za-z]", bare):
        return not _FORM_LETTER.search(before)
    if re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", bare):
        return True
    return bare.lower().rstrip(".") in entries("abbreviations") and not (
        bare[0].isdigit() or bare == "May"
    )


_HEAD_SURE = re.compile(
    r"(?:See\b|Ibid|E-?mail (?:from|to)|Email\b|Letter\b|Fax\b|Telephone interview|Interview with"
    r"|Statement (?:by|of)|Landmine Monitor)"
)


def split_citations(text: str, span: Span, quotations: Quotations) -> tuple[Span, ...]:
    """Split a citing sentence at its semicolons, and at "and" where a new citation begins."""
    pieces = []
    start = span.start
    for cut in _cuts(text, span, quotations):
        pieces.append(Span(start, cut.start))
        start = cut.end
    pieces.append(Span(start, span.end))
    return tuple(p for p in pieces if p.of(text).strip(" ;,."))


def _cuts(text: str, span: Span, quotations: Quotations) -> list[Span]:
    cuts = [
        Span(found.start(), found.end())
        for found in _SEMICOLON.finditer(text, span.start, span.end)
        if _at_top(text, span, found.start(), quotations)
    ]
    for found in _AND.finditer(text, span.start, span.end):
        here = Span(found.start(), found.end())
        if any(c.overlaps(here) for c in cuts) or not _at_top(text, span, here.start, quotations):
            continue
        before = text[_last(cuts, found, span) : here.start]
        if _HEAD.match(text, here.end) and _complete(before):
            cuts.append(here)
    return sorted(cuts)


def _at_top(text: str, span: Span, position: int, quotations: Quotations) -> bool:
    """Tell whether `position` is in no quotation and in no brackets."""
    if quotations.holds(position):
        return False
    return _depth(text, span, position, quotations) == 0


def _last(cuts: list[Span], found: re.Match[str], span: Span) -> int:
    return max((c.end for c in cuts if c.end <= found.start()), default=span.start)


def _complete(before: str) -> bool:
    """Tell whether a citation can end here: with a date, pages, a number or a closed title."""
    bare = before.rstrip()
    dates = find_dates(bare)
    ended = bool(dates) and dates[-1].span.end >= len(bare) - 1
    return ended or re.search(r"(?:\d|[”\")]|\bwww\.\S+|[Dd]atabase(?:\s+\w+)?)$", bare) is not None


def _depth(text: str, span: Span, position: int, quotations: Quotations) -> int:
    depth = 0
    for here in range(span.start, position):
        if not quotations.holds(here):
            depth = max(0, depth + (text[here] in "([") - (text[here] in ")]"))
    return depth
