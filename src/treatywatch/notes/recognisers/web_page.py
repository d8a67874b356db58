"""Web pages: an address, with what stands before it."""

from __future__ import annotations

import re

from treatywatch.notes.part import Part, Reading, common

_SITE = re.compile(
    r"\b(?:[Ww]eb\s?site|[Ww]eb\s?page|[Hh]ome\s?page|[Bb]log|Facebook|Twitter|tweet|YouTube|[Vv]ideo)\b"
)


def read_web_page(part: Part) -> Reading | None:
    """Read `PUBLISHER, “Title,” www.…, accessed DATE`."""
    address = part.first("url") is not None
    site = _SITE.search(part.text) is not None
    dated = part.first("date") is not None
    if not (address and not dated) and not (site and (address or dated or part.first("accessed"))):
        return None
    reading: Reading = {"kind": "web-page"} | common(part)
    quote = part.value("quote")
    values = [f.value for f in part.texts]
    if quote:
        reading["title"] = quote
    elif len(values) > 1:
        reading["title"] = values[1]
        values = values[:1]
    if values:
        reading["publisher"] = values[0]
    return reading
