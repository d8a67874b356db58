"""Findings out of the evidence file."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from treatywatch.model import Anchor, Evidence, Finding, Severity
from treatywatch.store.where import where

_SELECT = """
SELECT f.id, f.rule, f.severity, f.message, f.report_slug, f.country, f.edition,
       f.sentence_start, f.sentence_end, f.sentence_text, f.note, f.not_checked, f.mend
FROM findings AS f
"""
_EVIDENCE = (
    "SELECT finding, source, text, start_at, end_at, quotation, report FROM finding_evidence"
)
_SLICE = 500
_GRAVITY = "CASE f.severity WHEN 'block' THEN 0 WHEN 'warn' THEN 1 ELSE 2 END"


def findings_where(
    connection: sqlite3.Connection, where: str, parameters: Iterable[object]
) -> tuple[Finding, ...]:
    """Return the findings that `where` (SQL of this room, never a user's) selects."""
    rows = connection.execute(f"{_SELECT} WHERE {where}", tuple(parameters)).fetchall()
    evidence = _evidence(connection, [row[0] for row in rows])
    return tuple(_finding(row, tuple(evidence.get(row[0], ()))) for row in rows)


def findings_in_order(
    connection: sqlite3.Connection, filters: Mapping[str, object], limit: int, offset: int
) -> tuple[Finding, ...]:
    """Return some of the findings that fit, by edition, the gravest first; country "" is none."""
    chosen, values = where({f"f.{name}": value for name, value in filters.items() if value != ""})
    if filters.get("country") == "":
        chosen += " AND f.country IS NULL"
    order = f"ORDER BY coalesce(f.edition, 0), {_GRAVITY}, f.id LIMIT ? OFFSET ?"
    return findings_where(connection, f"{chosen} {order}", (*values, limit, offset))


def _finding(row: tuple[Any, ...], evidence: tuple[Evidence, ...]) -> Finding:
    _, rule, severity, message, report, country, edition, start, end, text, note, *rest = row
    return Finding(
        rule=rule,
        severity=Severity(severity),
        message=message,
        report=report,
        country=country,
        edition=edition,
        sentence=None if text is None else Anchor(start, end, text),
        note=note,
        evidence=evidence,
        not_checked=rest[0],
        mend=rest[1],
    )


def _evidence(connection: sqlite3.Connection, keys: list[int]) -> Mapping[int, list[Evidence]]:
    found: defaultdict[int, list[Evidence]] = defaultdict(list)
    for first in range(0, len(keys), _SLICE):
        some = keys[first : first + _SLICE]
        marks = ",".join("?" * len(some))
        query = f"{_EVIDENCE} WHERE finding IN ({marks}) ORDER BY finding, ordinal"
        for finding, source, text, *place, report in connection.execute(query, some):
            anchor = None if place[2] is None else Anchor(*place)
            found[finding].append(Evidence(source, text, anchor, report))
    return found
