"""What the blocks of a page are: furniture, title, headings, tables, paragraphs, notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from treatywatch.archive.document import Block, BlockRole, Document
from treatywatch.archive.eras.blocks import era_blocks
from treatywatch.archive.eras.crosswalk import UNMAPPED, Crosswalk, heading_key, load_crosswalk
from treatywatch.archive.eras.definitions import definition_number, split_definitions
from treatywatch.archive.eras.parts import Part
from treatywatch.archive.eras.shapes import (
    bullet_length,
    has_words,
    looks_like_heading,
    looks_like_value,
)
from treatywatch.archive.eras.titles import (
    TitleLine,
    read_last_updated,
    read_neighbours,
    read_title,
    resolve_country,
)
from treatywatch.model import AreaNames, ParagraphKind, RegionKind


class _Zone(Enum):
    HEAD = auto()
    BODY = auto()
    NOTES = auto()


@dataclass(slots=True)
class Page:
    """The parts of a page in order, and what its furniture says about the report."""

    parts: list[Part] = field(default_factory=list)
    title: TitleLine | None = None
    title_text: str = ""
    country_lines: list[str] = field(default_factory=list)
    last_updated: str | None = None
    previous_page: str | None = None
    next_page: str | None = None


def read_page(document: Document, areas: AreaNames) -> Page:
    """Give every block of the document its kind."""
    return _PageReader(document, areas, load_crosswalk()).read()


class _PageReader:
    """Walks the blocks once; the zone tells what a line can be."""

    def __init__(self, document: Document, areas: AreaNames, crosswalk: Crosswalk) -> None:
        self._text = document.text
        self._areas = areas
        self._crosswalk = crosswalk
        self._blocks = era_blocks(document, crosswalk)
        self._zone = _Zone.HEAD
        self._label: str | None = None
        self._values = 0
        self._jumped = False
        self._page = Page()
        self._head = self._head_length()

    def read(self) -> Page:
        for index, block in enumerate(self._blocks):
            self._page.parts.extend(self._parts(index, block))
        return self._page

    def _head_length(self) -> int:
        """Return how many blocks lead up to the title or date line, whichever is later."""
        last = 0
        for index, block in enumerate(self._blocks[:60]):
            line = self._line(block)
            if read_title(line) or read_last_updated(line):
                last = index
        return last

    def _parts(self, index: int, block: Block) -> Iterator[Part]:
        line = self._line(block)
        if block.role is BlockRole.TABLE_ROW:
            yield self._cell(block)
            return
        kind = self._kind_by_line(index, block, line)
        if kind is not None:
            self._label = None
            yield Part(kind, block.start, block.end)
        elif definition_number(line) is not None or block.role is BlockRole.NOTE:
            self._zone = _Zone.NOTES
            for span in split_definitions(self._text, block.span):
                yield Part(RegionKind.NOTE, span.start, span.end)
        elif self._zone is _Zone.NOTES and not self._crosswalk.knows(line):
            self._continue_definition(block)
        else:
            yield from self._body(index, block, line)

    def _kind_by_line(self, index: int, block: Block, line: str) -> RegionKind | None:
        if block.role is BlockRole.CHROME and read_neighbours(line) is None:
            return RegionKind.CHROME
        return self._furniture(line) or self._unknown_head(index, block, line)

    def _cell(self, block: Block) -> Part:
        """Take a cell as its format gives it: what heads a row or column, or what it says."""
        self._zone, self._label = _Zone.BODY, None
        role = ParagraphKind.TABLE_ROW if block.label else ParagraphKind.PROSE
        label = block.label or None
        return Part(RegionKind.TABLE, block.start, block.end, label=label, role=role)

    def _line(self, block: Block) -> str:
        return self._text[block.start : block.end]

    def _furniture(self, line: str) -> RegionKind | None:
        page = self._page
        neighbours = read_neighbours(line)
        if neighbours is not None:
            page.previous_page, page.next_page = neighbours
            return RegionKind.NAVIGATION
        jump = self._crosswalk.is_jump(line)
        if jump or (self._jumped and " | " in line) or self._crosswalk.is_navigation(line):
            self._jumped = jump
            return RegionKind.NAVIGATION
        self._jumped = False
        if self._crosswalk.is_chrome(line) or not has_words(line):
            return RegionKind.CHROME
        updated = read_last_updated(line)
        if updated is not None:
            page.last_updated = page.last_updated or updated
            return RegionKind.TITLE
        return RegionKind.TITLE if self._zone is _Zone.HEAD and self._is_title(line) else None

    def _unknown_head(self, index: int, block: Block, line: str) -> RegionKind | None:
        """Take short lines above the title and date for furniture of a site not seen before."""
        above = index < self._head and block.role is BlockRole.UNKNOWN and len(line) < 80
        known = self._crosswalk.knows(line) or definition_number(line) is not None
        return RegionKind.CHROME if above and not known and line[-1] not in ".:”" else None

    def _is_title(self, line: str) -> bool:
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
        if named or repeated:
            page.country_lines.append(line)
            page.title_text = page.title_text or line
        return bool(named or repeated)

    def _continue_definition(self, block: Block) -> None:
        last = self._page.parts[-1]
        if last.kind is RegionKind.NOTE:
            self._page.parts[-1] = Part(RegionKind.NOTE, last.start, block.end)
        else:
            self._page.parts.append(Part(RegionKind.UNKNOWN, block.start, block.end))

    def _body(self, index: int, block: Block, line: str) -> Iterator[Part]:
        table = self._row_on_one_line(block, line) or self._table(index, block, line)
        if table:
            self._zone = _Zone.BODY
            yield from table
            return
        self._label = None
        if self._is_heading(index, block, line):
            self._zone = _Zone.BODY
            topic = self._crosswalk.topic(line)
            yield Part(RegionKind.HEADING, block.start, block.end, topic, block.level or 1)
        else:
            self._zone = _Zone.BODY
            yield self._paragraph(block, line)

    def _row_on_one_line(self, block: Block, line: str) -> tuple[Part, ...]:
        """Read `label | value |`, the form that tables take in some extracts."""
        label, bar, value = line.rstrip("| ").partition("|")
        label = label.rstrip()
        if not bar or not value.strip() or self._crosswalk.label_topic(label) is None:
            return ()
        start = block.start + line.index("|") + 1
        start += len(value) - len(value.lstrip())
        self._label, self._values = label, 1
        return (
            Part(RegionKind.TABLE, block.start, block.start + len(label)),
            self._value(start, start + len(value.strip())),
        )

    def _value(self, start: int, end: int) -> Part:
        return Part(RegionKind.TABLE, start, end, label=self._label, role=ParagraphKind.TABLE_ROW)

    def _table(self, index: int, block: Block, line: str) -> tuple[Part, ...]:
        cell = line.removesuffix("|").rstrip()
        end = block.start + len(cell)
        if self._is_label(index, cell):
            self._label, self._values = cell, 0
            return (Part(RegionKind.TABLE, block.start, end),)
        if self._label is None or (self._crosswalk.knows(cell) and not cell.endswith(":")):
            return ()
        if self._values and not looks_like_value(cell):
            return ()
        self._values += 1
        return (self._value(block.start, end),)

    def _is_label(self, index: int, cell: str) -> bool:
        if self._crosswalk.label_topic(cell) is None:
            return False
        following = self._next_line(index)
        if self._label is not None or not self._crosswalk.knows(cell):
            prose_heading = self._crosswalk.knows(cell) and self._is_prose(following)
            return not prose_heading or heading_key(cell).startswith("key ")
        after = self._next_line(index + 1)
        return looks_like_value(following) and self._crosswalk.label_topic(after) is not None

    def _next_line(self, index: int) -> str:
        if index + 1 >= len(self._blocks):
            return ""
        return self._line(self._blocks[index + 1]).removesuffix("|").rstrip()

    def _is_prose(self, line: str) -> bool:
        return len(line) > 200 or (". " in line and line.endswith((".", "]")))

    def _is_heading(self, index: int, block: Block, line: str) -> bool:
        if block.role is BlockRole.HEADING or self._crosswalk.knows(line):
            return True
        if block.role is not BlockRole.UNKNOWN or bullet_length(line):
            return False
        following = self._next_line(index)
        return looks_like_heading(line) and self._is_sentence(following)

    def _is_sentence(self, line: str) -> bool:
        return len(line) > 60 or self._crosswalk.knows(line)

    def _paragraph(self, block: Block, line: str) -> Part:
        label, body = self._run_in(block, line)
        if label is None and line.startswith("(") and line.endswith(")"):
            label = self._label_before()
        bullet = bullet_length(line)
        listed = bullet > 0 or block.role is BlockRole.LIST_ITEM
        return Part(
            RegionKind.PARAGRAPH,
            block.start,
            block.end,
            topic=self._crosswalk.topic(label) if label else UNMAPPED,
            label=label,
            body=body + bullet,
            role=ParagraphKind.LIST_ITEM if listed else ParagraphKind.PROSE,
        )

    def _label_before(self) -> str | None:
        """Return the run-in label of the paragraph above, to which a bracket belongs."""
        return self._page.parts[-1].label if self._page.parts else None

    def _run_in(self, block: Block, line: str) -> tuple[str | None, int]:
        """Find the bold words before a colon that many pages begin a paragraph with."""
        label, colon, rest = line[:80].partition(":")
        if not colon or not rest.strip() or not self._crosswalk.is_run_in(label):
            return None, block.start
        after = block.start + len(label) + 1
        while self._text[after].isspace():
            after += 1
        return " ".join(label.split()), after
