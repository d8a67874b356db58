"""Edits of a text, and the way from places in the edited text back to the text as it came."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """The characters `start:end` of a text are to be read as `reads`."""

    start: int
    end: int
    reads: str


def edited(text: str, edits: Sequence[Edit]) -> str:
    """Return the text with the edits, which are in order and do not overlap, applied."""
    parts: list[str] = []
    place = 0
    for edit in edits:
        parts += (text[place : edit.start], edit.reads)
        place = edit.end
    return "".join([*parts, text[place:]])


def moved(place: int, edits: Sequence[Edit], *, is_end: bool) -> int:
    """Return where a place of the original stands in the edited text.

    A place inside an edit moves to the edit's beginning, or to its end where `is_end`.
    """
    shift = 0
    for edit in edits:
        if place < edit.start or (place == edit.start and not is_end):
            break
        if place < edit.end and is_end:
            return edit.start + shift + len(edit.reads)
        if place < edit.end:
            return edit.start + shift
        shift += len(edit.reads) - (edit.end - edit.start)
    return place + shift


class WayBack:
    """Leads from places in the edited text to places in the original, never backwards."""

    def __init__(self, original: str, edits: Sequence[Edit]) -> None:
        self.original = original
        self._steps = list(_steps(original, edits))
        self._starts = [step[0] for step in self._steps]

    def __call__(self, place: int) -> int:
        """Return the place in the original that a place in the edited text came from."""
        if not self._steps or place < self._starts[0]:
            return place
        start, end, to = self._steps[bisect_right(self._starts, place) - 1]
        return min(to + place - start, end)


def _steps(original: str, edits: Sequence[Edit]) -> Iterator[tuple[int, int, int]]:
    """Yield (start in the edited text, last place in the original, start in the original)."""
    place, shift = 0, 0
    for edit in edits:
        yield place + shift, edit.start, place
        old = original[edit.start : edit.end]
        for step in Levenshtein.opcodes(old, edit.reads):
            if step.tag != "delete":
                begins = edit.start + shift + step.dest_start
                yield begins, edit.start + step.src_end, edit.start + step.src_start
        shift += len(edit.reads) - len(old)
        place = edit.end
    yield place + shift, len(original), place
