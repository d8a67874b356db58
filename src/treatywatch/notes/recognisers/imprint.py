"""The imprint of a book: (Place: Publisher, Year)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from treatywatch.notes.dates import find_dates
from treatywatch.notes.fields import clean

_IMPRINT = re.compile(
    r"\((?:(?P<edition>[^():;]*?\b(?:ed\.|edition)),?;?\s*)?(?P<place>[^():]{2,60}?):\s*(?P<publisher>[^()]+?),?\s+(?P<date>[^(),]*?(?:19|20)\d\d(?:[-–]\d{2,4})?)\s*\)"
)
_SHORT = re.compile(
    r"\((?P<publisher>[A-Z][^():]{2,60}?),?\s+(?P<date>(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d)\)"
)


@dataclass(frozen=True, slots=True)
class Imprint:
    """Where an imprint stands in a text, and its parts."""

    start: int
    end: int
    place: str | None
    publisher: str
    date: str
    edition: str | None = None


def find_imprint(text: str) -> Imprint | None:
    """Find the imprint in `text`."""
    found = _IMPRINT.search(text) or _SHORT.search(text)
    if found is None or find_dates(f"{found['publisher']} 2000")[0].precision != "year":
        return None
    dates = find_dates(found["date"])
    if not dates:
        return None
    parts = found.groupdict()
    return Imprint(
        found.start(),
        found.end(),
        clean(parts["place"]) if parts.get("place") else None,
        clean(parts["publisher"]),
        dates[-1].edtf,
        clean(parts["edition"]) if parts.get("edition") else None,
    )
