"""Tables of a page: those that hold data, told from those that only lay the page out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from treatywatch.archive.document import BlockRole
from treatywatch.archive.formats.html.line import Cell, Line
from treatywatch.archive.formats.html.markers import defined_number

_LONGEST_CELL = 2500
_MOST_PARAGRAPHS = 6
_LARGEST_SPAN = 60
_MOST_TAKEN = 20_000
_HEAD_ROWS = 3
_YEARS = re.compile(r"\b(?:19|20)[0-9]{2}\b|\[[0-9]+\]")


def holds_data(table: LexborNode) -> bool:
    """Tell whether a table has rows of cells, none of which is a page of its own."""
    if (table.attributes.get("role") or "") in {"presentation", "none"}:
        return False
    rows = cells = paragraphs = letters = 0
    for node in table.traverse(include_text=True):
        tag = node.tag
        if tag in {"table", "h1", "h2", "h3", "form", "nav"} and node.mem_id != table.mem_id:
            return False
        rows += tag == "tr"
        if tag in {"td", "th"}:
            cells, paragraphs, letters = cells + 1, 0, 0
        paragraphs += tag == "p"
        letters += len(node.text_content or "") if tag == "-text" else 0
        if paragraphs > _MOST_PARAGRAPHS or letters > _LONGEST_CELL:
            return False
    return cells > rows > 0


@dataclass(slots=True)
class Grid:
    """Counts rows and columns while a table is walked; spans keep their places taken."""

    table: int
    row: int = -1
    column: int = 0
    in_head: bool = False
    taken: set[tuple[int, int]] = field(default_factory=set)

    def next_row(self) -> None:
        """Begin a row."""
        self.row, self.column = self.row + 1, 0

    def next_cell(self, node: LexborNode) -> Cell:
        """Begin a cell and take the places that it spans."""
        self.row = max(self.row, 0)
        while (self.row, self.column) in self.taken:
            self.column += 1
        wide, high = _span(node, "colspan"), _span(node, "rowspan")
        head = node.tag == "th" or self.in_head
        cell = Cell(self.table, self.row, self.column, head, high)
        for row in range(self.row + 1, self.row + high if len(self.taken) < _MOST_TAKEN else 0):
            self.taken.update((row, self.column + step) for step in range(wide))
        self.column += wide
        return cell


def _span(node: LexborNode, name: str) -> int:
    value = node.attributes.get(name) or "1"
    number = int(value) if value.isascii() and value.isdigit() and len(value) < 5 else 1
    return min(max(number, 1), _LARGEST_SPAN)


def label_cells(lines: Sequence[Line]) -> None:
    """Give every cell the words that head its row and column; the heads stay without a label."""
    tables: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        if line.cell is not None:
            tables[line.cell.table].append(line)
    for members in tables.values():
        _label_table(members)


def _label_table(lines: list[Line]) -> None:
    columns_of_row: dict[int, set[int]] = defaultdict(set)
    for _, cell in _placed(lines):
        columns_of_row[cell.row].add(cell.column)
    widest = max(len(columns) for columns in columns_of_row.values())
    if widest < 2:
        for line in lines:
            line.cell = None
        return
    if _hold_notes(lines):
        _make_notes(lines)
        return
    heads = _column_heads(lines, widest)
    first = min(min(columns) for columns in columns_of_row.values())
    row_heads = _words_of_column(lines, first)
    above: list[dict[int, str]] = []
    open_row = -1
    for line, cell in _placed(lines):
        if cell.row in heads and cell.row != open_row:
            above = above[: _HEAD_ROWS - 1] if open_row == cell.row - 1 else []
            above.append(heads[cell.row])
            open_row = cell.row
        if len(columns_of_row[cell.row]) == 1 and cell.column == first:
            line.cell = None
        elif cell.row not in heads and cell.column != first:
            line.label = _label(row_heads.get(cell.row, ""), above, cell.column)
            line.role = BlockRole.TABLE_ROW
        else:
            line.role = BlockRole.TABLE_ROW


def _placed(lines: Iterable[Line]) -> list[tuple[Line, Cell]]:
    return [(line, line.cell) for line in lines if line.cell is not None]


def _words_of_column(lines: Sequence[Line], column: int) -> dict[int, str]:
    words: dict[int, list[str]] = defaultdict(list)
    for line, cell in _placed(lines):
        for row in range(cell.row, cell.row + cell.high if cell.column == column else cell.row):
            words[row].append(line.text)
    return {row: " ".join(texts) for row, texts in words.items()}


def _column_heads(lines: Sequence[Line], widest: int) -> dict[int, dict[int, str]]:
    """Return the words of the rows that head columns, by row and column."""
    rows: dict[int, list[tuple[Line, Cell]]] = defaultdict(list)
    for line, cell in _placed(lines):
        rows[cell.row].append((line, cell))
    heads: dict[int, dict[int, str]] = {}
    numbers = [line for line, cell in _placed(lines) if cell.column and _is_number(line.text)]
    if widest == 2 and (2 * len(numbers) < len(rows) or _begins_with_value(lines)):
        return {}  # label and value in every row; what Markdown makes a head is one of them
    for number, row in rows.items():
        if len({cell.column for _, cell in row}) > 1 and _is_head(row, number, widest):
            heads[number] = {}
            for line, cell in row:
                _add(heads[number], cell.column, line.text)
    return heads


def _begins_with_value(lines: Sequence[Line]) -> bool:
    """Tell whether the first row's last cell says an amount, which no head of a column does."""
    words = next((line.text for line, cell in _placed(lines) if not cell.row and cell.column), "")
    return any(character.isdigit() for character in _YEARS.sub("", words))


def _is_head(row: Sequence[tuple[Line, Cell]], number: int, widest: int) -> bool:
    if all(cell.head for _, cell in row):
        return True
    plain = not any(character.isdigit() for line, _ in row for character in line.text)
    # The corner above the heads of rows is often empty, and an empty cell leaves no line.
    full = len(row) == widest or (len(row) == widest - 1 and all(cell.column for _, cell in row))
    return number == 0 and widest > 2 and full and plain


def _is_number(words: str) -> bool:
    return sum(character.isdigit() for character in words) * 2 >= len(words)


def _add(row: dict[int, str], column: int, words: str) -> None:
    row[column] = f"{row[column]} {words}" if column in row else words


def _label(row_head: str, above: Sequence[dict[int, str]], column: int) -> str:
    heads = [row[column] for row in above if column in row]
    return ": ".join(part for part in (row_head, *heads) if part) or "row"


def _hold_notes(lines: Sequence[Line]) -> bool:
    """Tell whether the first column is nothing but the numbers of notes."""
    numbers = [line.text for line, cell in _placed(lines) if cell.column == 0]
    return bool(numbers) and all(defined_number(n) is not None and len(n) < 8 for n in numbers)


def _make_notes(lines: Sequence[Line]) -> None:
    number: Line | None = None
    for line, cell in _placed(lines):
        line.cell = None
        line.role = BlockRole.NOTE
        if cell.column == 0:
            number = line
            line.note = defined_number(line.text)
        elif number is not None:
            number.text = f"{number.text} {line.text}"
            line.text = ""
