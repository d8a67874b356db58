"""Reports, studies and papers of organizations and governments."""

from __future__ import annotations

import re

from treatywatch.notes.fields import Field
from treatywatch.notes.part import Part, Reading, common, with_place
from treatywatch.notes.people import author_of, is_person_name
from treatywatch.notes.places import is_state
from treatywatch.notes.vocabulary import holds

_WORDS = re.compile(
    r"\b(?:Reports?|Survey|Study|Studies|Assessment|Plan|Workplan|Strategy|Review|Newsletter|Update|Evaluation|Statistics|Summary|Briefing|Bulletin|"
    r"Portfolio|Appeal|Proposal|Paper|Fact ?sheet|Factsheet|Press [Rr]elease|Media [Rr]elease"
    r"|Document|Proceedings|Minutes|Memorandum|Handbook|Manual|Guide|Profile|Overview"
    r"|Presentation|Request|Extension|Submission|Policy|Declaration|Communiqué|List|Table|Chapter"
    r"|Standards?|White Paper|Yearbook|Hansard|Official Report|Parliamentary Debates"
    r"|Congressional Record|Monitor|Landmines?|Mines?)\b",
    re.IGNORECASE,
)

_ASIDE = re.compile(
    r"(?:obtained|provided|prepared|presented|released|submitted|issued|available|unpublished|draft"
    r"|forthcoming|updated|accessed|in\s+(?:French|Spanish|Russian|English|Arabic|Portuguese))\b"
    r"|(?:press|news|media)\s+(?:release|advisory|statement)$|fact\s?sheet$"
    r"|para(?:s|graphs?|\.)|section\b|chapter\b|annex\b|table\b",
    re.IGNORECASE,
)
_SERIES = re.compile(
    r"\b(?:Report|Briefing|Paper|Series|Bulletin|Newsletter|Release)\s+(?:No\.?\s*)?[\w./-]*\d"
)
_TITLE_FIRST = re.compile(
    r"(?:The\s+)?(?:Press|News|Media|Preliminary|Hansard|Official|Parliamentary|Congressional|Annual|Final|Interim|Draft|Progress|Quarterly|Monthly|National|Report|Survey)\b"
)


def read_report(part: Part) -> Reading | None:
    """Read `ORGANIZATION, “Title,” PLACE, DATE, p. 1` and the same without quotation marks."""
    reading: Reading = {"kind": "report"} | common(part)
    left = with_place(reading, list(part.texts))
    quote = part.first("quote")
    if quote is not None:
        return _read_quoted(left, quote, reading)
    if not {"date", "pages", "url"} & reading.keys():
        return None
    return _read_plain([f.value for f in left], reading)


def _read_quoted(left: list[Field], quote: Field, reading: Reading) -> Reading | None:
    reading["title"] = quote.value
    before = [f.value for f in left if f.span.end <= quote.span.start]
    before = [v for v in before if not _ASIDE.match(v)]
    after = [f.value for f in left if f.span.start >= quote.span.end]
    if before:
        reading["author"] = author_of(before)
    for value in after:
        if _ASIDE.match(value):
            continue
        if bracket := re.fullmatch(r"\(?[“\"](?P<t>.+?)[,.]?[”\"]\)?", value):
            reading.setdefault("original_title", bracket["t"])
        elif inside := re.match(r"(?:published\s+)?in\s+(?=[A-Z])", value):
            reading.setdefault("container", value[inside.end() :])
        elif _SERIES.search(value):
            reading.setdefault("container", value)
        elif before or "author" in reading:
            reading.setdefault("publisher", value)
        else:
            reading["author"] = value
    return reading if before or after or "date" in reading else None


def _read_plain(values: list[str], reading: Reading) -> Reading | None:
    """Read an unquoted title: after the body that wrote it, or known by a report's words."""
    values = [v for v in values if v]
    if not values:
        return None
    writes = is_body(values[0]) or is_state(values[0]) or is_person_name(values[0])
    if len(values) > 1 and writes and not _TITLE_FIRST.match(values[0]):
        reading |= {"author": values[0], "title": values[1]}
        return reading
    if not _WORDS.search(values[0]):
        return None
    reading["title"] = values[0]
    if len(values) > 1 and (is_body(values[1]) or is_person_name(values[1])):
        reading["author"] = values[1]
    return reading


def is_body(value: str) -> bool:
    """Tell whether `value` names an organization: by its words, or as an abbreviation."""
    bare = re.sub(r"\s*\([^)]*\)", "", value)
    return (
        holds("organs", bare)
        or re.fullmatch(r"[A-Z][A-Z&/-]{1,9}(?:\s[A-Z][a-z]+)?", bare) is not None
    )
