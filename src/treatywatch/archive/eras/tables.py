"""Tables in text: label and value lines, `label | value`, and grids of one cell per line."""

from __future__ import annotations

import re

from treatywatch.archive.document import Block
from treatywatch.archive.eras.crosswalk import Crosswalk, heading_key
from treatywatch.archive.eras.parts import Part
from treatywatch.archive.eras.shapes import looks_like_heading, looks_like_value
from treatywatch.model import ParagraphKind, RegionKind

_NUMBER = re.compile(
    r"(?:[$€£¥]|[A-Z]{1,3}\$)?[0-9][0-9.,]*%?(?:\s?(?:million|billion))?\*?|N/[AR]"
)
_WORDY = 6
"""A line that ends like a sentence and has more spaces than these is running text."""

_LOST_CELL = 3
"""So many newlines between two lines mean that an empty cell stood between them."""


class TableReader:
    """Reads the tables of one page; `read` is asked at every block and says how many it took."""

    def __init__(self, text: str, blocks: tuple[Block, ...], crosswalk: Crosswalk) -> None:
        self._text = text
        self._blocks = blocks
        self._crosswalk = crosswalk
        self._open = False
        self._group: str | None = None
        self._label: str | None = None
        self._values = 0
        self._columns = 0

    def close(self) -> None:
        """Leave the table: whatever comes next stands outside it."""
        self._open = False
        self._group = self._label = None
        self._values = self._columns = 0

    def cell(self, block: Block) -> Part:
        """Make a part of a cell whose label the format itself knows; a head has no label."""
        if not block.label:
            return Part(RegionKind.TABLE, block.start, block.end)
        inside = self._group is not None and self._crosswalk.is_sub_label(block.label)
        label = f"{self._group}: {block.label}" if inside else block.label
        role = ParagraphKind.TABLE_ROW
        return Part(RegionKind.TABLE, block.start, block.end, label=label, role=role)

    def read(self, index: int) -> tuple[list[Part], int]:
        """Return the parts of a table that begin at block `index`, and how many blocks they are.

        No parts and 0 where the block is not in a table.
        """
        for reader in (self._pipes, self._grid, self._label_line, self._value_line):
            parts, used = reader(index)
            if used:
                self._open = True
                return parts, used
        self.close()
        return [], 0

    def _cell(self, index: int) -> str:
        if index >= len(self._blocks):
            return ""
        block = self._blocks[index]
        return self._text[block.start : block.end].rstrip("| ")

    def _cell_part(self, index: int, label: str | None = None, is_row: bool = False) -> Part:
        start = self._blocks[index].start
        role = ParagraphKind.TABLE_ROW if is_row else ParagraphKind.PROSE
        end = start + len(self._cell(index))
        return Part(RegionKind.TABLE, start, end, label=label, role=role)

    def _pipes(self, index: int) -> tuple[list[Part], int]:
        """Read `label | value |` and `cell | cell | cell`, the forms of some extracts."""
        line = self._cell(index)
        if " | " not in line or "<" in line:
            return [], 0
        start = self._blocks[index].start
        label, _, value = line.partition("|")
        if self._crosswalk.label_topic(label.rstrip()) is not None:
            self._label, self._values = label.rstrip(), 1
            at = start + len(line) - len(value.lstrip())
            row = Part(
                RegionKind.TABLE,
                at,
                start + len(line),
                label=self._label,
                role=ParagraphKind.TABLE_ROW,
                whole="|" in value,
            )
            return [Part(RegionKind.TABLE, start, start + len(self._label)), row], 1
        cells = [cell.strip() for cell in line.split("|")]
        if all(self._crosswalk.is_column(cell) for cell in cells):
            self._label, self._columns = line, len(cells)
            return [self._cell_part(index)], 1
        if self._columns < 2 or len(cells) > self._columns:
            return [], 0
        return [self._row(index, index + 1)], 1

    def _row(self, first: int, after: int) -> Part:
        start = self._blocks[first].start
        end = self._blocks[after - 1].start + len(self._cell(after - 1))
        role = ParagraphKind.TABLE_ROW
        return Part(RegionKind.TABLE, start, end, label=self._label, role=role, whole=True)

    def _grid(self, index: int) -> tuple[list[Part], int]:
        """Read a grid's head (its column names), then row by row."""
        names, used = self._column_names(index)
        if len(names) >= 2:
            self._label, self._columns = " | ".join(names), len(names)
            return [self._cell_part(index + k) for k in range(used)], used
        if self._columns < 2 or self._crosswalk.label_topic(self._cell(index)) is not None:
            return [], 0
        cells = self._row_length(index)
        return ([self._row(index, index + cells)], cells) if cells else ([], 0)

    def _column_names(self, index: int) -> tuple[list[str], int]:
        """Return the column names from block `index` on, and how many blocks hold them.

        A unit of money in a block of its own belongs to the name above it.
        """
        names: list[str] = []
        used = 0
        while cell := self._cell(index + used):
            if names and self._crosswalk.is_column_unit(cell):
                names[-1] += f" {cell}"
            elif self._crosswalk.is_column(cell):
                names.append(cell)
            else:
                break
            used += 1
        return names, used

    def _row_length(self, index: int) -> int:
        """Count the cells of a row: the number of columns, or fewer where cells are empty."""
        wordy = self._is_year(index) or not self._is_number(index)
        if not wordy or not looks_like_value(self._cell(index)):
            return 0
        for length in range(2, self._columns + 1):
            if not self._is_cell(index + length - 1):
                return 0
            if length == self._columns:
                return length
            if self._is_number(index + length - 1) and not self._is_number(index + length):
                return length
        return 0

    def _is_cell(self, index: int) -> bool:
        cell = self._cell(index)
        return bool(cell) and looks_like_value(cell) and not cell.startswith("[")

    def _is_number(self, index: int) -> bool:
        return _NUMBER.fullmatch(self._cell(index)) is not None

    def _is_year(self, index: int) -> bool:
        return re.fullmatch(r"(?:19|20)[0-9]{2}", self._cell(index)) is not None

    def _label_line(self, index: int) -> tuple[list[Part], int]:
        cell = self._cell(index)
        if self._crosswalk.label_topic(cell) is None or not self._begins_row(index, cell):
            return [], 0
        label = " ".join(cell.split())
        if self._heads_group(index, cell):
            self._group, self._label = label, None
        else:
            inside = self._group is not None and self._crosswalk.is_sub_label(cell)
            self._group = self._group if inside else None
            self._label = f"{self._group}: {label}" if inside else label
        self._values = 0
        return [self._cell_part(index)], 1

    def _begins_row(self, index: int, cell: str) -> bool:
        following = self._cell(index + 1)
        heading = self._crosswalk.knows(cell)
        if self._open or not heading or self._is_titled(index):
            above_heading = self._crosswalk.knows(following) and not self._next_is_label(index)
            above_heading = above_heading or self._crosswalk.is_group(following)
            above_prose = _is_prose(following) and not heading_key(cell).startswith("key ")
            return not heading or not (above_heading or above_prose)
        if self._heads_group(index, cell):
            return True
        below = looks_like_value(following) and not self._crosswalk.is_group(following)
        return below and self._next_is_label(index + 1)

    def _is_titled(self, index: int) -> bool:
        """Tell whether the line above is the title of an overview table."""
        key = heading_key(self._cell(index - 1)) if index else ""
        return key.endswith("overview") or key.startswith("commitment to the ")

    def _heads_group(self, index: int, cell: str) -> bool:
        """Tell whether a row's label stands right below a group's, itself no group's."""
        below = self._cell(index + 1)
        is_row = self._next_is_label(index) and not self._crosswalk.is_group(below)
        return self._crosswalk.is_group(cell) and is_row

    def _next_is_label(self, index: int) -> bool:
        return self._crosswalk.label_topic(self._cell(index + 1)) is not None

    def _value_line(self, index: int) -> tuple[list[Part], int]:
        cell = self._cell(index)
        if not self._open or (self._crosswalk.knows(cell) and not self._is_expected(index)):
            return [], 0
        if self._columns >= 2 and _is_prose(cell):
            return [], 0
        lost = self._is_after_lost_cell(index)
        if self._values or lost or self._label is None:
            heads = looks_like_heading(cell) and _is_prose(self._cell(index + 1))
            if heads or not looks_like_value(cell) or cell.startswith(("Note:", "Notes:")):
                return [], 0
        if lost and not self._values:
            self._label = None
        self._values += 1
        return [self._cell_part(index, self._label, is_row=True)], 1

    def _is_expected(self, index: int) -> bool:
        """Tell whether words that can be a heading stand where a label's first value must be."""
        if self._cell(index).endswith(":"):
            return True
        following = self._cell(index + 1)
        heads = _is_prose(following) or self._crosswalk.knows(following)
        return self._label is not None and not self._values and not heads

    def _is_after_lost_cell(self, index: int) -> bool:
        gap = self._text[self._blocks[index - 1].end : self._blocks[index].start]
        return gap.count("\n") >= _LOST_CELL


def _is_prose(line: str) -> bool:
    ended = line.endswith((".", "]", ".”"))
    return len(line) > 200 or (ended and line.count(" ") > _WORDY)
