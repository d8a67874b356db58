"""Full-text search over the sentences of the body, the notes and the sources of a file."""

from __future__ import annotations

import sqlite3
from dataclasses import asdict, dataclass

from treatywatch.store.search_filters import Filters
from treatywatch.store.search_hits import Hit, SourceHit, hit_at, source_at
from treatywatch.store.search_marks import Marker
from treatywatch.store.search_words import match_expression

RANKED = 10_000
"""Words that occur more often than this say too little to rank by; hits then keep their order."""

_REACH = """
SELECT min(ifnull((SELECT min(id) FROM notes WHERE report = r.id), 1 << 62),
           ifnull((SELECT min(id) FROM sentences WHERE report = r.id), 1 << 62)),
       max(ifnull((SELECT max(id) FROM notes WHERE report = r.id), 0),
           ifnull((SELECT max(id) FROM sentences WHERE report = r.id), 0))
FROM reports AS r
WHERE (:country IS NULL OR r.country = :country) AND (:edition IS NULL OR r.edition = :edition)
"""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """How many passages and sources fit in all, and those of this page: sources come last.

    Passages stand with the best first; without words, or where `ranked` is false because so many
    fit that the words say too little to rank by, in the order of the file, the newest edition
    first where there were no words.
    """

    total: int
    hits: tuple[Hit, ...]
    ranked: bool = True
    total_sources: int = 0
    sources: tuple[SourceHit, ...] = ()


def search(
    connection: sqlite3.Connection, words: str, filters: Filters, limit: int, offset: int
) -> SearchPage:
    """Return what holds `words` (ranked by BM25) and fits the filters.

    Without words everything that fits is found; with neither, nothing. Words of which none can be
    looked for find nothing.
    """
    expression = match_expression(words)
    if expression is None and (words.strip() or not filters.any):
        return SearchPage(0, ())
    first, last = _reach(connection, filters)
    values = asdict(filters) | {"words": expression, "first": first, "last": last}
    worded = expression is not None
    passages = filters.passages(words=worded)
    total = int(connection.execute(f"SELECT count(*) {passages}", values).fetchone()[0])
    ranked = worded and total <= RANKED
    order = "i.rank, i.key" if ranked else "i.key" if worded else "r.edition DESC, i.key"
    window = {"limit": max(limit, 0), "offset": max(offset, 0)}
    query = f"SELECT i.key {passages} ORDER BY {order} LIMIT :limit OFFSET :offset"
    keys = connection.execute(query, values | window).fetchall() if total > offset else []
    marker = Marker(expression)
    hits = tuple(hit_at(connection, marker, key) for (key,) in keys)
    rest = (max(limit, 0) - len(hits), max(offset - total, 0))
    count, found = _sources(connection, marker, filters, values, rest)
    return SearchPage(total + count, hits, ranked or not worded, count, found)


def _sources(
    connection: sqlite3.Connection,
    marker: Marker,
    filters: Filters,
    values: dict[str, object],
    window: tuple[int, int],
) -> tuple[int, tuple[SourceHit, ...]]:
    """Return how many sources fit, and those in the window (limit, offset)."""
    if not filters.for_sources:
        return 0, ()
    chosen = filters.sources(words=values["words"] is not None)
    total = int(connection.execute(f"SELECT count(*) {chosen}", values).fetchone()[0])
    order = "i.rank, src.id" if values["words"] is not None else "src.id"
    query = f"SELECT src.id {chosen} ORDER BY {order} LIMIT :limit OFFSET :offset"
    limits = {"limit": window[0], "offset": window[1]}
    keys = connection.execute(query, values | limits).fetchall() if total else []
    return total, tuple(source_at(connection, marker, key) for (key,) in keys)


def _reach(connection: sqlite3.Connection, filters: Filters) -> tuple[int, int]:
    """Return the first and last key of the reports asked for; a country's stand side by side."""
    if not filters.about_reports:
        return 0, 0
    asked = {"country": filters.country, "edition": filters.edition}
    spans = connection.execute(_REACH, asked).fetchall()
    return min((s[0] for s in spans), default=0), max((s[1] for s in spans), default=0)
