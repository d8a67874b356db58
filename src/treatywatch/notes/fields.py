"""The comma-separated fields of one citation, each with its place and what it looks like."""

from __future__ import annotations

import re
from dataclasses import dataclass

from treatywatch.model import Span
from treatywatch.notes.dates import WrittenDate, find_dates
from treatywatch.notes.layout import Layout
from treatywatch.notes.quotation import Quotations

URL = re.compile(
    r"(?:https?:/{0,2}|www\.)[^\s“”\"<>]*[^\s“”\"<>,.;:)\]]|(?<![@\w])[\w-]+(?:\.[\w-]+)*"
    r"(?:\.[a-z]{2,4}(?=/\S)|\.(?:org|com|net|int|gov|edu|info|mil))(?:/[^\s“”\"<>]*[^\s“”\"<>,.;:)\]]|/)?(?!\w)"
)
_PAGE = r"[A-Z]-?\d+|\d[\d/]*[a-z]?|[ivxlc]+\b"
_RANGE = rf"(?:{_PAGE})(?:\s*[-–—]\s*(?:{_PAGE}))?"
_MORE = rf"(?:\s*(?:,|&|and|;)\s*(?:and\s+)?(?:pp?\.\s*)?{_RANGE}(?!\s*[A-Z(]))*"
PAGES = re.compile(
    rf"(?:\bat\s+)?\b(?:pp?\.?|pages?|pgs?\.|cols?\.|columns?)\s*(?P<pages>{_RANGE}{_MORE})"
)
_ORGANS = (
    r"(?:GA|SC|HR|CRC|CEDAW|CAT|CCPR|CERD|A|S|E|CD|CCW|APLC|CCM|ST|DP|UNEP|BWC|NPT|CRPD|OEA|MSP|GC)"
)
SYMBOL = re.compile(
    rf"(?<![\w/])(?:{_ORGANS}/[\w./()*-]*\d(?:[\w./()*-]*\w)?\)?\*?)", re.IGNORECASE
)
_DATE_LEAD = (
    r"(?:dated|from|on|in|of|issued|published|posted|updated|last updated|signed|adopted|as of"
    r"|sent|received)?"
)
_CAPITAL = re.compile(r"\bWashington,\s+D\.?\s?C\b\.?")
_TRAILING_STOP = ".,;:"


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its kind (text, quote, date, pages, symbol, url, accessed), words and place.

    `value` is what the kind is about: the words within the quotation marks, the EDTF date, the
    page numbers. `remark` is a bracketed remark that ended the field.
    """

    kind: str
    text: str
    span: Span
    value: str
    remark: str | None = None
    precision: str | None = None


def clean(text: str) -> str:
    """Fold runs of white space and cut blanks and separators off both ends."""
    return " ".join(text.split()).strip(",;").strip()


def read_fields(text: str) -> tuple[Field, ...]:
    """Split one citation into fields at its top-level commas and after its quoted titles."""
    layout = Layout.of(text)
    dates = [d for d in find_dates(text) if not layout.quoted(d.span.start)]
    atoms = [d.span for d in dates] + [_span(m) for m in URL.finditer(text)]
    atoms += [_span(m) for m in PAGES.finditer(text)]
    atoms += [_span(m) for m in _CAPITAL.finditer(text)]
    fields: list[Field] = []
    for span in _field_spans(layout, atoms):
        fields.extend(_classify(text, span, layout.quotations, dates))
    return tuple(fields)


def _span(found: re.Match[str]) -> Span:
    return Span(found.start(), found.end())


_COMMA = re.compile(",")


def _field_spans(layout: Layout, atoms: list[Span]) -> list[Span]:
    within = {p for atom in atoms for p in range(atom.start + 1, atom.end)}
    cuts: list[tuple[int, int]] = []
    commas = (m.start() for m in _COMMA.finditer(layout.text))
    ends = (end for end in layout.quote_ends if end < len(layout.text))
    for position in sorted({*ends, *commas}):
        character = layout.text[position]
        if position in layout.quote_ends and not layout.bracketed(position) and character != ",":
            cuts.append((position, position))
        if character == "," and layout.top(position) and position not in within:
            cuts.append((position, position + 1))
    return _between(layout.text, cuts)


def _between(text: str, cuts: list[tuple[int, int]]) -> list[Span]:
    spans, start = [], 0
    for end, following in [*cuts, (len(text), len(text))]:
        span = _trim(text, Span(start, end)) if end > start else None
        if span is not None:
            spans.append(span)
        start = max(start, following)
    return spans


def _trim(text: str, span: Span) -> Span | None:
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in _TRAILING_STOP):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ",;"):
        end -= 1
    return Span(start, end) if end > start else None


def _classify(
    text: str, span: Span, quotations: Quotations, dates: list[WrittenDate]
) -> list[Field]:
    words = span.of(text)
    for quote in quotations.all:
        if quote.start == span.start and quote.end <= span.end:
            rest = Span(quote.end, span.end)
            field = Field("quote", quote.of(text), quote, unquoted(quote.of(text)))
            tail = _trim(text, rest) if rest.end > rest.start else None
            return [field, *(_classify(text, tail, quotations, dates) if tail else [])]
    typed = _typed(words, span)
    inner = [d for d in dates if span.contains(d.span)]
    if typed is not None and typed.kind == "issue" and inner:
        date = inner[-1]
        return [
            typed,
            Field("date", date.span.of(text), date.span, date.edtf, None, date.precision),
        ]
    if typed is not None:
        return [typed]
    return _with_date(text, span, inner)


_ACCESSED = re.compile(
    r"\(?\W*(?:last\s+|site\s+)?(?:accessed|viewed|visited|consulted|retrieved|downloaded)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_WHOLE_PAGES = re.compile(rf"\(?{PAGES.pattern}\)?(?:\s+(?:for|in|of)\b.*)?$")
_URL_LEAD = (
    r"(?:(?:is\s+)?(?:also\s+)?(?:available\s+)?(?:online\s+)?(?:at|from|on|via)[:\s]+"
    r"|(?:online|website|web site):?\s+|see:?\s+)?"
)
_WHOLE_URL = re.compile(rf"[(<\[]?{_URL_LEAD}[(<\[]?(?P<url>{URL.pattern})", re.IGNORECASE)
_WHOLE_SYMBOL = re.compile(
    rf"\(?(?:UN\s+)?(?:doc(?:ument)?\.?\s*)?(?:no\.?\s*)?(?P<symbol>{SYMBOL.pattern})\)?",
    re.IGNORECASE,
)
_ISSUE = re.compile(
    r"(?:vol(?:ume|\.)?|no\.|nos\.|issue|number)\s*[\divxlc.]+(?:\s*[-–/]\s*[\w.]+)*(?:\s*\([^()]*\))?"
    r"|undated|n\.d\.?|forthcoming|(?:english|french|spanish)\s+(?:version|edition)",
    re.IGNORECASE,
)


def _typed(words: str, span: Span) -> Field | None:
    bare = words.rstrip(".") if not words.endswith("..") else words
    if _ACCESSED.fullmatch(bare):
        found = find_dates(bare)
        return Field("accessed", words, span, found[-1].edtf if found else "")
    if pages := _WHOLE_PAGES.match(bare):
        return Field("pages", words, span, re.sub(r"\bpp?\.\s*", "", clean(pages["pages"])))
    if url := _WHOLE_URL.match(words):
        return Field("url", words, span, url["url"].rstrip(".,;:)>]"))
    if symbol := _WHOLE_SYMBOL.fullmatch(bare):
        return Field("symbol", words, span, symbol["symbol"])
    return Field("issue", words, span, words) if _ISSUE.fullmatch(bare) else None


def _with_date(text: str, span: Span, dates: list[WrittenDate]) -> list[Field]:
    """Read a field that is a date, or that ends with one that no comma sets off."""
    words = span.of(text)
    for date in dates:
        before = text[span.start : date.span.start]
        after = text[date.span.end : span.end].strip().rstrip(".")
        remark = re.fullmatch(r"\((.*)\)", after, re.DOTALL)
        if after and not remark:
            continue
        lead = re.fullmatch(rf"(?P<head>.*?)[(\s]*(?:\b{_DATE_LEAD}\s+)?", before, re.DOTALL)
        head = (lead["head"] if lead else before).strip()
        if head and date.precision not in {"day", "month", "season"}:
            continue
        note = clean(remark[1]) if remark else None
        field = Field("date", words, span, date.edtf, note, date.precision)
        if not head:
            return [field]
        place = Span(span.start, span.start + len(before[: len(lead["head"])] if lead else before))
        head_span = _trim(text, place)
        return [_text(text, head_span), field] if head_span else [field]
    return [_text(text, span)]


def _text(text: str, span: Span) -> Field:
    words = span.of(text)
    value = clean(words)
    return Field("text", words, span, value)


def unquoted(words: str) -> str:
    """Take the marks off a quoted title, and the comma that American usage puts inside."""
    inner = clean(words.strip().strip('“”"„«»'))
    whole = inner.endswith(("...", "….")) or re.search(
        r"(?:\.[A-Z]|\b(?:Jr|Inc|Ltd|etc))\.$", inner
    )
    return inner if whole else inner.rstrip(".,;").rstrip()
