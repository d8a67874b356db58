"""Changes out of the evidence file, with the claims on both sides."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from dataclasses import dataclass

from treatywatch.model import Change, ChangeKind, Side
from treatywatch.store.read_claims import Occurrence, occurrences_with_keys
from treatywatch.store.where import where

_SELECT = """
SELECT country, question, kind, earlier, later, from_claim, to_claim, reason FROM changes
"""
_SLICE = 500


@dataclass(frozen=True, slots=True)
class ChangeMark:
    """A change without the claims on its sides, as a list needs it."""

    country: str
    question: str
    kind: ChangeKind
    earlier: int
    later: int
    reason: str


def change_marks(
    connection: sqlite3.Connection,
    kinds: Collection[ChangeKind],
    country: str | None,
    later: int | None,
) -> tuple[ChangeMark, ...]:
    """Return the changes of these kinds between two editions, in the order of their making."""
    chosen, values = where({"country": country, "later": later})
    rows = connection.execute(
        "SELECT country, question, kind, earlier, later, reason FROM changes "  # noqa: S608
        f"WHERE {chosen} AND kind IN ({','.join('?' * len(kinds))}) "
        "AND earlier IS NOT NULL AND later IS NOT NULL ORDER BY id",
        (*values, *kinds),
    )
    return tuple(
        ChangeMark(code, question, ChangeKind(kind), *rest) for code, question, kind, *rest in rows
    )


def changes_where(connection: sqlite3.Connection, filters: dict[str, object]) -> tuple[Change, ...]:
    """Return the changes that fit all `filters` that are not None."""
    chosen, values = where(filters)
    rows = connection.execute(f"{_SELECT} WHERE {chosen} ORDER BY id", values).fetchall()
    sides = _sides(connection, sorted({key for row in rows for key in row[5:7] if key}))
    return tuple(
        Change(
            country=country,
            question=question,
            kind=ChangeKind(kind),
            from_=sides.get(before),
            to=sides.get(after),
            reason=reason,
            earlier=earlier,
            later=later,
        )
        for country, question, kind, earlier, later, before, after, reason in rows
    )


def _sides(connection: sqlite3.Connection, keys: list[int]) -> dict[int | None, Side]:
    found: dict[int | None, Side] = {}
    for first in range(0, len(keys), _SLICE):
        some = tuple(keys[first : first + _SLICE])
        marks = ",".join("?" * len(some))
        for key, occurrence in occurrences_with_keys(connection, f"c.id IN ({marks})", some):
            found[key] = _side(occurrence)
    return found


def _side(occurrence: Occurrence) -> Side:
    return Side(occurrence.report, occurrence.edition, occurrence.claim)
