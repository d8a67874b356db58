"""What a search finds: sentences, notes and sources, with the places of the words in them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from treatywatch.model import Claim, Source, Span
from treatywatch.store.read_claims import occurrences_with_keys
from treatywatch.store.search_marks import Marker

_WINDOW = 320

_PLACE = """
SELECT r.slug, r.country, r.edition, r.title, n.number, coalesce(s.start_at, n.definition_start),
       coalesce(s.end_at, n.definition_end), p.text, x.heading, x.topic
FROM passages AS p
LEFT JOIN sentences AS s ON s.id = p.id
LEFT JOIN notes AS n ON n.id = p.id
JOIN reports AS r ON r.id = coalesce(s.report, n.report)
LEFT JOIN paragraphs AS g ON g.id = s.paragraph
LEFT JOIN sections AS x ON x.id = g.section
WHERE p.id = ?
"""
_IN_NOTE = "c.report = (SELECT report FROM notes WHERE id = :key) AND s.in_note = :key"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A part of a text with the matched `spans` in it; `cut_*` tell where words were left out."""

    text: str
    spans: tuple[Span, ...]
    cut_before: bool
    cut_after: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """One sentence of a body, or one note (`note` is its number), in which the words occur.

    `start` and `end` are the place in the report's text, `spans` the matches inside `text`.
    """

    report: str
    country: str | None
    edition: int | None
    title: str
    note: int | None
    start: int
    end: int
    text: str
    spans: tuple[Span, ...]
    snippet: Snippet
    heading: str | None
    topic: str | None
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class SourceHit:
    """A source in whose label the words occur, and how many citations point to it."""

    source: Source
    spans: tuple[Span, ...]
    citations: int


_SOURCE = """
SELECT key, kind, label, date,
       (SELECT count(*) FROM citation_sources AS cs WHERE cs.source = sources.id)
FROM sources WHERE id = ?
"""


def source_at(connection: sqlite3.Connection, marker: Marker, key: int) -> SourceHit:
    """Return the source of this key, with the places of the words looked for."""
    return source_hit_of(connection.execute(_SOURCE, (key,)).fetchone(), marker)


def hit_at(connection: sqlite3.Connection, marker: Marker, key: int) -> Hit:
    """Return the sentence or note of this key, with the places of the words looked for."""
    place = connection.execute(_PLACE, (key,)).fetchone()
    where = "s.id = :key" if place[4] is None else _IN_NOTE
    found = occurrences_with_keys(connection, f"{where} ORDER BY c.id", {"key": key})
    return hit_of(place, tuple(occurrence.claim for _, occurrence in found), marker)


def hit_of(place: Sequence[Any], claims: tuple[Claim, ...], marker: Marker) -> Hit:
    """Return the hit that a row is: where it stands, its text and heading, whatever kept it."""
    report, country, edition, title, note, start, end, text, heading, topic = place
    spans = marker.spans(text)
    return Hit(
        report=report,
        country=country,
        edition=edition,
        title=title,
        note=note,
        start=start,
        end=end,
        text=text,
        spans=spans,
        snippet=cut(text, spans),
        heading=heading,
        topic=topic,
        claims=claims,
    )


def source_hit_of(row: Sequence[Any], marker: Marker) -> SourceHit:
    """Return the source that a row is, with the places of the words looked for."""
    *source, citations = row
    found = Source(*source)
    return SourceHit(found, marker.spans(found.label), citations)


def cut(text: str, spans: tuple[Span, ...], window: int = _WINDOW) -> Snippet:
    """Cut `text` to about `window` characters around its first match, at blanks."""
    if len(text) <= window:
        return Snippet(text, spans, cut_before=False, cut_after=False)
    first = spans[0].start if spans else 0
    start = _blank_before(text, max(0, first - window // 4))
    end = _blank_before(text, start + window) if start + window < len(text) else len(text)
    end = max(end, spans[0].end if spans else 0)
    inside = tuple(s.shifted(-start) for s in spans if start <= s.start and s.end <= end)
    return Snippet(text[start:end], inside, cut_before=start > 0, cut_after=end < len(text))


def _blank_before(text: str, place: int) -> int:
    if place <= 0:
        return 0
    blank = text.rfind(" ", 0, place)
    return blank + 1 if blank >= 0 else place
