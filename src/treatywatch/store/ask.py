"""Asking an evidence file in SQL: one reading statement, nothing else."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from treatywatch.model import TreatywatchError
from treatywatch.store.connect import Reader

Value = str | int | float | None

_READING = frozenset(
    {
        *(sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION),
        *(sqlite3.SQLITE_RECURSIVE, sqlite3.SQLITE_PRAGMA),
    }
)


class InvalidQuery(TreatywatchError):
    """A statement is not SQL that the evidence file can answer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The names of the columns, and the rows as they come."""

    columns: tuple[str, ...]
    rows: Iterator[Sequence[Value]]


def ask(evidence: Path, statement: str, limit: int | None = None) -> Answer:
    """Answer one SELECT over the tables and views of an evidence file; see its reference page.

    Rows come as they are found, no more than `limit`. Raises InvalidEvidence, and InvalidQuery
    for anything that is no statement for reading.
    """
    reader = Reader(evidence)
    connection = reader.connection()
    connection.set_authorizer(_only_reading)
    try:
        cursor = connection.execute(statement)
    except (sqlite3.Error, sqlite3.Warning) as error:
        reader.close()
        raise InvalidQuery(str(error), "the query", "write one SELECT statement") from error
    columns = tuple(str(column[0]) for column in cursor.description or ())
    return Answer(columns, _rows(reader, cursor, limit))


def _rows(reader: Reader, cursor: sqlite3.Cursor, limit: int | None) -> Iterator[Sequence[Value]]:
    with closing(reader):
        try:
            for number, row in enumerate(cursor):
                if limit is not None and number >= limit:
                    break
                yield row
        except sqlite3.Error as error:
            raise InvalidQuery(str(error), "the query", "mend the statement") from error


def _only_reading(action: int, name: str | None, *_: object) -> int:
    harmless = action != sqlite3.SQLITE_PRAGMA or name in {"table_info", "table_list"}
    reading = action in _READING and harmless
    return sqlite3.SQLITE_OK if reading and name != "load_extension" else sqlite3.SQLITE_DENY
