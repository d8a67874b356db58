"""Rows that wait to be written together, table by table, parents before children."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict

from treatywatch.store.rows import Row
from treatywatch.store.schema import COLUMNS, insert_sql

_FULL = 20_000


class Batch:
    """Gathers rows, hands out keys, and writes in batches to one open connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._rows: defaultdict[str, list[Row]] = defaultdict(list)
        self._keys: Counter[str] = Counter()
        self._waiting = 0
        self.written: Counter[str] = Counter()

    def key(self, table: str) -> int:
        """Return the next free key of `table`; notes and sentences share theirs."""
        run = "passages" if table in {"notes", "sentences"} else table
        self._keys[run] += 1
        return self._keys[run]

    def last_key(self, table: str) -> int:
        """Return the key of `table` that was handed out last, 0 before the first."""
        return self._keys["passages" if table in {"notes", "sentences"} else table]

    def add(self, table: str, row: Row) -> None:
        """Let one row wait."""
        self._rows[table].append(row)
        self._waiting += 1

    def extend(self, table: str, rows: list[Row]) -> None:
        """Let several rows wait."""
        self._rows[table].extend(rows)
        self._waiting += len(rows)

    def flush_if_full(self) -> None:
        """Write what waits once it is much; call it between reports."""
        if self._waiting >= _FULL:
            self.flush()

    def flush(self) -> None:
        """Write everything that waits."""
        for table in COLUMNS:
            rows = self._rows.pop(table, None)
            if rows:
                self._connection.executemany(insert_sql(table), rows)
                self.written[table] += len(rows)
        self._waiting = 0
