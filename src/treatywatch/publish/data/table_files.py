"""The files of one table, in every format side by side, from rows that are made once."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import TextIO

from treatywatch.publish.data.as_csv import csv_head, csv_lines
from treatywatch.publish.data.as_jsonld import JsonLd
from treatywatch.tables.as_parquet import ParquetFile
from treatywatch.tables.table import Row, Table

_AT_ONCE = 1_000


class TableFiles:
    """Takes the rows of a table as they come and holds few of them."""

    def __init__(self, table: Table, folder: Path) -> None:
        """Open the files below the folder of the package."""
        self._open = ExitStack()
        self._csv: list[TextIO] = []
        for path, hxl in ((folder, False), (folder / "hxl", True)):
            self._csv.append(self._text(path / f"{table.name}.csv"))
            self._csv[-1].write(csv_head(table, hxl=hxl))
        jsonld = self._text(folder / "jsonld" / f"{table.name}.jsonld")
        self._jsonld = self._open.enter_context(JsonLd(table, jsonld))
        self._parquet = self._open.enter_context(ParquetFile(table, parquet_of(table, folder)))

    def __enter__(self) -> TableFiles:
        return self

    def __exit__(self, *exception: object) -> None:
        self._open.close()

    def _text(self, path: Path) -> TextIO:
        path.parent.mkdir(parents=True, exist_ok=True)
        return self._open.enter_context(path.open("w", encoding="utf-8", newline=""))

    def add(self, rows: Iterable[Row]) -> None:
        """Add rows to every file."""
        remaining = iter(rows)
        while some := list(islice(remaining, _AT_ONCE)):
            lines = csv_lines(some)
            for out in self._csv:
                out.write(lines)
            self._jsonld.add(some)
            self._parquet.add(some)


def parquet_of(table: Table, folder: Path) -> Path:
    """Return the place of a table's Parquet file, whose folder is made where it is missing."""
    home = folder / "parquet"
    home.mkdir(parents=True, exist_ok=True)
    return home / f"{table.name}.parquet"
