"""Diplomatic cables, as released by Wikileaks or under a freedom of information law."""

from __future__ import annotations

import re

from treatywatch.notes.dates import find_dates
from treatywatch.notes.fields import clean
from treatywatch.notes.part import Part, Reading, common

_WORD = re.compile(r"\b(?:[Cc]able|[Dd]iplomatic cables?|[Tt]elegram)\b")
_SENDER = re.compile(
    r"\b(?:US|U\.S\.|United States|American)\s+(?:Department of State|State Department"
    r"|Embassy(?:\s+in\s+[A-Z]\w+|\s+[A-Z]\w+)?|Mission(?:\s+[A-Z]\w+)?)\b|\bWikileaks\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\b\d{2}\s?[A-Z]{4,}[A-Z ]*?\s?\d{1,6}\b|\bSTATE\s?\d{5,}\b")
_RELEASE = re.compile(r"\b(?:released|made public|published|leaked)\b", re.IGNORECASE)


def read_cable(part: Part) -> Reading | None:
    """Read `“Title,” US Department of State cable 09STATE12345, dated DATE, released by …`."""
    sender = _SENDER.search(part.text)
    number = _NUMBER.search(part.text)
    if not (_WORD.search(part.text) and (sender or number)) and not (number and sender):
        return None
    reading: Reading = {"kind": "cable"} | common(part)
    if title := part.value("quote"):
        reading["title"] = title
    if number:
        reading["symbol"] = clean(number.group(0))
    if sender and "wikileaks" not in sender.group(0).lower():
        reading["author"] = clean(sender.group(0))
    release = _RELEASE.search(part.text)
    first = [d for d in find_dates(part.text) if not part.quotations.holds(d.span.start)]
    early = [d for d in first if release is None or d.span.start < release.start()]
    reading.pop("date", None)
    if early:
        reading["date"] = early[0].edtf
    if re.search(r"wikileaks", part.text, re.IGNORECASE):
        reading["publisher"] = "Wikileaks"
    return reading
