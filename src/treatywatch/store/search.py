"""Full-text search over the sentences of the body and the notes of an evidence file."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from treatywatch.model import Claim, Span
from treatywatch.store.read_claims import occurrences_with_keys
from treatywatch.store.search_words import match_expression

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"  # noncharacters: no text holds them
_WINDOW = 320

_RANKED = 20_000
"""Words that occur more often than this say too little to rank by; hits then keep their order."""

_REACH = """
SELECT min(ifnull((SELECT min(id) FROM notes WHERE report = r.id), 1 << 62),
           ifnull((SELECT min(id) FROM sentences WHERE report = r.id), 1 << 62)),
       max(ifnull((SELECT max(id) FROM notes WHERE report = r.id), 0),
           ifnull((SELECT max(id) FROM sentences WHERE report = r.id), 0))
FROM reports AS r
WHERE (:country IS NULL OR r.country = :country) AND (:edition IS NULL OR r.edition = :edition)
"""
_IN_REPORTS = """
FROM passage_index AS i
LEFT JOIN sentences AS s ON s.id = i.rowid
LEFT JOIN notes AS n ON n.id = i.rowid
JOIN reports AS r ON r.id = coalesce(s.report, n.report)
WHERE passage_index MATCH :words AND i.rowid BETWEEN :first AND :last
  AND (:country IS NULL OR r.country = :country) AND (:edition IS NULL OR r.edition = :edition)
"""
_ON_QUESTION = """
AND (EXISTS (SELECT 1 FROM claims AS c WHERE c.sentence = i.rowid AND +c.question = :question)
  OR EXISTS (SELECT 1 FROM sentences AS t JOIN claims AS c ON c.sentence = t.id
             WHERE t.in_note = i.rowid AND +c.question = :question))
"""
_ALL = "FROM passage_index AS i WHERE passage_index MATCH :words"
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
class SearchPage:
    """How many passages match in all, and those of this page, the best first.

    `ranked` is false where so many match that the words say too little to rank by; the hits
    then stand in the order of the file.
    """

    total: int
    hits: tuple[Hit, ...]
    ranked: bool = True


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows a search; None narrows nothing."""

    country: str | None = None
    edition: int | None = None
    question: str | None = None

    @property
    def source(self) -> str:
        """Return the tables and conditions of a search that is narrowed so."""
        anywhere = self.country is None and self.edition is None
        question = "" if self.question is None else _ON_QUESTION
        return (_ALL if anywhere else _IN_REPORTS) + question


def search(
    connection: sqlite3.Connection, words: str, filters: Filters, limit: int, offset: int
) -> SearchPage:
    """Return the passages that hold `words`, ranked by BM25, equals in the order of the file."""
    expression = match_expression(words)
    if expression is None:
        return SearchPage(0, ())
    source = filters.source
    first, last = _reach(connection, filters)
    values = {
        "words": expression,
        "country": filters.country,
        "edition": filters.edition,
        "question": filters.question,
        "first": first,
        "last": last,
        "limit": max(limit, 0),
        "offset": max(offset, 0),
    }
    total = connection.execute(f"SELECT count(*) {source}", values).fetchone()[0]
    ranked = total <= _RANKED
    order = "i.rank, i.rowid" if ranked else "i.rowid"
    query = f"SELECT i.rowid {source} ORDER BY {order} LIMIT :limit OFFSET :offset"
    rows = connection.execute(query, values).fetchall()
    return SearchPage(total, tuple(_hit(connection, expression, key) for (key,) in rows), ranked)


def _reach(connection: sqlite3.Connection, filters: Filters) -> tuple[int, int]:
    """Return the first and last key of the reports asked for; a country's stand side by side."""
    if filters.country is None and filters.edition is None:
        return 0, 0
    asked = {"country": filters.country, "edition": filters.edition}
    spans = connection.execute(_REACH, asked).fetchall()
    return min((s[0] for s in spans), default=0), max((s[1] for s in spans), default=0)


def _hit(connection: sqlite3.Connection, expression: str, key: int) -> Hit:
    marked = connection.execute(
        "SELECT highlight(passage_index, 0, ?, ?) FROM passage_index "
        "WHERE passage_index MATCH ? AND rowid = ?",
        (_OPEN, _CLOSE, expression, key),
    ).fetchone()[0]
    place = connection.execute(_PLACE, (key,)).fetchone()
    report, country, edition, title, note, start, end, text, heading, topic = place
    spans = marked_spans(marked)
    where = "s.id = :key" if note is None else _IN_NOTE
    found = occurrences_with_keys(connection, f"{where} ORDER BY c.id", {"key": key})
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
        claims=tuple(occurrence.claim for _, occurrence in found),
    )


def marked_spans(marked: str) -> tuple[Span, ...]:
    """Return the places of the marked stretches in the text without its marks."""
    spans: list[Span] = []
    place = 0
    for piece in marked.split(_OPEN):
        inside, mark, outside = piece.partition(_CLOSE)
        if mark:
            spans.append(Span(place, place + len(inside)))
        place += len(inside) + len(outside)
    return tuple(spans)


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
