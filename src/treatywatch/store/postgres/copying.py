"""Rows into a table by COPY."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import psycopg

Value = str | int | float | Sequence[str] | None
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_IN_ARRAY = str.maketrans({"\\": "\\\\", '"': '\\"'})


def copy_csv(connection: psycopg.Connection, table: str, chunks: Iterable[bytes]) -> int:
    """Copy CSV, in which an empty cell without quotation marks is NULL; return the rows."""
    with connection.cursor() as cursor:
        with cursor.copy(f'COPY "{table}" FROM STDIN (FORMAT csv)') as copy:
            for chunk in chunks:
                copy.write(chunk)
        return cursor.rowcount


def copy_rows(connection: psycopg.Connection, table: str, rows: Iterable[Sequence[Value]]) -> None:
    """Copy rows in the text format of COPY."""
    lines = "".join("\t".join(map(_cell, row)) + "\n" for row in rows)
    with (
        connection.cursor() as cursor,
        cursor.copy(f'COPY "{table}" FROM STDIN') as copy,
    ):
        copy.write(lines)


def _cell(value: Value) -> str:
    if value is None:
        return "\\N"
    if isinstance(value, str):
        return value.translate(_ESCAPES)
    if isinstance(value, int | float):
        return str(value)
    inside = ",".join(f'"{one.translate(_IN_ARRAY)}"' for one in value)
    return ("{" + inside + "}").translate(_ESCAPES)
