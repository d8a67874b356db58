"""What an evidence file holds, as it was counted when it was built."""

from __future__ import annotations

import sqlite3

from treatywatch.model import Refusal
from treatywatch.store.summary import BuildSummary
from treatywatch.store.tallies import tallies


def summarise(connection: sqlite3.Connection, refused: tuple[Refusal, ...]) -> BuildSummary:
    """Return the counts of the whole file; `refused` is carried over as it is."""
    counts = tallies(connection, "file")[""]
    coded = counts["sentences"] - counts["uncoded"]
    return BuildSummary(**counts, coded=coded, refused=refused)
