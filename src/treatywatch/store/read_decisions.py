"""Decisions out of the evidence file."""

from __future__ import annotations

import json
import sqlite3

from treatywatch.decisions import decision_from_json
from treatywatch.model import Decision

_SELECT = """
SELECT d.line, r.slug FROM decisions AS d JOIN reports AS r ON r.id = d.report
WHERE r.slug = ? ORDER BY d.ordinal
"""


def decisions_of(connection: sqlite3.Connection, slug: str) -> tuple[Decision, ...]:
    """Return the decisions on the claims of one report, in the order of the log."""
    rows = connection.execute(_SELECT, (slug,)).fetchall()
    return tuple(decision_from_json(json.loads(line), where) for line, where in rows)
