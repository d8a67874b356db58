"""Answers on a country without their sentences: as much as a picture of the editions needs."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from treatywatch.store.read_claims import Occurrence, occurrences_with_keys

_POINTS = """
SELECT c.id, c.question, c.treaty, c.answer, c.certainty, c.assertion, r.edition, r.slug, s.start_at
FROM reports AS r JOIN claims AS c ON c.report = r.id JOIN sentences AS s ON s.id = c.sentence
WHERE r.country = ?1 AND c.subject = ?1 AND r.edition IS NOT NULL ORDER BY r.edition, c.id
"""
_SLICE = 500


@dataclass(frozen=True, slots=True)
class Point:
    """What a sentence of an edition answers about the country; `key` leads to the whole claim."""

    key: int
    question: str
    treaty: str | None
    answer: str
    certainty: str
    assertion: str
    edition: int
    report: str
    start: int


def points(connection: sqlite3.Connection, country: str) -> tuple[Point, ...]:
    """Return the answers of all editions about a country, the oldest first."""
    return tuple(Point(*row) for row in connection.execute(_POINTS, (country,)))


def occurrences_at(connection: sqlite3.Connection, keys: Sequence[int]) -> tuple[Occurrence, ...]:
    """Return the claims of these keys, in their order."""
    found: dict[int, Occurrence] = {}
    for first in range(0, len(keys), _SLICE):
        some = tuple(keys[first : first + _SLICE])
        found |= occurrences_with_keys(connection, f"c.id IN ({','.join('?' * len(some))})", some)
    return tuple(found[key] for key in keys)


def claim_count(connection: sqlite3.Connection, country: str) -> int:
    """Return how many claims the reports on a country make, those about others included."""
    query = "SELECT count(*) FROM reports AS r JOIN claims AS c ON c.report = r.id "
    row = connection.execute(f"{query}WHERE r.country = ?", (country,)).fetchone()
    return int(row[0])
