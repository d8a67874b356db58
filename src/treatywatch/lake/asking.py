"""Asking a lake in SQL: one reading statement over its tables, and nothing else on the machine."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from decimal import Decimal
from math import isfinite
from pathlib import Path
from typing import Any

from treatywatch.lake.opening import Lake, open_lake
from treatywatch.store import Answer, InvalidQuery
from treatywatch.store.ask import Value
from treatywatch.tables import TABLES, Table, Type

MEMORY = "1GB"
_TYPES = {
    Type.STRING: "VARCHAR",
    Type.INTEGER: "BIGINT",
    Type.NUMBER: "DOUBLE",
    Type.BOOLEAN: "BOOLEAN",
}
_READING = frozenset({"SELECT", "EXPLAIN"})
_MEND = "write one SELECT statement"
_BATCH = 1_000


def ask_lake(folder: Path, statement: str, limit: int | None = None) -> Answer:
    """Answer one SELECT over the tables of a lake, in the words of DuckDB.

    Rows come as they are found, no more than `limit`. Nothing is written, no file is read besides
    those of the lake, and nothing is loaded from anywhere. Raises InvalidLake, and InvalidQuery
    for anything that is no statement for reading.
    """
    import duckdb  # noqa: PLC0415 - slow to load

    lake = open_lake(folder)
    with ExitStack() as stack:
        spill = stack.enter_context(tempfile.TemporaryDirectory(prefix="treatywatch-query-"))
        connection = stack.enter_context(_connection(lake, spill))
        try:
            kinds = [one.type.name for one in duckdb.extract_statements(statement)]
            if len(kinds) != 1 or kinds[0] not in _READING:
                raise InvalidQuery("not one statement for reading", "the query", _MEND)
            answer = connection.execute(statement)
        except duckdb.Error as error:
            raise InvalidQuery(_first_line(error), "the query", _MEND) from error
        columns = tuple(str(column[0]) for column in answer.description or ())
        return Answer(columns, _rows(stack.pop_all(), answer, limit))


def _rows(stack: ExitStack, answer: Any, limit: int | None) -> Iterator[Sequence[Value]]:
    import duckdb  # noqa: PLC0415 - slow to load

    left = limit
    with stack:
        try:
            while rows := answer.fetchmany(_BATCH if left is None else min(_BATCH, left)):
                yield from (tuple(map(_plain, row)) for row in rows)
                left = None if left is None else left - len(rows)
                if left == 0:
                    break
        except duckdb.Error as error:
            raise InvalidQuery(_first_line(error), "the query", "mend the statement") from error


def _plain(cell: Any) -> Any:
    """Return a cell in the types that JSON has; days, times and the like become text."""
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else float(cell)
    if isinstance(cell, list | tuple):
        return [_plain(one) for one in cell]
    if isinstance(cell, dict):
        return {str(name): _plain(one) for name, one in cell.items()}
    if isinstance(cell, float) and not isfinite(cell):
        return str(cell)
    return cell if cell is None or isinstance(cell, str | int | float | bool) else str(cell)


def _first_line(error: Exception) -> str:
    return str(error).split("\n\n")[0].replace("\n", " ")


def _connection(lake: Lake, spill: str) -> Any:
    """Return a connection that knows the tables as views, and whose settings nobody can change."""
    import duckdb  # noqa: PLC0415 - slow to load

    config: dict[str, Any] = {
        "memory_limit": MEMORY,
        "temp_directory": spill,
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "allow_community_extensions": False,
    }
    connection = duckdb.connect(":memory:", config=config)
    for table in TABLES:
        connection.execute(_view(table, lake))
    paths = [path for table in TABLES for path in lake.paths(table.name)]
    connection.execute(f"SET allowed_paths = [{', '.join(map(_quoted, paths))}]")
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return connection


def _view(table: Table, lake: Lake) -> str:
    paths = lake.paths(table.name)
    if not paths:
        columns = (f'NULL::{_TYPES[c.type]} AS "{c.name}"' for c in table.columns)
        return f'CREATE VIEW "{table.name}" AS SELECT {", ".join(columns)} WHERE false'
    columns = (f'"{c.name}"' for c in table.columns)
    files = ", ".join(map(_quoted, paths))
    return (
        f'CREATE VIEW "{table.name}" AS SELECT {", ".join(columns)} '  # noqa: S608 - names of ours
        f"FROM read_parquet([{files}], hive_partitioning = false)"
    )


def _quoted(path: Path) -> str:
    return "'" + str(path.resolve()).replace("'", "''") + "'"
