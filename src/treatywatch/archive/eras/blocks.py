"""Blocks as an era sees them: wrapped lines joined to paragraphs, lines of their own kept apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from treatywatch.archive.document import Block, Document
from treatywatch.archive.eras.crosswalk import Crosswalk
from treatywatch.archive.eras.definitions import definition_number
from treatywatch.archive.eras.titles import read_last_updated, read_neighbours, read_title
from treatywatch.text import find_markers

_ENDED = tuple('.!?:”"])>|')


def era_blocks(document: Document, crosswalk: Crosswalk) -> tuple[Block, ...]:
    """Return the document's blocks, and for wrapped text the paragraphs and lines it was."""
    if not document.wrapped:
        return document.blocks
    return tuple(_Joiner(document, crosswalk).blocks())


@dataclass(slots=True)
class _Joiner:
    document: Document
    crosswalk: Crosswalk

    def blocks(self) -> Iterator[Block]:
        first_places = self._first_places()
        current: Block | None = None
        in_notes = alone = False
        for index, line in enumerate(self.document.blocks):
            words = self.document.text[line.start : line.end]
            number = definition_number(words)
            defines = number is not None and (
                in_notes or first_places.get(number, line.start) < line.start
            )
            stands_alone = self._stands_alone(words, current, in_notes or self._runs_on(index))
            if current and not (stands_alone or alone or defines or self._gap(current, line)):
                current = Block(current.start, line.end)
                continue
            if current:
                yield current
            current, alone = line, stands_alone
            in_notes = (in_notes or defines) and not stands_alone
        if current:
            yield current

    def _first_places(self) -> dict[int, int]:
        places: dict[int, int] = {}
        for marker in find_markers(self.document.text):
            places.setdefault(marker.number, marker.start)
        return places

    def _gap(self, current: Block, line: Block) -> bool:
        return self.document.text.count("\n", current.end, line.start) > 1

    def _runs_on(self, index: int) -> bool:
        """Tell whether the next line goes on in lower case, as no line after a heading does."""
        following = self.document.blocks[index + 1 : index + 2]
        return any(self.document.text[line.start].islower() for line in following)

    def _stands_alone(self, words: str, current: Block | None, in_prose: bool) -> bool:
        crosswalk = self.crosswalk
        if crosswalk.is_chrome(words) or crosswalk.is_navigation(words):
            return True
        if read_title(words) or read_neighbours(words) or read_last_updated(words):
            return True
        if in_prose or not words[0].isupper():
            return False
        ended = current is None or self.document.text[: current.end].endswith(_ENDED)
        return ended and crosswalk.knows(words)
