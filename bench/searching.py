"""How long a reader waits for a search: SQLite FTS5 beside PostgreSQL, the same hits from both."""

from __future__ import annotations

import importlib.util
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import quantiles

import psycopg

from bench.measures import Measure, cpu_seconds
from bench.search_corpus import pool_of, write_evidence_file, write_lake
from treatywatch.lake import open_lake
from treatywatch.store import Filters, SearchPage, open_evidence
from treatywatch.store.postgres import load_postgres
from treatywatch.store.postgres.connecting import SETTINGS
from treatywatch.store.postgres.search import search_over

QUERIES = (
    *("stockpile", '"clearance operations"', "abstained resolution", "casualt*", "Angola mines"),
    *("denied forces", "export -import", '"State Party"', "survivor* prostheses", "2003 voted"),
)
COUNTRIES = (None, "AGO", "FRA")
_MEMORY = "-c shared_buffers=2GB"
"""A part of the machine's memory as the manual of PostgreSQL advises."""

_SERVER = Path(__file__).parents[1] / "tests" / "desk" / "server.py"

Search = Callable[[str, str | None], SearchPage]


def measure(work: Path, corpus: Path, sentences: int, rounds: int = 10) -> Iterator[Measure]:
    """Yield what building and searching take, the median and the 95th percentile of all queries."""
    table = f"search over {sentences:,} sentences"
    evidence, lake = work / f"search-{sentences}.db", work / f"search-{sentences}-lake"
    pool = pool_of(corpus)
    if not evidence.exists():
        took, _ = cpu_seconds(lambda: write_evidence_file(pool, sentences, evidence))
        yield Measure(table, "SQLite: rows and index", took, "CPU s")
    if not (lake / "lake.json").exists():
        took, _ = cpu_seconds(lambda: write_lake(pool, sentences, lake))
        yield Measure(table, "lake", took, "CPU s")
    with _postgres() as address, _connected(address) as connection:
        begun = time.perf_counter()
        load_postgres(address, open_lake(lake), {})
        yield Measure(table, "PostgreSQL: COPY and index", time.perf_counter() - begun, "s")
        with open_evidence(evidence) as file:
            both: dict[str, Search] = {
                "SQLite FTS5": lambda words, country: file.search(words, country=country),
                "PostgreSQL": lambda words, country: search_over(
                    connection, words, Filters(country=country), 20, 0
                ),
            }
            _same(both)
            server = connection.info.backend_pid
            for (name, search), backend in zip(both.items(), (0, server), strict=True):
                yield from _waits(table, name, search, rounds, backend)


def _same(both: dict[str, Search]) -> None:
    """See that both find the same; what they need is in memory afterwards."""
    for words in QUERIES:
        for country in COUNTRIES:
            ours, theirs = (search(words, country) for search in both.values())
            if ours != theirs:
                raise AssertionError(f"{words} of {country}: PostgreSQL finds something else")


def _waits(
    table: str, name: str, search: Search, rounds: int, backend: int = 0
) -> Iterator[Measure]:
    """Time every question some rounds; `backend` is the process that answers beside this one."""
    waits: dict[tuple[str, str | None], list[float]] = {}
    works: dict[tuple[str, str | None], list[float]] = {}
    for _ in range(rounds):
        for words in QUERIES:
            for country in COUNTRIES:
                begun, cpu = time.perf_counter(), _cpu(backend)
                search(words, country)
                waits.setdefault((words, country), []).append(time.perf_counter() - begun)
                works.setdefault((words, country), []).append(_cpu(backend) - cpu)
    for what, each in (
        ("by the clock", [took for of in waits.values() for took in of]),
        (f"by the clock, each at its best of {rounds}", [min(of) for of in waits.values()]),
        ("CPU", [took for of in works.values() for took in of]),
    ):
        cut = quantiles([1000 * took for took in each], n=20)
        yield Measure(table, f"{name}, {what}: median", cut[9], "ms")
        yield Measure(table, f"{name}, {what}: 95th percentile", cut[18], "ms")
    slowest = max(waits, key=lambda asked: min(waits[asked]))
    asked = " of ".join(filter(None, slowest))
    yield Measure(table, f"{name}: the slowest, {asked}", 1000 * min(waits[slowest]), "ms")


def _cpu(backend: int) -> float:
    """Return the CPU seconds of this process and of the one that answers."""
    here = time.process_time()
    if not backend:
        return here
    return here + int(Path(f"/proc/{backend}/schedstat").read_text().split()[0]) / 1e9


def _connected(address: str) -> psycopg.Connection:
    """Connect as a search does, and let one process answer, so that its work can be counted."""
    connection = psycopg.connect(address, options=SETTINGS)
    connection.execute("SET max_parallel_workers_per_gather = 0")
    connection.commit()
    return connection


@contextmanager
def _postgres() -> Iterator[str]:
    """Start the PostgreSQL of the tests and give the address of a new database."""
    spec = importlib.util.spec_from_file_location("postgres_server", _SERVER)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(_SERVER)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    server = module.start(_MEMORY)
    try:
        yield server.new_database("search")
    finally:
        server.stop()
