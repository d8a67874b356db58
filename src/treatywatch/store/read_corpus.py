"""The corpus report of an evidence file, as it was counted when the file was built."""

from __future__ import annotations

import sqlite3

from treatywatch.model import CorpusLine, CorpusReport
from treatywatch.store.tallies import tallies


def corpus_report(connection: sqlite3.Connection) -> CorpusReport:
    """Return what the file holds, by era and format."""
    counts, characters = tallies(connection, "corpus"), tallies(connection, "characters")
    refused = connection.execute("SELECT count(*) FROM refused").fetchone()[0]
    keys = sorted((tuple(name.split(" ", 1))[::-1], name) for name in counts)
    lines = (
        CorpusLine(era, form, characters=dict(characters.get(name, {})), **counts[name])
        for (era, form), name in keys
    )
    return CorpusReport(tuple(lines), refused)
