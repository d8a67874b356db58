"""Books: author or editor, title, imprint, pages."""

from __future__ import annotations

import re

from treatywatch.notes.fields import clean
from treatywatch.notes.part import Part, Reading, common
from treatywatch.notes.people import author_of
from treatywatch.notes.recognisers.imprint import Imprint, find_imprint
from treatywatch.notes.vocabulary import holds

_EDITOR = re.compile(r"^\(?eds?\.?\)?$|^\(?editors?\)?$", re.IGNORECASE)
_EDITION = re.compile(
    r"^[Ii]ssue\s+\w+$|on-?line\b|\b(?:\w+\s+)?(?:edition|ed\.)$|^\d(?:st|nd|rd|th)\s+ed",
    re.IGNORECASE,
)
_REPORT_WORDS = re.compile(
    r"\b(?:Report|Survey|Study|Assessment|Plan|Strategy|Review|Newsletter|Update|Evaluation|Statistics|Database|website|Summary|Briefing|Bulletin)\b"
)


def read_book(part: Part) -> Reading | None:
    """Read `NAME, ed., TITLE (PLACE: PUBLISHER, YEAR), p. 1` and `AUTHOR, TITLE, p. 1`."""
    imprint = find_imprint(part.text)
    dates = [f for f in part.fields if f.kind == "date"]
    if imprint is None and (part.first("quote") or any(d.precision != "year" for d in dates)):
        return None
    if imprint is None and holds("reference_books", part.texts[0].value if part.texts else ""):
        return _read_with(part, None, "book")
    if imprint is None and (
        part.first("pages") is None or len(part.texts) < 2 or _REPORT_WORDS.search(part.text)
    ):
        return None
    if imprint is not None and _own_report(part.text, imprint.publisher):
        return _read_with(part, imprint, "report")
    return _read_with(part, imprint, "book")


def _own_report(text: str, publisher: str) -> bool:
    """A body's report that the body itself published is a report, imprint or not."""
    return text.startswith(publisher) and _REPORT_WORDS.search(text) is not None


def _read_with(part: Part, imprint: Imprint | None, kind: str) -> Reading | None:
    reading: Reading = {"kind": kind} | common(part)
    fields = [f for f in part.fields if imprint is None or f.span.start < imprint.start]
    values = [clean(f.value) for f in fields if f.kind in {"text", "quote"}]
    if imprint is not None and values:
        values[-1] = clean(values[-1].split("(")[0]) if fields[-1].kind == "text" else values[-1]
        reading |= {
            k: v
            for k, v in (
                ("place", imprint.place),
                ("publisher", imprint.publisher),
                ("date", imprint.date),
                ("edition", imprint.edition),
            )
            if v
        }
    _set_names([v for v in values if v], reading)
    if issue := next((f.value for f in fields if f.kind == "issue"), None):
        reading.setdefault("edition", clean(issue.split("(")[0]))
    return reading if "title" in reading else None


def _set_names(values: list[str], reading: Reading) -> None:
    values = _take_edition(values, reading)
    for position, value in enumerate(values):
        inner = re.match(r"(?P<name>.+?),?\s*\((?:eds?\.?|editors?)\)$", value)
        if _EDITOR.match(value) and position:
            reading["editor"] = ", ".join(values[:position])
            values = values[position + 1 :]
            break
        if inner:
            reading["editor"] = inner["name"]
            values = values[position + 1 :]
            break
    if not values:
        return
    reading["title"] = values[-1]
    if len(values) > 1 and "editor" not in reading:
        reading["author"] = author_of(values[:-1])
    elif len(values) > 1:
        reading["title"] = ", ".join(values)


def _take_edition(values: list[str], reading: Reading) -> list[str]:
    kept = []
    for position, value in enumerate(values):
        if position and _EDITION.search(value) and not _EDITOR.match(value):
            reading.setdefault("edition", value)
        else:
            kept.append(value)
    return kept
