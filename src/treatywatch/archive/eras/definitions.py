"""Where the notes begin, and where one definition ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from treatywatch.model import Span
from treatywatch.text import find_markers

_STARTS = re.compile(r"\[[ \u00a0]?([0-9]{1,7})[ \u00a0]?\]")
_ENDED = re.compile(r"[.!?)\]”\"’][\s]*$|\n\s*$")
_LARGEST_STEP = 30
"""How many definitions in a row may be lost between two that run together on one line."""


def definition_number(line: str) -> int | None:
    """Return the number of the note that `line` begins to define, None if it defines none."""
    match = _STARTS.match(line)
    return int(match.group(1)) if match else None


def split_definitions(text: str, span: Span) -> tuple[Span, ...]:
    """Cut a stretch that begins with a definition wherever the next one begins inside it."""
    starts = [span.start]
    current = definition_number(text[span.start : span.start + 20]) or 0
    for marker in find_markers(text, Span(_behind_number(text, span), span.end)):
        on_its_own_line = not text[text.rfind("\n", 0, marker.start) + 1 : marker.start].strip()
        next_one = current < marker.number <= current + _LARGEST_STEP
        before = text[max(span.start, marker.start - 3) : marker.start]
        if on_its_own_line or (next_one and _ENDED.search(before) and _goes_on(text, marker.end)):
            starts.append(marker.start)
            current = marker.number
    return tuple(_spans(text, starts, span.end))


def _behind_number(text: str, span: Span) -> int:
    match = _STARTS.match(text, span.start, span.end)
    return match.end() if match else span.start


def _goes_on(text: str, place: int) -> bool:
    """Tell whether words follow, as they do after the number of a definition."""
    follows = text[place : place + 3].lstrip()
    return bool(follows) and (
        follows[0].isupper() or follows[0] in "“\"‘’'(" or follows[0].isdigit()
    )


def _spans(text: str, starts: Sequence[int], end: int) -> list[Span]:
    ends = [*starts[1:], end]
    return [
        Span(a, a + len(text[a:b].rstrip())) for a, b in zip(starts, ends, strict=True) if a < b
    ]
