"""By which values a search can be narrowed."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

_VALUES = {
    "question": "SELECT DISTINCT question FROM claims",
    "answer": "SELECT DISTINCT answer FROM claims",
    "certainty": "SELECT DISTINCT certainty FROM claims",
    "speaker": "SELECT DISTINCT speaker FROM claims",
    "kind": "SELECT DISTINCT kind FROM citations UNION SELECT DISTINCT kind FROM sources",
    "year": "SELECT DISTINCT substr(coalesce(date, period), 1, 4) FROM claims "
    "UNION SELECT DISTINCT substr(date, 1, 4) FROM sources",
}
_PARTS = {
    "sentence": "SELECT 1 FROM sentences WHERE place = 'body' LIMIT 1",
    "note": "SELECT 1 FROM notes WHERE text IS NOT NULL LIMIT 1",
    "source": "SELECT 1 FROM sources LIMIT 1",
}


def facets(connection: sqlite3.Connection) -> Mapping[str, tuple[str, ...]]:
    """Return the values that occur of each thing that narrows a search, in order."""
    found = {
        name: tuple(sorted(value for (value,) in connection.execute(query) if value))
        for name, query in _VALUES.items()
    }
    found["year"] = tuple(year for year in found["year"] if year.isdecimal())
    parts = (part for part, query in _PARTS.items() if connection.execute(query).fetchone())
    return found | {"part": tuple(parts)}
