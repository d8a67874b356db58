"""What the blocks of a document are: furniture, titles, headings, tables, paragraphs, notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from treatywatch.archive.document import Block, BlockRole, Document
from treatywatch.archive.eras.blocks import era_blocks
from treatywatch.archive.eras.crosswalk import Crosswalk, heading_key, load_crosswalk
from treatywatch.archive.eras.definitions import split_definitions
from treatywatch.archive.eras.notestyle import NoteStyle, note_style
from treatywatch.archive.eras.parts import Part
from treatywatch.archive.eras.prose import paragraph_part
from treatywatch.archive.eras.shapes import bullet_length, has_words, looks_like_heading
from treatywatch.archive.eras.tables import TableReader
from treatywatch.archive.eras.titles import (
    TitleLine,
    read_last_updated,
    read_neighbours,
    read_title,
    resolve_country,
)
from treatywatch.model import AreaNames, RegionKind

_LONG_HEAD = 60
"""A title or date line is looked for among so many blocks from the top."""
_MOST_REGION_LINES = 4
"""A region, a status group and perhaps a subtitle stand above a country."""


class _Zone(Enum):
    HEAD = auto()
    BODY = auto()
    NOTES = auto()


@dataclass(slots=True)
class Page:
    """The parts of one report in order, and what the lines around it say about it."""

    parts: list[Part] = field(default_factory=list)
    title: TitleLine | None = None
    title_text: str = ""
    country_lines: list[str] = field(default_factory=list)
    last_updated: str | None = None
    previous_page: str | None = None
    next_page: str | None = None

    @property
    def has_body(self) -> bool:
        """Tell whether anything but furniture and titles has been read."""
        head = {RegionKind.CHROME, RegionKind.TITLE, RegionKind.NAVIGATION}
        return any(part.kind not in head for part in self.parts)


@dataclass(frozen=True, slots=True)
class Pages:
    """The reports that stand on one page, and how it prints its notes."""

    pages: tuple[Page, ...]
    style: NoteStyle


def read_pages(document: Document, areas: AreaNames) -> Pages:
    """Give every block of the document its kind, and tell where one report follows another."""
    return _PageReader(document, areas, load_crosswalk()).read()


class _PageReader:
    """Walks the blocks once; the zone tells what a line can be."""

    def __init__(self, document: Document, areas: AreaNames, crosswalk: Crosswalk) -> None:
        self._text = document.text
        self._areas = areas
        self._crosswalk = crosswalk
        self._blocks = era_blocks(document, crosswalk)
        self._style = note_style(document, self._blocks)
        self._tables = TableReader(document.text, self._blocks, crosswalk)
        self._zone = _Zone.HEAD
        self._jumped = False
        self._page = Page()
        self._pages = [self._page]
        self._head = self._head_length()
        self._first: dict[int, int] = {}
        for marker in self._style.markers(document.text):
            self._first.setdefault(marker.number, marker.start)
        numbered = [(b.start, self._number(b)) for b in self._blocks]
        self._definition_starts = [(start, n) for start, n in numbered if n is not None]

    def _number(self, block: Block) -> int | None:
        return self._style.number(self._text[block.start : block.end], block.start)

    def read(self) -> Pages:
        index = 0
        while index < len(self._blocks):
            self._begin_page(index)
            parts, used = self._parts(index)
            self._page.parts.extend(parts)
            index += used
        return Pages(tuple(self._pages), self._style)

    def _line(self, index: int) -> str:
        if not 0 <= index < len(self._blocks):
            return ""
        block = self._blocks[index]
        return self._text[block.start : block.end]

    def _head_length(self) -> int:
        """Return how many blocks lead up to the first title line or date."""
        for index in range(min(_LONG_HEAD, len(self._blocks))):
            line = self._line(index)
            if read_title(line) or read_last_updated(line):
                return index
        return 0

    # Where one report ends and the next begins.

    def _begin_page(self, index: int) -> None:
        if not self._page.has_body:
            return
        line = self._line(index)
        if read_title(line) is not None or self._is_other_country(index, line):
            self._turn(Page())
        elif self._is_other_theme(index, line):
            before = self._page
            lines = list(before.country_lines)
            self._turn(Page(title_text=before.title_text, country_lines=lines))

    def _turn(self, page: Page) -> None:
        self._page = page
        self._pages.append(page)
        self._zone = _Zone.HEAD
        self._tables.close()

    def _is_other_country(self, index: int, line: str) -> bool:
        """Tell whether a line in capitals names the next country on a page of a whole region."""
        if self._crosswalk.is_region_line(line):
            below = range(index + 1, index + _MOST_REGION_LINES)
            after = next(
                (k for k in below if not self._crosswalk.is_region_line(self._line(k))), None
            )
            return after is not None and self._is_other_country(after, self._line(after))
        if not line.isupper() or not 4 <= len(line) <= 60 or self._crosswalk.knows(line):
            return False
        code = resolve_country(line, self._areas).code
        if code is None or code in self._codes():
            return False
        following = self._line(index + 1)
        return len(following) > 60 or self._crosswalk.knows(following) or "." in following

    def _codes(self) -> set[str | None]:
        names = list(self._page.country_lines)
        if self._page.title:
            names.append(self._page.title.country)
        return {resolve_country(name, self._areas).code for name in names}

    def _is_other_theme(self, index: int, line: str) -> bool:
        """Tell whether another theme's profile begins: its name beside a date, or after notes."""
        theme = self._crosswalk.theme(line) is not None
        if theme and self._zone is _Zone.NOTES:
            return True
        dated = read_last_updated(line) is not None
        following = self._line(index + 1)
        if theme:
            return read_last_updated(following) is not None
        return dated and self._crosswalk.theme(following) is not None

    # What each block is.

    def _parts(self, index: int) -> tuple[list[Part], int]:
        block, line = self._blocks[index], self._line(index)
        kind = self._furniture(index, block, line) or self._unknown_head(index, block, line)
        if kind is not None:
            self._tables.close()
            return [Part(kind, block.start, block.end)], 1
        if self._defines(block, line) and not self._is_stray_marker(index):
            self._zone = _Zone.NOTES
            return list(self._definitions(block)), 1
        if self._zone is _Zone.NOTES and not self._crosswalk.knows(line):
            return self._continued(block), 1
        self._zone = _Zone.BODY
        if block.role is BlockRole.TABLE_ROW:
            return [self._tables.cell(block)], 1
        parts, used = self._tables.read(index)
        return (parts, used) if used else ([self._body(index, block, line)], 1)

    def _defines(self, block: Block, line: str) -> bool:
        return block.role is BlockRole.NOTE or self._style.number(line, block.start) is not None

    def _is_stray_marker(self, index: int) -> bool:
        """Tell whether a marker of the body came to stand at the beginning of a line by chance.

        Then its number has not occurred before, and the definitions begin further down.
        """
        block = self._blocks[index]
        number = self._style.number(self._line(index), block.start)
        if number is None or self._zone is _Zone.NOTES or self._first.get(number, 0) < block.start:
            return False
        return any(start > block.start and n <= number for start, n in self._definition_starts)

    def _definitions(self, block: Block) -> Iterator[Part]:
        for span in split_definitions(self._text, block.span):
            yield Part(RegionKind.NOTE, span.start, span.end)

    def _continued(self, block: Block) -> list[Part]:
        """Add a block to the definition above it."""
        last = self._page.parts[-1] if self._page.parts else None
        if last is None or last.kind is not RegionKind.NOTE:
            return [Part(RegionKind.UNKNOWN, block.start, block.end)]
        self._page.parts[-1] = Part(RegionKind.NOTE, last.start, block.end)
        return []

    def _furniture(self, index: int, block: Block, line: str) -> RegionKind | None:
        page = self._page
        neighbours = read_neighbours(line)
        if neighbours is not None:
            page.previous_page, page.next_page = neighbours
            return RegionKind.NAVIGATION
        jump = self._crosswalk.is_jump(line)
        if jump or (self._jumped and " | " in line) or self._crosswalk.is_navigation(line):
            self._jumped = jump or self._jumped
            return RegionKind.NAVIGATION
        self._jumped = False
        furniture = block.role is BlockRole.CHROME or self._crosswalk.is_chrome(line)
        if furniture or not has_words(line):
            return RegionKind.CHROME
        updated = read_last_updated(line)
        if updated is not None:
            page.last_updated = page.last_updated or updated
            return RegionKind.TITLE
        return (
            RegionKind.TITLE if self._zone is _Zone.HEAD and self._is_title(index, line) else None
        )

    def _unknown_head(self, index: int, block: Block, line: str) -> RegionKind | None:
        """Take short lines above the title and date for furniture of a site not seen before."""
        above = index < self._head and block.role is BlockRole.UNKNOWN and len(line) < 80
        known = self._crosswalk.knows(line) or self._defines(block, line)
        return RegionKind.CHROME if above and not known and line[-1] not in ".:”" else None

    def _is_title(self, index: int, line: str) -> bool:
        page = self._page
        title = read_title(line)
        if title is not None:
            page.title = page.title or title
            page.title_text = page.title_text or line
            return True
        if len(line) > 100 or line.endswith((".", ":")):
            return False
        if self._crosswalk.is_region_line(line):
            return True
        named = resolve_country(line, self._areas).candidates
        repeated = page.title is not None and heading_key(line) == heading_key(page.title.country)
        is_country = bool(named) or repeated or self._stands_for_country(index, line)
        if is_country:
            page.country_lines.append(line)
            page.title_text = page.title_text or line
        return is_country

    def _stands_for_country(self, index: int, line: str) -> bool:
        """Tell whether an unknown name stands where a profile has its country's."""
        page, following = self._page, self._line(index + 1)
        below = self._crosswalk.theme(following) or read_last_updated(following)
        is_name = looks_like_heading(line) and not self._crosswalk.knows(line)
        return bool(below) and is_name and not page.country_lines and page.title is None

    def _body(self, index: int, block: Block, line: str) -> Part:
        if self._is_heading(index, block, line):
            topic = self._crosswalk.topic(line)
            return Part(RegionKind.HEADING, block.start, block.end, topic, block.level or 1)
        above = self._page.parts[-1] if self._page.parts else None
        return paragraph_part(self._text, block, above, self._crosswalk)

    def _is_heading(self, index: int, block: Block, line: str) -> bool:
        if block.role is BlockRole.HEADING or self._crosswalk.knows(line):
            return True
        if block.role is not BlockRole.UNKNOWN or bullet_length(line):
            return False
        if self._crosswalk.is_run_in(line.partition(": ")[0]) and ": " in line:
            return False
        following = self._line(index + 1)
        goes_on = len(following) > 60 or self._crosswalk.knows(following)
        return looks_like_heading(line) and goes_on
