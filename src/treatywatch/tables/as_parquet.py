"""A table as Parquet, its columns typed and explained in the file itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from treatywatch.tables.table import Row, Table, Type

_TYPES = {
    Type.STRING: pa.string(),
    Type.INTEGER: pa.int64(),
    Type.NUMBER: pa.float64(),
    Type.BOOLEAN: pa.bool_(),
}
_GROUP = 20_000
_READ_AT_ONCE = 2_000


class ParquetFile:
    """A file that takes rows as they come and writes a group at a time, so that few are held."""

    def __init__(self, table: Table, path: Path) -> None:
        """Open the file; its columns and groups depend on the table and its rows alone."""
        self._schema = pa.schema(
            [
                pa.field(c.name, _TYPES[c.type], metadata={"description": c.meaning, "hxl": c.hxl})
                for c in table.columns
            ],
            metadata={"title": table.title, "description": table.meaning},
        )
        self._writer = pq.ParquetWriter(path, self._schema, compression="zstd")
        self._group: list[Row] = []
        self.rows = 0

    def __enter__(self) -> ParquetFile:
        return self

    def __exit__(self, *exception: object) -> None:
        self._flush()
        self._writer.close()

    def add(self, rows: Iterable[Row]) -> None:
        """Add rows behind those that are in."""
        for row in rows:
            self._group.append(row)
            if len(self._group) == _GROUP:
                self._flush()

    def _flush(self) -> None:
        if self._group:
            columns, fields = zip(*self._group, strict=True), self._schema
            arrays = [pa.array(c, field.type) for c, field in zip(columns, fields, strict=True)]
            self._writer.write_table(pa.Table.from_arrays(arrays, schema=self._schema))
            self.rows += len(self._group)
            self._group = []


def write_parquet(table: Table, rows: Iterable[Row], path: Path) -> int:
    """Write the rows, a group at a time, so that a large table need not be held; count them."""
    with ParquetFile(table, path) as file:
        file.add(rows)
    return file.rows


def read_parquet(path: Path) -> Iterator[Row]:
    """Yield the rows of a file as they were written."""
    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(_READ_AT_ONCE):
            yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


def write_records(records: Iterable[bytes], path: Path) -> int:
    """Write records of bytes as a table of one column, a group for each; return their number."""
    schema = pa.schema([pa.field("record", pa.binary())])
    written = 0
    with pq.ParquetWriter(path, schema, compression="zstd", use_dictionary=False) as writer:
        for record in records:
            writer.write_table(
                pa.Table.from_arrays([pa.array([record], pa.binary())], schema=schema)
            )
            written += 1
    return written
