"""Counting what an evidence file holds."""

from __future__ import annotations

import sqlite3

from treatywatch.model import Refusal
from treatywatch.store.summary import BuildSummary

_COUNTS = {
    "reports": "SELECT count(*) FROM reports",
    "sentences": "SELECT count(*) FROM sentences",
    "uncoded": "SELECT count(*) FROM uncoded",
    "markers": "SELECT count(*) FROM markers",
    "definitions": "SELECT count(*) FROM notes WHERE text IS NOT NULL",
    "lost_definitions": "SELECT count(*) FROM notes WHERE state = 'lost'",
    "citations": "SELECT count(*) FROM citations",
    "sources": "SELECT count(*) FROM sources",
    "claims": "SELECT count(*) FROM claims",
    "findings": "SELECT count(*) FROM findings",
    "unknown_characters": "SELECT coalesce(sum(end_at - start_at), 0) FROM regions "
    "WHERE kind = 'unknown'",
}


def summarise(connection: sqlite3.Connection, refused: tuple[Refusal, ...]) -> BuildSummary:
    """Count everything in the file; `refused` is carried over as it is."""
    counts = {name: int(connection.execute(query).fetchone()[0]) for name, query in _COUNTS.items()}
    coded = counts["sentences"] - counts["uncoded"]
    return BuildSummary(**counts, coded=coded, refused=refused)
