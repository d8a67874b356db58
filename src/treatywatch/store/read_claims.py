"""Claims out of the evidence file, as the model knows them."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from treatywatch.model import Anchor, Certainty, Claim, ClaimStatus, Quantity, Speaker

_SELECT = """
SELECT c.id, c.question, c.answer, c.subject, c.certainty, c.speaker,
       s.start_at, s.end_at, s.text, c.start_at, c.end_at, c.quotation, c.date, c.period,
       c.quantity_low, c.quantity_high, c.quantity_unit, c.quantity_approximate,
       c.treaty, c.resolution, c.weapon_class, c.in_note, c.rule, c.confidence, c.status,
       r.slug, r.country, r.edition
FROM claims AS c JOIN sentences AS s ON s.id = c.sentence JOIN reports AS r ON r.id = c.report
"""
_PARTS = {"place": "places", "partner": "partners", "victim": "victims", "weapon": "weapons"}
_SLICE = 500


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A claim where it was made: in which report, of which country and edition."""

    report: str
    country: str | None
    edition: int | None
    claim: Claim


@dataclass(frozen=True, slots=True)
class _Lists:
    names: dict[int, dict[str, tuple[str, ...]]]
    notes: dict[int, tuple[int, ...]]


def claims_with_keys(connection: sqlite3.Connection, slug: str) -> list[tuple[int, Claim]]:
    """Return the claims of one report in their order, each with its key."""
    found = occurrences_with_keys(connection, "r.slug = ? ORDER BY c.id", (slug,))
    return [(key, occurrence.claim) for key, occurrence in found]


def claim_places(connection: sqlite3.Connection, slug: str, start: int) -> tuple[int, ...]:
    """Return the places of a sentence's claims among all claims of its report, from 1."""
    rows = connection.execute(
        "SELECT (SELECT count(*) FROM claims AS o WHERE o.report = c.report AND o.id <= c.id) "
        "FROM reports AS r JOIN sentences AS s ON s.report = r.id AND s.start_at = ?2 "
        "JOIN claims AS c ON c.sentence = s.id WHERE r.slug = ?1 ORDER BY c.id",
        (slug, start),
    )
    return tuple(place for (place,) in rows)


def occurrences_with_keys(
    connection: sqlite3.Connection, where: str, parameters: tuple[object, ...] | dict[str, object]
) -> list[tuple[int, Occurrence]]:
    """Return the claims that `where` (SQL of this room, never a user's) selects."""
    query = f"{_SELECT} WHERE {where}"
    rows = connection.execute(query, parameters).fetchall()
    lists = _lists(connection, [row[0] for row in rows])
    return [(row[0], Occurrence(row[25], row[26], row[27], _claim(row, lists))) for row in rows]


def _claim(row: tuple[Any, ...], lists: _Lists) -> Claim:
    key, question, answer, subject, certainty, speaker, *rest = row
    sentence, anchor, after = rest[:3], rest[3:6], rest[6:]
    date, period, low, high, unit, approximate = after[:6]
    treaty, resolution, weapon_class, in_note, rule, confidence, status = after[6:13]
    quantity = None if unit is None else Quantity(low, high, unit, bool(approximate))
    return Claim(
        question=question,
        answer=answer,
        subject=subject,
        certainty=Certainty(certainty),
        speaker=Speaker(speaker),
        sentence=Anchor(*sentence),
        anchor=Anchor(*anchor),
        date=date,
        period=period,
        quantity=quantity,
        treaty=treaty,
        resolution=resolution,
        weapon_class=weapon_class,
        notes=lists.notes.get(key, ()),
        in_note=in_note,
        rule=rule,
        confidence=confidence,
        status=ClaimStatus(status),
        **lists.names.get(key, {}),
    )


def _lists(connection: sqlite3.Connection, keys: list[int]) -> _Lists:
    names: defaultdict[int, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    notes: defaultdict[int, list[int]] = defaultdict(list)
    for first in range(0, len(keys), _SLICE):
        some = keys[first : first + _SLICE]
        marks = ",".join("?" * len(some))
        query = f"SELECT claim, part, name FROM claim_names WHERE claim IN ({marks})"  # noqa: S608
        for claim, part, name in connection.execute(f"{query} ORDER BY claim, part, ordinal", some):
            names[claim][_PARTS[part]].append(name)
        query = f"SELECT claim, number FROM claim_notes WHERE claim IN ({marks})"  # noqa: S608
        for claim, number in connection.execute(f"{query} ORDER BY claim, ordinal", some):
            notes[claim].append(number)
    return _Lists(
        {key: {part: tuple(of) for part, of in parts.items()} for key, parts in names.items()},
        {key: tuple(of) for key, of in notes.items()},
    )
