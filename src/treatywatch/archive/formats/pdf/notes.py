"""Notes at the foot of pages and columns: taken out of the flow, rejoined over pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from treatywatch.archive.formats.html.markers import RAISED_CLOSE, RAISED_OPEN
from treatywatch.archive.formats.pdf.columns import Column
from treatywatch.archive.formats.pdf.geometry import PrintLine

_RAISED = re.compile(f"\\s*{RAISED_OPEN}([0-9]{{1,4}}){RAISED_CLOSE}\\s*(?=\\S)")
_PLAIN = re.compile(
    r"\s*([0-9]{1,4})\.?\s+(?!(?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December)\b)(?=[^\W\d]|[“\"‘'(])"
)
_BRACKETED = re.compile(r"\s*\[([0-9]{1,4})\]\s*(?=\S)")
_SMALL = 0.96


@dataclass(slots=True)
class Definition:
    """A note's number, the lines of its definition, and the page that it begins on."""

    number: int
    lines: list[str] = field(default_factory=list)
    page: int = 0


def take_notes(columns: Sequence[Column], body_size: float) -> list[Definition]:
    """Take the definitions out of the feet of all columns and return them in order.

    A definition begins with a raised number, or, where no number is raised, in small type with
    the number that comes next. Small lines at a foot that begin no definition go on with the one
    of the column before.
    """
    notes: list[Definition] = []
    lines = [line for column in columns for line in column.lines]
    plain = not any(_is_marked(line) and line.size < _SMALL * body_size for line in lines)
    for column in columns:
        start = _zone(column, body_size, notes, plain)
        zone, column.lines = column.lines[start:], column.lines[:start]
        for line in zone:
            number, words = _begins(line, notes, plain)
            if number is not None:
                notes.append(Definition(number, [words], column.page))
            else:
                notes[-1].lines.append(line.text)
    return notes


def _zone(column: Column, body_size: float, notes: Sequence[Definition], plain: bool) -> int:
    """Return the place of the first line that belongs to the notes of a column."""
    lines = column.lines
    small = len(lines)
    while small and lines[small - 1].size < _SMALL * body_size:
        small -= 1
    for place in range(small, len(lines)):
        if _begins(lines[place], notes, plain)[0] is not None:
            return small if place > small and _is_open(notes) else place
    if small < len(lines) and _is_open(notes) and small == 0:
        return small
    return _raised_zone(lines)


def _raised_zone(lines: Sequence[PrintLine]) -> int:
    """Find notes in type as large as the text's: from a raised number down to the foot."""
    largest = list(accumulate((line.size for line in reversed(lines)), max))[::-1]
    for place, line in enumerate(lines):
        if _RAISED.match(line.text) is None:
            continue
        ends = place == 0 or lines[place - 1].base - line.base > 1.5 * line.size
        if ends and largest[place] <= line.size * 1.04:
            return place
    return len(lines)


def _is_marked(line: PrintLine) -> bool:
    return (_RAISED.match(line.text) or _BRACKETED.match(line.text)) is not None


def _begins(line: PrintLine, notes: Sequence[Definition], plain: bool) -> tuple[int | None, str]:
    """Return the number that a line begins to define, and the words after it."""
    for pattern in (_RAISED, _BRACKETED):
        found = pattern.match(line.text)
        if found:
            return int(found.group(1)), line.text[found.end() :]
    found = _PLAIN.match(line.text) if plain else None
    expected = notes[-1].number + 1 if notes else 1
    if found and int(found.group(1)) == expected:
        return expected, line.text[found.end() :]
    return None, line.text


def _is_open(notes: Sequence[Definition]) -> bool:
    """Tell whether the last definition breaks off in mid-sentence."""
    return bool(notes) and not notes[-1].lines[-1].rstrip().endswith((".", ".”", '."', ".)", "]"))
