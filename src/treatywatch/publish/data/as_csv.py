"""A table as CSV (RFC 4180, UTF-8, one header row), or with HXL tags in a second row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from treatywatch.publish.library import Library
from treatywatch.tables.table import Cell, Table


def csv_head(table: Table, *, hxl: bool = False) -> str:
    """Return the names of the columns as a line; with `hxl` the tags stand in a line below."""
    names = [column.name for column in table.columns]
    return csv_lines([names, [column.hxl for column in table.columns]] if hxl else [names])


def csv_lines(rows: Iterable[Sequence[Cell]]) -> str:
    """Return rows as lines."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([_plain(c) for c in row] for row in rows)
    return out.getvalue()


def csv_text(table: Table, library: Library) -> str:
    """Return a whole table as CSV."""
    return csv_head(table) + csv_lines(table.rows(library))


def _plain(cell: Cell) -> Cell:
    """Write truth as the Table Schema standard does; a whole number without a point."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell
