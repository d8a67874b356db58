"""All tables as one workbook: a sheet for each, and a first sheet that explains the columns."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

import xlsxwriter

from treatywatch.model import TreatywatchError
from treatywatch.tables.table import Row, Table

MOST_ROWS = 1_048_575
MOST_LETTERS = 32_767
CUT = " … (cut: a cell holds no more; see the CSV file)"
# A day in the past that never changes: the bytes depend on the rows alone.
_CREATED = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class TooManyRows(TreatywatchError):
    """A table has more rows than a sheet can hold."""


class Workbook:
    """A workbook that is written sheet by sheet."""

    def __init__(self, path: Path, tables: Iterable[Table]) -> None:
        """Begin with the sheet that explains the others."""
        self._book = xlsxwriter.Workbook(str(path), _OPTIONS)
        self._book.set_properties({"title": "treatywatch: open data", "created": _CREATED})
        self._bold = self._book.add_format({"bold": True})
        self._explain(tables)

    def __enter__(self) -> Workbook:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._book.close()

    def add(self, table: Table, rows: Iterable[Row]) -> None:
        """Add the sheet of a table. Raises TooManyRows where no sheet could hold it."""
        sheet = self._book.add_worksheet(table.name)
        sheet.freeze_panes(1, 1)
        sheet.write_row(0, 0, [column.name for column in table.columns], self._bold)
        for number, row in enumerate(rows, start=1):
            if number > MOST_ROWS:
                raise TooManyRows("a sheet holds no more rows", table.name, "take CSV or Parquet")
            for place, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(number, place, _fitting(cell))
                elif cell is not None:
                    sheet.write(number, place, cell)

    def _explain(self, tables: Iterable[Table]) -> None:
        sheet = self._book.add_worksheet("about")
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, 1, 24)
        sheet.set_column(2, 2, 100)
        sheet.write_row(0, 0, ("table", "column", "meaning", "HXL"), self._bold)
        lines = [
            line
            for table in tables
            for line in [
                (table.name, "", table.meaning, ""),
                *((table.name, c.name, c.meaning, c.hxl) for c in table.columns),
            ]
        ]
        for number, line in enumerate(lines, start=1):
            for place, cell in enumerate(line):
                sheet.write_string(number, place, cell)


def _fitting(text: str) -> str:
    """Return the text; one that no cell can hold is cut, and says so."""
    return text if len(text) <= MOST_LETTERS else text[: MOST_LETTERS - len(CUT)] + CUT
