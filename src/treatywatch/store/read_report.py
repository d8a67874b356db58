"""A report out of the evidence file, equal to the report that went in."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from treatywatch.model import (
    Anchor,
    Citation,
    Marker,
    Note,
    NoteState,
    NotInEvidence,
    Origin,
    Paragraph,
    ParagraphKind,
    Region,
    RegionKind,
    Report,
    Section,
    Sentence,
)
from treatywatch.store.read_findings import findings_where
from treatywatch.store.schema import CITATION_PARTS

_REPORT = """
SELECT id, series, edition, country, country_as_written, title, theme, last_updated, origin_name,
       origin_sha256, origin_format, origin_era, origin_encoding, text, previous_page, next_page
FROM reports WHERE slug = ?
"""
_PARTS = ", ".join(CITATION_PARTS)


def report_of(connection: sqlite3.Connection, slug: str) -> Report:
    """Return the report with this slug. Raises NotInEvidence when there is none."""
    row = connection.execute(_REPORT, (slug,)).fetchone()
    if row is None:
        raise NotInEvidence(
            "there is no such report in this evidence file", slug, "see the list of its reports"
        )
    key, series, edition, country, as_written, title, theme, last_updated = row[:8]
    return Report(
        series=series,
        edition=edition,
        country=country,
        country_as_written=as_written,
        title=title,
        theme=theme,
        last_updated=last_updated,
        origin=Origin(*row[8:13]),
        text=row[13],
        regions=_regions(connection, key),
        sections=_sections(connection, key),
        notes=_notes(connection, key),
        previous_page=row[14],
        next_page=row[15],
        findings=findings_where(
            connection, "f.report = ? AND f.stage = 'reading' ORDER BY f.id", (key,)
        ),
        renderings=_renderings(connection, key),
    )


def _renderings(connection: sqlite3.Connection, report: int) -> tuple[Origin, ...]:
    query = (
        "SELECT name, sha256, format, era, encoding FROM renderings WHERE report = ? "
        "ORDER BY ordinal"
    )
    return tuple(Origin(*row) for row in connection.execute(query, (report,)))


def _regions(connection: sqlite3.Connection, report: int) -> tuple[Region, ...]:
    query = "SELECT kind, start_at, end_at FROM regions WHERE report = ? ORDER BY ordinal"
    rows = connection.execute(query, (report,))
    return tuple(Region(RegionKind(kind), start, end) for kind, start, end in rows)


def _sections(connection: sqlite3.Connection, report: int) -> tuple[Section, ...]:
    query = (
        "SELECT id, heading_start, heading_end, heading, topic, level "
        "FROM sections WHERE report = ? ORDER BY id"
    )
    paragraphs = _paragraphs(connection, report)
    return tuple(
        Section(_anchor(place), topic, level, tuple(paragraphs.get(key, ())))
        for key, *place, topic, level in connection.execute(query, (report,))
    )


def _paragraphs(connection: sqlite3.Connection, report: int) -> Mapping[int, list[Paragraph]]:
    query = (
        "SELECT p.section, p.id, p.start_at, p.end_at, p.kind FROM paragraphs AS p "
        "JOIN sections AS s ON s.id = p.section WHERE s.report = ? ORDER BY p.id"
    )
    sentences = _sentences(connection, report)
    found: defaultdict[int, list[Paragraph]] = defaultdict(list)
    for section, key, start, end, kind in connection.execute(query, (report,)):
        of = tuple(sentences.get(key, ()))
        found[section].append(Paragraph(start, end, of, ParagraphKind(kind)))
    return found


def _sentences(connection: sqlite3.Connection, report: int) -> Mapping[int, list[Sentence]]:
    query = (
        "SELECT paragraph, id, start_at, end_at, text, label, note FROM sentences "
        "WHERE report = ? AND place = 'body' ORDER BY id"
    )
    markers = _markers(connection, report)
    found: defaultdict[int, list[Sentence]] = defaultdict(list)
    for paragraph, key, start, end, text, label, note in connection.execute(query, (report,)):
        of = tuple(markers.get(key, ()))
        found[paragraph].append(Sentence(start, end, text, of, label, note))
    return found


def _markers(connection: sqlite3.Connection, report: int) -> Mapping[int, list[Marker]]:
    query = (
        "SELECT m.sentence, m.number, m.start_at, m.end_at FROM sentences AS s "
        "JOIN markers AS m ON m.sentence = s.id WHERE s.report = ? ORDER BY m.sentence, m.ordinal"
    )
    found: defaultdict[int, list[Marker]] = defaultdict(list)
    for sentence, number, start, end in connection.execute(query, (report,)):
        found[sentence].append(Marker(number, start, end))
    return found


def _notes(connection: sqlite3.Connection, report: int) -> tuple[Note, ...]:
    query = (
        "SELECT id, number, state, damaged, definition_start, definition_end, text "
        "FROM notes WHERE report = ? ORDER BY id"
    )
    citations = _citations(connection, report)
    statements = _statements(connection, report)
    return tuple(
        Note(
            number,
            NoteState(state),
            _anchor(place),
            bool(damaged),
            tuple(citations.get(key, ())),
            tuple(statements.get(key, ())),
        )
        for key, number, state, damaged, *place in connection.execute(query, (report,))
    )


def _citations(connection: sqlite3.Connection, report: int) -> Mapping[int, list[Citation]]:
    query = (
        f"SELECT note, kind, start_at, end_at, text, damaged, {_PARTS} FROM citations "  # noqa: S608
        "WHERE note IN (SELECT id FROM notes WHERE report = ?) ORDER BY id"
    )
    found: defaultdict[int, list[Citation]] = defaultdict(list)
    for note, kind, start, end, text, damaged, *parts in connection.execute(query, (report,)):
        written: dict[str, Any] = dict(zip(CITATION_PARTS, parts, strict=True))
        anchor = Anchor(start, end, text)
        found[note].append(Citation(kind, anchor, damaged=bool(damaged), **written))
    return found


def _statements(connection: sqlite3.Connection, report: int) -> Mapping[int, list[Anchor]]:
    query = (
        "SELECT in_note, start_at, end_at, text FROM sentences "
        "WHERE report = ? AND place = 'note' ORDER BY id"
    )
    found: defaultdict[int, list[Anchor]] = defaultdict(list)
    for note, *place in connection.execute(query, (report,)):
        found[note].append(Anchor(*place))
    return found


def _anchor(place: list[Any]) -> Anchor | None:
    start, end, quotation = place
    return None if quotation is None else Anchor(start, end, quotation)
