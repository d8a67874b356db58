"""How a page prints its notes: `[1]`, or the `(98)`, `98.` and glued digits of regional pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from treatywatch.archive.document import Block, Document
from treatywatch.archive.eras.definitions import definition_number
from treatywatch.model import Marker
from treatywatch.text import MarkerStyle, find_markers

_BARE = re.compile(r"(?:\(([0-9]{1,4})\)|([0-9]{1,4})[.)]?)\s+(?=[A-Z“\"‘(])")
_LARGEST_STEP = 5
_SHORTEST_RUN = 2
_SHORTEST_COUNT = 4
_LARGEST = 1900


@dataclass(frozen=True, slots=True)
class NoteStyle:
    """The form of markers, the numbers that have definitions, and where those begin."""

    marker: MarkerStyle = MarkerStyle.BRACKET
    numbers: frozenset[int] = frozenset()
    definitions_from: int = 0

    def number(self, line: str, start: int) -> int | None:
        """Return the number of the note that a line at `start` begins to define, or None."""
        if self.marker is MarkerStyle.BRACKET:
            return definition_number(line)
        number = _bare_number(line) if start >= self.definitions_from else None
        return number if number in self.numbers else None

    def markers(self, text: str) -> tuple[Marker, ...]:
        """Return all markers of the text, those at the head of definitions not among them."""
        if self.marker is MarkerStyle.BRACKET:
            return find_markers(text)
        return find_markers(text[: self.definitions_from], None, self.marker, self.numbers)


def note_style(document: Document, blocks: tuple[Block, ...]) -> NoteStyle:
    """Tell the style from the page's own notes: brackets unless it has none and others bind."""
    if find_markers(document.text):
        return NoteStyle()
    run = _last_run(list(_bare_definitions(document.text, blocks)))
    if len(run) < _SHORTEST_RUN:
        return _style_without_definitions(document.text)
    start, numbers = run[0][1], frozenset(number for number, _ in run)
    body = document.text[:start]
    found = {
        style: {marker.number for marker in find_markers(body, None, style, numbers)}
        for style in (MarkerStyle.ROUND, MarkerStyle.GLUED)
    }
    best = max(found, key=lambda style: len(found[style]))
    if 2 * len(found[best]) < len(numbers):
        return NoteStyle()
    return NoteStyle(best, numbers, start)


def _style_without_definitions(text: str) -> NoteStyle:
    """Tell the style of a page without definitions by numbers that count up one by one."""
    for style in (MarkerStyle.ROUND, MarkerStyle.GLUED):
        found = sorted({m.number for m in find_markers(text, None, style, range(1, _LARGEST))})
        runs = _counting_up(found)
        longest = max(runs, key=len, default=[])
        if len(longest) >= _SHORTEST_COUNT:
            return NoteStyle(style, frozenset(longest), len(text))
    return NoteStyle()


def _counting_up(numbers: list[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _bare_number(line: str) -> int | None:
    match = _BARE.match(line)
    return int(match.group(1) or match.group(2)) if match else None


def _bare_definitions(text: str, blocks: tuple[Block, ...]) -> Iterator[tuple[int, int]]:
    for block in blocks:
        number = _bare_number(text[block.start : block.end])
        if number is not None:
            yield number, block.start


def _last_run(candidates: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the last candidates whose numbers go up in small steps: the notes of the page."""
    run: list[tuple[int, int]] = []
    for number, start in reversed(candidates):
        if run and not 0 < run[0][0] - number <= _LARGEST_STEP:
            break
        run.insert(0, (number, start))
    return run
