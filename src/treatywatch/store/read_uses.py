"""A source with the citations that point to it, and the sentences that rest on these."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from treatywatch.model import Anchor, Citation, Claim, Marker, NotInEvidence, Sentence, Source
from treatywatch.store.places import RestingSentence, SourcePage, SourceUse
from treatywatch.store.read_claims import occurrences_with_keys
from treatywatch.store.schema import CITATION_PARTS

_SOURCE = """
SELECT id, key, kind, label, date,
       (SELECT count(*) FROM citation_sources AS cs WHERE cs.source = sources.id)
FROM sources WHERE key = ?
"""
_PARTS = ", ".join(f"c.{part}" for part in CITATION_PARTS)
_USES = f"""
SELECT r.id, r.slug, r.country, r.edition, n.number,
       c.kind, c.start_at, c.end_at, c.text, c.damaged, {_PARTS}
FROM citation_sources AS cs
JOIN citations AS c ON c.id = cs.citation JOIN notes AS n ON n.id = c.note
JOIN reports AS r ON r.id = n.report
WHERE cs.source = ? ORDER BY r.edition, r.country, r.id, n.id, c.id LIMIT ? OFFSET ?
"""  # noqa: S608
_SENTENCES = """
SELECT s.id, s.start_at, s.end_at, s.text, s.label, s.note, m.number, m.start_at, m.end_at
FROM sentences AS s JOIN markers AS m ON m.sentence = s.id
WHERE s.report = ? AND s.place = 'body'
  AND EXISTS (SELECT 1 FROM markers AS o WHERE o.sentence = s.id AND o.number = ?)
ORDER BY s.id, m.ordinal
"""
_SLICE = 500

_Claims = Mapping[int, Sequence[Claim]]


def source_page(
    connection: sqlite3.Connection, key: str, limit: int | None, offset: int
) -> SourcePage:
    """Return a source with some of its citations. Raises NotInEvidence where there is no source."""
    row = connection.execute(_SOURCE, (key,)).fetchone()
    if row is None:
        raise NotInEvidence("there is no such source in this evidence file", key)
    number, *source, citations = row
    uses = connection.execute(_USES, (number, -1 if limit is None else limit, offset)).fetchall()
    sentences = [_sentences(connection, use[0], use[4]) for use in uses]
    claims = _claims(connection, {place for of in sentences for place in of})
    return SourcePage(
        Source(*source),
        tuple(_use(use, of, claims) for use, of in zip(uses, sentences, strict=True)),
        citations,
    )


def _sentences(connection: sqlite3.Connection, report: int, note: int) -> dict[int, Sentence]:
    """Return the sentences of a report's body that mark a note, by their keys."""
    places: dict[int, tuple[Any, ...]] = {}
    markers: defaultdict[int, list[Marker]] = defaultdict(list)
    for key, *place, number, start, end in connection.execute(_SENTENCES, (report, note)):
        places[key] = tuple(place)
        markers[key].append(Marker(number, start, end))
    return {
        key: Sentence(start, end, text, tuple(markers[key]), label, own)
        for key, (start, end, text, label, own) in places.items()
    }


def _claims(connection: sqlite3.Connection, sentences: Iterable[int]) -> _Claims:
    """Return what sentences claim, by their keys."""
    found: defaultdict[int, list[Claim]] = defaultdict(list)
    keys = sorted(sentences)
    for first in range(0, len(keys), _SLICE):
        some = tuple(keys[first : first + _SLICE])
        marks = ",".join("?" * len(some))
        query = f"SELECT id, sentence FROM claims WHERE sentence IN ({marks})"  # noqa: S608
        owners = dict(connection.execute(query, some))
        where = f"c.sentence IN ({marks}) ORDER BY c.id"
        for key, occurrence in occurrences_with_keys(connection, where, some):
            found[owners[key]].append(occurrence.claim)
    return found


def _use(row: tuple[Any, ...], sentences: Mapping[int, Sentence], claims: _Claims) -> SourceUse:
    _, slug, country, edition, note, kind, start, end, text, damaged = row[:10]
    parts: dict[str, Any] = dict(zip(CITATION_PARTS, row[10:], strict=True))
    resting = (RestingSentence(of, tuple(claims.get(key, ()))) for key, of in sentences.items())
    citation = Citation(kind, Anchor(start, end, text), damaged=bool(damaged), **parts)
    return SourceUse(slug, country, edition, note, citation, tuple(resting))
