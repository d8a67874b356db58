"""What stands at a place of a report's text: a sentence, a note, a heading."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

_SPOTS = """
WITH here AS (SELECT id FROM reports WHERE slug = ?1)
SELECT 'sentence', start_at, end_at - start_at AS length, 1 AS rank FROM sentences
WHERE report = (SELECT id FROM here) AND start_at <= ?2 AND end_at > ?2
UNION ALL
SELECT 'note', number, definition_end - definition_start, 2 FROM notes
WHERE report = (SELECT id FROM here) AND definition_start <= ?2 AND definition_end > ?2
UNION ALL
SELECT 'heading', heading_start, heading_end - heading_start, 3 FROM sections
WHERE report = (SELECT id FROM here) AND heading_start <= ?2 AND heading_end > ?2
ORDER BY length, rank LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Spot:
    """A sentence or heading by the character at which it begins, or a note by its number."""

    kind: str
    number: int


def spot_at(connection: sqlite3.Connection, slug: str, start: int) -> Spot | None:
    """Return the smallest stretch that holds the place; of equal ones, the sentence first."""
    row = connection.execute(_SPOTS, (slug, start)).fetchone()
    return None if row is None else Spot(row[0], row[1])
