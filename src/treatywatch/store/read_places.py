"""Sentences in their surroundings, and the sources behind them."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any

from treatywatch.model import Marker, Note, NotInEvidence, Report, Sentence, Source
from treatywatch.store.places import PlacedSentence, SourceSummary
from treatywatch.store.read_claims import occurrences_with_keys
from treatywatch.store.tallies import tally
from treatywatch.store.where import where

_Sources = Mapping[int, tuple[Source, ...]]
_SENTENCE = """
SELECT s.id, s.start_at, s.end_at, s.text, s.label, coalesce(s.note, n.number), x.heading, x.topic
FROM sentences AS s JOIN reports AS r ON r.id = s.report
LEFT JOIN paragraphs AS g ON g.id = s.paragraph
LEFT JOIN sections AS x ON x.id = g.section
LEFT JOIN notes AS n ON n.id = s.in_note
WHERE r.slug = ? AND s.start_at = ? ORDER BY s.id LIMIT 1
"""
_SOURCES_OF_REPORT = """
SELECT n.number, src.key, src.kind, src.label, src.date
FROM reports AS r JOIN notes AS n ON n.report = r.id JOIN citations AS c ON c.note = n.id
JOIN citation_sources AS cs ON cs.citation = c.id JOIN sources AS src ON src.id = cs.source
WHERE r.slug = ? ORDER BY n.id, c.id
"""


def sources_of(connection: sqlite3.Connection, slug: str) -> Mapping[int, tuple[Source, ...]]:
    """Return the sources that each note of a report cites, by the note's number."""
    found: dict[int, tuple[Source, ...]] = {}
    for number, *source in connection.execute(_SOURCES_OF_REPORT, (slug,)):
        found[number] = (*found.get(number, ()), Source(*source))
    return found


def citation_sources(connection: sqlite3.Connection, slug: str) -> Mapping[tuple[int, int], str]:
    """Return the source of each citation, by the places of note and citation, from 1."""
    rows = connection.execute(
        "SELECT n.ordinal + 1, c.ordinal + 1, src.key FROM reports AS r "
        "JOIN notes AS n ON n.report = r.id JOIN citations AS c ON c.note = n.id "
        "JOIN citation_sources AS cs ON cs.citation = c.id JOIN sources AS src "
        "ON src.id = cs.source WHERE r.slug = ?",
        (slug,),
    )
    return {(note, citation): key for note, citation, key in rows}


def sentence_at(
    connection: sqlite3.Connection, report: Report, sources: _Sources, start: int
) -> PlacedSentence:
    """Return the sentence of a report at `start`. Raises NotInEvidence when none starts there."""
    row = connection.execute(_SENTENCE, (report.slug, start)).fetchone()
    if row is None:
        raise NotInEvidence(
            f"no sentence starts at {start}", report.slug, "see the sentences of the report"
        )
    return _placed(connection, report, sources, row)


def _placed(
    connection: sqlite3.Connection,
    report: Report,
    sources: _Sources,
    row: tuple[Any, ...],
) -> PlacedSentence:
    key, start, end, text, label, note, heading, topic = row
    markers = tuple(
        Marker(*place)
        for place in connection.execute(
            "SELECT number, start_at, end_at FROM markers WHERE sentence = ? ORDER BY ordinal",
            (key,),
        )
    )
    sentence = Sentence(start, end, text, markers, label, note)
    numbers = [m.number for m in markers] or ([note] if note is not None else [])
    found = occurrences_with_keys(connection, "s.id = ? ORDER BY c.id", (key,))
    return PlacedSentence(
        report=report.slug,
        country=report.country,
        edition=report.edition,
        heading=heading,
        topic=topic,
        sentence=sentence,
        claims=tuple(occurrence.claim for _, occurrence in found),
        notes=tuple(n for number in numbers for n in _notes(report, number)),
        sources=tuple(s for number in numbers for s in sources.get(number, ())),
    )


def _notes(report: Report, number: object) -> tuple[Note, ...]:
    return tuple(note for note in report.notes if note.number == number)


def all_sources(
    connection: sqlite3.Connection, kind: str | None, limit: int | None, offset: int
) -> tuple[SourceSummary, ...]:
    """Return the sources in use, those cited most first."""
    chosen, values = where({"ranked.kind": kind})
    rows = connection.execute(
        "SELECT src.key, src.kind, src.label, src.date, ranked.citations, ranked.reports "  # noqa: S608
        "FROM source_ranks AS ranked JOIN sources AS src ON src.id = ranked.source "
        f"WHERE {chosen} ORDER BY ranked.rank LIMIT ? OFFSET ?",
        (*values, -1 if limit is None else limit, offset),
    )
    return tuple(SourceSummary(Source(*row[:4]), row[4], row[5]) for row in rows)


def source_counts(connection: sqlite3.Connection) -> Mapping[str, int]:
    """Return how many sources in use there are of each kind."""
    return tally(connection, "sources", "")
