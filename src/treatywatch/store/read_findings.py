"""Findings out of the evidence file."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from treatywatch.model import Anchor, Evidence, Finding, Severity

_SELECT = """
SELECT f.id, f.rule, f.severity, f.message, f.report_slug, f.country, f.edition,
       f.sentence_start, f.sentence_end, f.sentence_text, f.note, f.not_checked, f.mend
FROM findings AS f
"""
_EVIDENCE = (
    "SELECT finding, source, text, start_at, end_at, quotation, report FROM finding_evidence"
)
_SLICE = 500


def findings_where(
    connection: sqlite3.Connection, where: str, parameters: Iterable[object]
) -> tuple[Finding, ...]:
    """Return the findings that `where` (SQL of this room, never a user's) selects."""
    rows = connection.execute(f"{_SELECT} WHERE {where}", tuple(parameters)).fetchall()
    evidence = _evidence(connection, [row[0] for row in rows])
    return tuple(_finding(row, tuple(evidence.get(row[0], ()))) for row in rows)


def findings_at(connection: sqlite3.Connection, keys: Sequence[int]) -> tuple[Finding, ...]:
    """Return the findings with these keys, in the order of the keys."""
    found: dict[int, Finding] = {}
    for first in range(0, len(keys), _SLICE):
        some = list(keys[first : first + _SLICE])
        where = f"f.id IN ({','.join('?' * len(some))}) ORDER BY f.id"
        found |= zip(sorted(some), findings_where(connection, where, some), strict=True)
    return tuple(found[key] for key in keys)


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
