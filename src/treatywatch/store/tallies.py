"""Counts that pages show, made once when everything else is in, so that no page counts again."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping

from treatywatch.store.tally_queries import tally_queries

_RANKS = """
INSERT INTO source_ranks (source, kind, citations, reports)
SELECT src.id, src.kind, count(*) AS citations, count(DISTINCT n.report)
FROM sources AS src
JOIN citation_sources AS cs ON cs.source = src.id
JOIN citations AS c ON c.id = cs.citation
JOIN notes AS n ON n.id = c.note
GROUP BY src.id ORDER BY citations DESC, src.label, src.key
"""


def build_tallies(connection: sqlite3.Connection) -> None:
    """Count what is in, and rank the sources."""
    connection.execute(_RANKS)
    for what, query in tally_queries():
        connection.execute(f"INSERT INTO tallies SELECT '{what}', * FROM ({query})")  # noqa: S608


def tallies(connection: sqlite3.Connection, what: str) -> Mapping[str, Mapping[str, int]]:
    """Return the counts of one matter: numbers by part by name, in the order of their letters."""
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    query = "SELECT name, part, number FROM tallies WHERE what = ? ORDER BY name, part"
    for name, part, number in connection.execute(query, (what,)):
        found[name][part] = number
    return found


def tally(connection: sqlite3.Connection, what: str, part: str) -> Mapping[str, int]:
    """Return the counts of one part of a matter, by name."""
    query = "SELECT name, number FROM tallies WHERE what = ? AND part = ? ORDER BY name"
    return dict(connection.execute(query, (what, part)).fetchall())
