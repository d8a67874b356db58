"""What a search of PostgreSQL finds, in the words of a search of the evidence file."""

from __future__ import annotations

from typing import Any

from treatywatch.model import (
    Anchor,
    Certainty,
    Claim,
    ClaimStatus,
    Quantity,
    Speaker,
)
from treatywatch.store.search_hits import Hit, SourceHit, hit_of, source_hit_of
from treatywatch.store.search_marks import Marker

_HIT = """
SELECT report, country, edition, title, note, start_at, end_at, body, heading, topic
FROM passage_texts WHERE key = %s
"""
_CLAIMS = """
SELECT c.question, c.answer, c.subject, c.certainty, c.speaker, s.start, s."end", s.text,
       c.start, c."end", c.quotation, c.quantity_low, c.quantity_high, c.quantity_unit,
       c.quantity_approximate, c.date, c.period, c.treaty, c.resolution, c.weapon_class,
       c.places, c.partners, c.victims, c.weapons, c.notes, c.in_note, c.rule, c.confidence,
       c.status
FROM claiming AS m JOIN claims AS c ON c.id = m.claim JOIN sentences AS s ON s.id = c.sentence
WHERE m.passage = %s ORDER BY m.place
"""
_SOURCE = """
SELECT s.key, s.kind, s.label, s.date, s.citations
FROM searched_sources AS p JOIN sources AS s ON s.key = p.source WHERE p.key = %s
"""


def hit_at(execute: Any, marker: Marker, key: int) -> Hit:
    """Return the sentence or note of this key, with its claims and the words looked for."""
    claims = tuple(_claim(*row) for row in execute(_CLAIMS, (key,)).fetchall())
    return hit_of(execute(_HIT, (key,)).fetchone(), claims, marker)


def source_at(execute: Any, marker: Marker, key: int) -> SourceHit:
    """Return the source of this key with the words looked for."""
    return source_hit_of(execute(_SOURCE, (key,)).fetchone(), marker)


def _claim(*row: Any) -> Claim:
    question, answer, subject, certainty, speaker = row[:5]
    low, high, unit, approximate, date, period, treaty, resolution, weapon_class = row[11:20]
    places, partners, victims, weapons, notes, in_note, rule, confidence, status = row[20:]
    return Claim(
        *(question, answer, subject, Certainty(certainty), Speaker(speaker)),
        *(Anchor(*row[5:8]), Anchor(*row[8:11]), date, period),
        quantity=None if unit is None else Quantity(low, high, unit, approximate),
        treaty=treaty,
        resolution=resolution,
        weapon_class=weapon_class,
        places=_listed(places),
        partners=_listed(partners),
        victims=_listed(victims),
        weapons=_listed(weapons),
        notes=tuple(map(int, _listed(notes))),
        in_note=in_note,
        rule=rule,
        confidence=confidence,
        status=ClaimStatus(status),
    )


def _listed(cell: str | None) -> tuple[str, ...]:
    return tuple(cell.split("; ")) if cell else ()
