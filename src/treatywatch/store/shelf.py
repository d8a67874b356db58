"""Answers that were made once, in a file that several processes share; the oldest go first.

What does not fit, or cannot be written, is not kept: whoever asks makes it again.
"""

from __future__ import annotations

import sqlite3
import threading
from contextlib import suppress
from pathlib import Path

PAGE = 4096
_SCHEMA = """
CREATE TABLE IF NOT EXISTS answers (
  number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, head TEXT NOT NULL, body BLOB NOT NULL)
"""
_ROOM = "SELECT page_count - freelist_count FROM pragma_page_count, pragma_freelist_count"
_OLDEST = """
DELETE FROM answers WHERE number <= (
  SELECT min(number) + (max(number) - min(number)) / 4 FROM answers)
"""


class Shelf:
    """Answers by what was asked for. Each thread of each process has a connection of its own."""

    def __init__(self, path: Path, most: int) -> None:
        """Keep answers in the file `path` (made where there is none), in `most` bytes or less."""
        self._path, self._pages = path, most // PAGE
        self._local = threading.local()

    def find(self, key: str) -> tuple[str, bytes] | None:
        """Return the head and body that are kept under a key."""
        with suppress(sqlite3.Error):
            query = "SELECT head, body FROM answers WHERE key = ?"
            found: tuple[str, bytes] | None = self._connection().execute(query, (key,)).fetchone()
            return found
        return None

    def keep(self, key: str, head: str, body: bytes) -> None:
        """Keep an answer; what is under the key already stays."""
        with suppress(sqlite3.Error):
            connection = self._connection()
            insert = "INSERT OR IGNORE INTO answers (key, head, body) VALUES (?, ?, ?)"
            connection.execute(insert, (key, head, body))
            while connection.execute(_ROOM).fetchone()[0] > self._pages * 3 // 4:
                if not connection.execute(_OLDEST).rowcount:
                    break

    def clear(self) -> None:
        """Throw everything away."""
        with suppress(sqlite3.Error):
            self._connection().execute("DELETE FROM answers")

    def _connection(self) -> sqlite3.Connection:
        found: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if found is None:
            found = _open(self._path, self._pages)
            self._local.connection = found
        return found


def _open(path: Path, pages: int) -> sqlite3.Connection:
    """Open the file. Nothing in it has to outlive the processes, so nothing waits for the disk."""
    connection = sqlite3.connect(path, isolation_level=None, timeout=1)
    for setting in (
        f"page_size = {PAGE}",
        "journal_mode = WAL",
        "synchronous = OFF",
        f"journal_size_limit = {256 * PAGE}",
        "cache_size = -512",
        f"mmap_size = {pages * PAGE}",
        f"max_page_count = {pages}",
    ):
        connection.execute(f"PRAGMA {setting}").fetchone()
    connection.execute(_SCHEMA)
    return connection
