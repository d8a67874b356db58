"""Loading PostgreSQL by COPY: all of it in one transaction, so that readers see old or new."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from treatywatch.store.postgres.connecting import DatabaseRefused, connect, without_password
from treatywatch.store.postgres.copying import Value, copy_csv, copy_rows
from treatywatch.store.postgres.passages import (
    OfReport,
    Passage,
    Record,
    Tables,
    by_report,
    claiming,
    passages_of,
)
from treatywatch.store.postgres.schema import INDEXES, LOADING, MARK, SCHEMA, SEARCHED, open_data
from treatywatch.store.postgres.tokens import Tokens, mark, quoted
from treatywatch.tables import TABLES

if TYPE_CHECKING:
    import psycopg

_TOGETHER = 200
"""So many reports are copied at a time."""

_SEARCHED = ("passages", "passage_texts", "claiming", "searched_sources")
_SOURCES_TOGETHER = 5_000
_IN_ORDER = """
SELECT s.key, s.kind, s.label, s.date FROM sources AS s
JOIN (SELECT source, min(place) AS place FROM cited GROUP BY source) AS c ON c.source = s.key
ORDER BY c.place
"""
_MARKED = "SELECT obj_description(oid, 'pg_namespace') FROM pg_namespace WHERE nspname = %s"

Thing = TypeVar("Thing")


def load_postgres(address: str, tables: Tables, versions: Mapping[str, str]) -> dict[str, int]:
    """Fill the schema `treatywatch` of a database with the open data and the search over it.

    What was there before stays until all is in. Returns the rows of each table. Raises
    DatabaseRefused, also where a schema of that name is not ours.
    """
    with connect(address) as connection:
        _begin(connection, address)
        for statement in open_data():
            connection.execute(statement)
        rows = {t.name: copy_csv(connection, t.name, tables.csv(t)) for t in TABLES}
        connection.execute(SEARCHED)
        _Searched(connection).fill(tables)
        connection.execute(INDEXES)
        _end(connection, versions)
    _tidy(address)
    return rows


def _begin(connection: psycopg.Connection, address: str) -> None:
    there = connection.execute(_MARKED, (SCHEMA,)).fetchone()
    if there is not None and there[0] != MARK:
        mend = "give another database, or move that schema away"
        raise DatabaseRefused(
            f"has a schema {SCHEMA} that is not ours", without_password(address), mend
        )
    connection.execute(f"DROP SCHEMA IF EXISTS {LOADING} CASCADE")
    connection.execute(f"CREATE SCHEMA {LOADING}")
    connection.execute(f"SET LOCAL search_path = {LOADING}")
    connection.execute("SET LOCAL maintenance_work_mem = '256MB'")


def _end(connection: psycopg.Connection, versions: Mapping[str, str]) -> None:
    connection.execute("DROP TABLE cited")
    connection.execute("CREATE TABLE meta (key text PRIMARY KEY, value text NOT NULL)")
    copy_rows(connection, "meta", sorted(versions.items()))
    connection.execute(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE")
    connection.execute(f"ALTER SCHEMA {LOADING} RENAME TO {SCHEMA}")
    connection.execute(f"COMMENT ON SCHEMA {SCHEMA} IS '{MARK}'")


def _tidy(address: str) -> None:
    """Let the database look at what it has: it then counts by its indexes alone."""
    with connect(address) as connection:
        connection.commit()
        connection.autocommit = True
        for table in (*(f'"{t.name}"' for t in TABLES), *_SEARCHED):
            connection.execute(f"VACUUM (ANALYZE) {SCHEMA}.{table}")


class _Searched:
    """The tables of the search, while they are filled."""

    def __init__(self, connection: psycopg.Connection) -> None:
        self._connection = connection
        self._tokens = Tokens()
        self._passages = self._claims = self._cited = 0

    def fill(self, tables: Tables) -> None:
        """Copy passages, what they claim, and sources in the order of their first citation."""
        for reports in _handfuls(by_report(tables), _TOGETHER):
            self._copy(reports)
        with self._connection.cursor(name="in_order") as cursor:
            cursor.execute(_IN_ORDER)
            first = 1
            while sources := cursor.fetchmany(_SOURCES_TOGETHER):
                copy_rows(self._connection, "searched_sources", self._sources(sources, first))
                first += len(sources)

    def _copy(self, reports: list[OfReport]) -> None:
        passages: list[tuple[Record, Passage]] = []
        claims: list[tuple[Value, ...]] = []
        cited: list[tuple[Value, ...]] = []
        for of in reports:
            own = passages_of(of)
            first = self._passages + len(passages) + 1
            claims.extend(self._claim(first + place, claim) for place, claim in claiming(of, own))
            cited.extend(self._citation(one) for one in of.citations if one["source"] is not None)
            passages.extend((of.report, one) for one in own)
        vectors = self._tokens.vectors([one.text for _, one in passages])
        keyed = list(enumerate(zip(passages, vectors, strict=True), start=self._passages + 1))
        searched = (_searched(key, of, one, vector) for key, ((of, one), vector) in keyed)
        copy_rows(self._connection, "passages", searched)
        shown = (_shown(key, report, one) for key, ((report, one), _) in keyed)
        copy_rows(self._connection, "passage_texts", shown)
        copy_rows(self._connection, "claiming", claims)
        copy_rows(self._connection, "cited", cited)
        self._passages += len(passages)

    def _claim(self, passage: int, claim: Record) -> tuple[Value, ...]:
        self._claims += 1
        when = claim["date"] if claim["date"] is not None else claim["period"]
        year = None if when is None else str(when)[:4]
        said = (claim["question"], claim["answer"], claim["certainty"], claim["speaker"])
        return (passage, self._claims, claim["id"], *said, year)

    def _citation(self, citation: Record) -> tuple[Value, ...]:
        self._cited += 1
        return (self._cited, citation["source"])

    def _sources(self, sources: list[tuple[str, ...]], first: int) -> Iterator[tuple[Value, ...]]:
        vectors = self._tokens.vectors([label for _, _, label, _ in sources])
        for key, ((source, kind, _, date), (vector, length)) in enumerate(
            zip(sources, vectors, strict=True), start=first
        ):
            yield (key, source, kind, date[:4] if date else None, length, vector)


def _searched(
    key: int, report: Record, passage: Passage, vector: tuple[str, int]
) -> tuple[Value, ...]:
    """Return what is searched; where a passage stands is a word of it, like those of its text."""
    words, length = vector
    where = {"country": report["country"], "edition": report["edition"], "part": passage.part}
    marks = [mark(name, value) for name, value in where.items() if value is not None]
    marks += [mark("kind", kind) for kind in passage.kinds]
    whole = " ".join([*map(quoted, marks), words])
    return (key, report["edition"], length, report["country"], passage.part, passage.kinds, whole)


def _shown(key: int, report: Record, passage: Passage) -> tuple[Value, ...]:
    of = (report["id"], report["country"], report["edition"], report["title"])
    where = (passage.note, passage.start, passage.end)
    return (key, passage.id, *of, *where, passage.text, passage.heading, passage.topic)


def _handfuls(things: Iterator[Thing], size: int) -> Iterator[list[Thing]]:
    while handful := list(islice(things, size)):
        yield handful
