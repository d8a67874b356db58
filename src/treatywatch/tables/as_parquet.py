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


def write_parquet(table: Table, rows: Iterable[Row], path: Path) -> int:
    """Write the rows, a group at a time, so that a large table need not be held; count them."""
    schema = pa.schema(
        [
            pa.field(c.name, _TYPES[c.type], metadata={"description": c.meaning, "hxl": c.hxl})
            for c in table.columns
        ],
        metadata={"title": table.title, "description": table.meaning},
    )
    written = 0
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for group in _groups(rows):
            columns = zip(*group, strict=True)
            arrays = [pa.array(c, field.type) for c, field in zip(columns, schema, strict=True)]
            writer.write_table(pa.Table.from_arrays(arrays, schema=schema))
            written += len(group)
    return written


def _groups(rows: Iterable[Row]) -> Iterator[list[Row]]:
    group: list[Row] = []
    for row in rows:
        group.append(row)
        if len(group) == _GROUP:
            yield group
            group = []
    if group:
        yield group
