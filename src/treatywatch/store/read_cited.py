"""Sources with the citation that names them first."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from treatywatch.model import Anchor, Citation, Source
from treatywatch.store.schema import CITATION_PARTS

_PARTS = ", ".join(f"c.{part}" for part in CITATION_PARTS)
# A repetition names nothing itself, so it is taken only where there is nothing else.
_CITED = f"""
SELECT src.key, src.kind, src.label, src.date, r.slug, n.number, u.citations,
       c.kind, c.start_at, c.end_at, c.text, c.damaged, {_PARTS}
FROM sources AS src
JOIN (SELECT source, count(*) AS citations FROM citation_sources GROUP BY source) AS u
  ON u.source = src.id
JOIN citations AS c ON c.id = (
  SELECT d.id FROM citation_sources AS cs JOIN citations AS d ON d.id = cs.citation
  WHERE cs.source = src.id ORDER BY d.same_as IS NOT NULL, d.id LIMIT 1)
JOIN notes AS n ON n.id = c.note
JOIN reports AS r ON r.id = n.report
ORDER BY src.kind, src.label, src.key
"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source, the citation that names it first, where that stands, and how often it is cited."""

    source: Source
    citation: Citation
    report: str
    note: int
    citations: int


_MOST_CITED = """
SELECT src.key, src.kind, src.label, src.date, count(*) AS citations
FROM reports AS r JOIN notes AS n ON n.report = r.id JOIN citations AS c ON c.note = n.id
JOIN citation_sources AS cs ON cs.citation = c.id JOIN sources AS src ON src.id = cs.source
WHERE r.country = ? GROUP BY src.id ORDER BY citations DESC, src.label, src.key
"""


def most_cited(connection: sqlite3.Connection, country: str) -> tuple[tuple[Source, int], ...]:
    """Return the sources of a country's reports with their citations there, most cited first."""
    rows = connection.execute(_MOST_CITED, (country,))
    return tuple((Source(*source), number) for *source, number in rows)


def cited_sources(connection: sqlite3.Connection) -> Iterator[CitedSource]:
    """Yield all sources by kind and label, each with its first citation that is no repetition."""
    for row in connection.execute(_CITED):
        key, kind, label, date, report, note, citations, of_kind, start, end, text, damaged = row[
            :12
        ]
        parts: dict[str, Any] = dict(zip(CITATION_PARTS, row[12:], strict=True))
        citation = Citation(of_kind, Anchor(start, end, text), damaged=bool(damaged), **parts)
        yield CitedSource(Source(key, kind, label, date), citation, report, note, citations)
