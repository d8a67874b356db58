"""The reference of the tables, written from their definitions."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from treatywatch.tables.all import TABLES
from treatywatch.tables.table import Column, Table

INTRODUCTION = """# Tables

The tables of the open data (`data/` of an edition), of a lake, and of the schema `treatywatch` in
PostgreSQL: one and the same. Written from their definitions by
`python -m treatywatch.tables.reference`; a test holds it true.

Places (`start`, `end`) count characters of the canonical text from 0; the end is the character
behind the last one. `end` is a word of SQL: write `"end"`.

"""


def reference() -> str:
    """Return every table with its columns as Markdown."""
    return INTRODUCTION + "\n".join(map(_table, TABLES))


def _table(table: Table) -> str:
    return f"## {table.name}\n\n{table.meaning}\n\n" + "\n".join(_rows(table.columns)) + "\n"


def _rows(columns: tuple[Column, ...]) -> Iterator[str]:
    yield "| column | type | meaning |"
    yield "| --- | --- | --- |"
    for column in columns:
        points = f" Points to `{column.refers_to}`." if column.refers_to else ""
        meaning = (column.meaning + points).replace("|", "\\|")
        yield f"| `{column.name}` | {column.type.value} | {meaning} |"


if __name__ == "__main__":
    sys.stdout.write(reference())
