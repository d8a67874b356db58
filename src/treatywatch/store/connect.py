"""Opening an evidence file for reading only, one connection for each thread."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

from treatywatch.model import InvalidEvidence
from treatywatch.store.schema import APPLICATION_ID, SCHEMA_VERSION

_REBUILD = "build it again from its sources: treatywatch build SOURCE --out FILE"


class Reader:
    """Hands each thread its own read-only connection to one immutable file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._local = threading.local()

    def connection(self) -> sqlite3.Connection:
        """Return this thread's connection, opened at its first use."""
        found: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if found is None:
            found = _open(self._path)
            self._local.connection = found
        return found

    def close(self) -> None:
        """Close this thread's connection; those of other threads end with their threads."""
        found: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if found is not None:
            found.close()
            self._local.connection = None


def _open(path: Path) -> sqlite3.Connection:
    """Open `path`. Raises InvalidEvidence unless it is an evidence file of this schema."""
    if not path.is_file():
        raise InvalidEvidence("there is no such file", str(path), _REBUILD)
    uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        _judge(connection, path)
    except sqlite3.Error as error:
        raise InvalidEvidence(f"not an evidence file ({error})", str(path), _REBUILD) from error
    connection.execute("PRAGMA query_only = ON")
    connection.execute("PRAGMA mmap_size = 268435456")
    return connection


def _judge(connection: sqlite3.Connection, path: Path) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if application != APPLICATION_ID:
        connection.close()
        raise InvalidEvidence("a database, but not an evidence file", str(path), _REBUILD)
    if version != SCHEMA_VERSION:
        connection.close()
        raise InvalidEvidence(
            f"an evidence file of schema {version}; this program reads schema {SCHEMA_VERSION}",
            str(path),
            _REBUILD,
        )
