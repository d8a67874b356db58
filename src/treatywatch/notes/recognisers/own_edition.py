"""Earlier editions of the Monitor's own reports."""

from __future__ import annotations

import re

from treatywatch.notes.fields import clean
from treatywatch.notes.part import Part, Reading, common
from treatywatch.notes.recognisers.imprint import find_imprint

_TITLE = re.compile(
    r"(?P<title>(?:(?:ICBL\s+)?Landmine\s+(?:and Cluster Munition\s+)?Monitor|LM"
    r"|Cluster Munition Monitor)(?:\s+(?:Report|Executive Summary))*,?\s+(?:19"
    r"|20)\d\d(?:\s*[-–]\s*(?:20)?\d\d)?(?:\s+Report)?"
    r"|Banning Cluster Munitions)"
)
_INTERNAL = re.compile(
    r"\b(?:this|previous|earlier|past)\s+(?:editions?|reports?)\s+of\b.*\bMonitor\b"
    r"|^(?:the\s+)?(?:country\s+)?(?:report|study|profile|entry|section|chapter)s?\s+(?:on"
    r"|for)\s+[A-Z][\w ,-]*?"
    r"(?:\s+in this\b.*)?$|\bin this (?:report|edition)\b|\bsection\s+(?:below|above)$"
)


def read_own_edition(part: Part) -> Reading | None:
    """Read `ICBL, Landmine Monitor 2011 (Ottawa: PUBLISHER, October 2011), p. 567`."""
    if _INTERNAL.search(part.text) and len(part.text) < 200:
        return {"kind": "own-edition", "title": part.text} | common(part)
    found = _TITLE.search(part.text)
    if found is None or part.quotations.holds(found.start()):
        return None
    before = clean(part.text[: found.start()])
    if len(before.split(",")) > 2 or len(before) > 60:
        return None
    reading: Reading = {"kind": "own-edition"} | common(part)
    reading["title"] = _whole_title(part.text, found)
    before = re.sub(r"(?:^|\s)(?:in|the)$", "", re.sub(r"^(?:in|the)\s+", "", before))
    if before:
        reading["author"] = before
    if imprint := find_imprint(part.text[found.start() :]):
        reading["publisher"] = imprint.publisher
        reading["date"] = imprint.date
        if imprint.place:
            reading["place"] = imprint.place
    return reading


def _whole_title(text: str, found: re.Match[str]) -> str:
    rest = text[found.end() :]
    subtitle = re.match(r":\s*[^,(;“\"]+", rest)
    return clean(found["title"] + (subtitle.group(0) if subtitle else ""))
