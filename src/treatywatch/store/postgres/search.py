"""The search over the evidence file, asked of PostgreSQL: the same hits in the same order."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from treatywatch.store.postgres import asking
from treatywatch.store.postgres.asking import Asked, Values, asked_for
from treatywatch.store.postgres.connecting import DatabaseRefused, connect, without_password
from treatywatch.store.postgres.hits import hit_at, source_at
from treatywatch.store.postgres.ranking import Ranking
from treatywatch.store.postgres.schema import MARK, SCHEMA
from treatywatch.store.postgres.tokens import Tokens
from treatywatch.store.search import RANKED, SearchPage
from treatywatch.store.search_filters import Filters
from treatywatch.store.search_hits import SourceHit
from treatywatch.store.search_marks import Marker
from treatywatch.store.search_words import match_expression

if TYPE_CHECKING:
    import psycopg

_CHOICE, _LAST = 32, "\U0010ffff"
_ROWS = "SELECT rows FROM terms WHERE index = %(index)s AND word = %(word)s"
_MARKED = "SELECT obj_description(oid, 'pg_namespace') FROM pg_namespace WHERE nspname = %s"


def search_postgres(
    address: str, words: str, filters: Filters, limit: int = 20, offset: int = 0
) -> SearchPage:
    """Search the open data that was loaded into a database. Raises DatabaseRefused."""
    with connect(address) as connection:
        found = connection.execute(_MARKED, (SCHEMA,)).fetchone()
        if found is None or found[0] != MARK:
            where, mend = without_password(address), "load it: treatywatch load LAKE --to ADDRESS"
            raise DatabaseRefused("holds no open data of this version", where, mend)
        return search_over(connection, words, filters, limit, offset)


def search_over(
    connection: psycopg.Connection, words: str, filters: Filters, limit: int, offset: int
) -> SearchPage:
    """Search over a connection that is open already; see `store.search`."""
    connection.execute(f"SET search_path = {SCHEMA}")
    tokens, execute = Tokens(), connection.execute
    asked = asked_for(words, tokens, lambda beginning: _begun(execute, beginning))
    if asked is None and (words.strip() or not filters.any):
        return SearchPage(0, ())
    search = _Search(connection, asked, filters, Marker(match_expression(words)))
    total = search.count("passages")
    ranked = asked is not None and total <= RANKED
    window = (max(limit, 0), max(offset, 0))
    keys = search.keys("passages", ranked, *window) if total > offset else []
    hits = tuple(hit_at(search.execute, search.marker, key) for key in keys)
    rest = (max(limit, 0) - len(hits), max(offset - total, 0))
    count, sources = search.sources(*rest)
    return SearchPage(total + count, hits, ranked or asked is None, count, sources)


def _begun(execute: Any, beginning: str) -> list[str]:
    """Return the words that begin so; none where they are more than are worth naming."""
    query = (
        "SELECT DISTINCT word FROM terms WHERE index IN ('passages', 'sources') "
        "AND word >= %s AND word < %s LIMIT %s"
    )
    found = execute(query, (beginning, beginning + _LAST, _CHOICE + 1)).fetchall()
    return [word for (word,) in found] if len(found) <= _CHOICE else []


class _Search:
    """One question to the database."""

    def __init__(
        self,
        connection: psycopg.Connection,
        asked: Asked | None,
        filters: Filters,
        marker: Marker,
    ) -> None:
        self.execute: Any = connection.execute
        self.marker = marker
        self._asked = asked
        self._filters = filters

    def count(self, index: str) -> int:
        """Return how many passages or sources fit."""
        values: Values
        word = self._one_word()
        if word is not None and not self._filters.any:
            query, values = _ROWS, {"index": index, "word": word}
        else:
            query, values = f"SELECT count(*) {self._chosen(index)}", self._values(index)
        found = self.execute(query, values).fetchone()
        return int(found[0]) if found else 0

    def keys(self, index: str, ranked: bool, limit: int, offset: int) -> list[int]:
        """Return the keys of those in the window, the best first where they are `ranked`."""
        values = {**self._values(index), "limit": limit, "offset": offset}
        order = "p.key" if self._asked or index == "sources" else "p.edition DESC NULLS LAST, p.key"
        if ranked and self._asked:
            score = self._ranking(index, self._asked).expression(values)
            order = f"{score} DESC, p.key"
        query = (
            f"SELECT p.key {self._chosen(index)} ORDER BY {order} LIMIT %(limit)s OFFSET %(offset)s"
        )
        return [key for (key,) in self.execute(query, values).fetchall()]

    def sources(self, limit: int, offset: int) -> tuple[int, tuple[SourceHit, ...]]:
        """Return how many sources fit, and those of the window."""
        if not self._filters.for_sources:
            return 0, ()
        total = self.count("sources")
        keys = self.keys("sources", True, limit, offset) if total else []
        return total, tuple(source_at(self.execute, self.marker, key) for key in keys)

    def _chosen(self, index: str) -> str:
        made = asking.passages if index == "passages" else asking.sources
        return made(self._filters, words=self._asked is not None)

    def _ranking(self, index: str, asked: Asked) -> Ranking:
        table = "passages" if index == "passages" else "searched_sources"

        def count(query: str) -> int:
            asking = f"SELECT count(*) FROM {table} WHERE words @@ %s::tsquery"  # noqa: S608
            return int(self.execute(asking, (query,)).fetchone()[0])

        return Ranking(index, asked.wanted, self.execute, count)

    def _values(self, index: str) -> Values:
        words = None if self._asked is None else self._asked.query
        if words is not None and index == "passages":
            words += asking.marks_of(self._filters)
        return asdict(self._filters) | {"words": words}

    def _one_word(self) -> str | None:
        asked = self._asked
        if asked is None or asked.unwanted or len(asked.wanted) != 1:
            return None
        return asked.wanted[0].only
