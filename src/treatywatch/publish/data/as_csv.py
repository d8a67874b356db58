"""A table as CSV (RFC 4180, UTF-8, one header row), or with HXL tags in a second row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import TextIO

from treatywatch.publish.library import Library
from treatywatch.tables.table import Cell, Row, Table


def write_csv(table: Table, rows: Iterable[Row], out: TextIO, *, hxl: bool = False) -> None:
    """Write the rows; with `hxl` the tags stand below the names."""
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    if hxl:
        writer.writerow([column.hxl for column in table.columns])
    writer.writerows([_plain(cell) for cell in row] for row in rows)


def csv_text(table: Table, library: Library) -> str:
    """Return a whole table as CSV."""
    out = io.StringIO(newline="")
    write_csv(table, table.rows(library), out)
    return out.getvalue()


def _plain(cell: Cell) -> Cell:
    """Write truth as the Table Schema standard does; a whole number without a point."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell
