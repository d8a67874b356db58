"""The sources that all parts cite, as one table: counted together, named as first cited."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from treatywatch.lake.layout import File
from treatywatch.lake.parts import write_rows
from treatywatch.tables import Row, table_named

MEMORY = "256MB"
_SPILL = "_spill"
_MERGED = """
SELECT key, named.kind, named.label, named.date, citations, reports FROM (
  SELECT s.key,
         arg_min({{'kind': s.kind, 'label': s.label, 'date': s.date}},
                 p.place * 1099511627776 + s.file_row_number) AS named,
         sum(s.citations)::BIGINT AS citations, sum(s.reports)::BIGINT AS reports
  FROM read_parquet([{marks}], filename = true, file_row_number = true, hive_partitioning = false)
       AS s
  JOIN places AS p ON p.filename = s.filename
  GROUP BY s.key
) ORDER BY citations DESC, named.label, key
"""


def merge_sources(lake: Path, cited: Sequence[File], path: str) -> File | None:
    """Write the table of sources from what each part cites, in the order of the parts.

    What does not fit into memory is put aside on disk in the lake.
    """
    if not cited:
        return None
    return write_rows(lake, path, table_named("sources"), _merged(lake, cited))


def _merged(lake: Path, cited: Sequence[File]) -> Iterator[Row]:
    import duckdb  # noqa: PLC0415 - slow to load

    spill = lake / _SPILL
    config: dict[str, Any] = {"memory_limit": MEMORY, "temp_directory": str(spill), "threads": 1}
    paths = [str(lake / file.path) for file in cited]
    try:
        with closing(duckdb.connect(":memory:", config=config)) as connection:
            connection.execute("CREATE TABLE places (filename VARCHAR, place BIGINT)")
            connection.executemany(
                "INSERT INTO places VALUES (?, ?)", [(p, n) for n, p in enumerate(paths)]
            )
            marks = ", ".join("?" * len(paths))
            yield from _rows(connection.execute(_MERGED.format(marks=marks), paths))
    finally:
        shutil.rmtree(spill, ignore_errors=True)


def _rows(answer: Any) -> Iterator[Row]:
    while rows := answer.fetchmany(10_000):
        yield from rows
