"""Whole builds as a user starts them: memory by size, cores, Dask workers, rebuilds."""

from __future__ import annotations

import hashlib
import resource
import shutil
from collections.abc import Iterator
from pathlib import Path

from bench.cluster import Cluster
from bench.corpora import generated, megabytes_in, words_in
from bench.measures import Measure, Run, run
from treatywatch.claims.codebook import copy_codebook


def memory(folder: Path, sizes: tuple[int, ...]) -> Iterator[Measure]:
    """Yield the memory of builds of more and more reports, into an evidence file and a lake."""
    for to, kind in _KINDS.items():
        first = 0.0
        for reports in sizes:
            corpus = generated(folder / f"generated-{reports}", reports)
            shutil.rmtree(folder / "memory-lake", ignore_errors=True)
            target = folder / ("memory.db" if to == "--out" else "memory-lake")
            took = run("build", corpus, to, target).megabytes
            first = first or took
            what = f"{megabytes_in(corpus):.1f} MB of text"
            yield Measure(f"memory, {kind}", what, took, "MB", took / first, "the smallest")


def cores(folder: Path, corpus: Path, rounds: int = 3) -> Iterator[Measure]:
    """Yield words a second by the clock, and CPU seconds, for one process, the pool, and Dask.

    Each at its best of some rounds, the ways taking turns: on a machine that others use, too, the
    CPU seconds tell what spreading costs, and the clock only what was left of the cores.
    """
    words, best = words_in(corpus), dict[str, Run]()
    for _ in range(rounds):
        wanted: dict[str, str] = {}
        for way, to, how in _WAYS:
            took, found = _built(folder, corpus, to, how)
            if wanted.setdefault(to, found) != found:
                raise AssertionError(f"{way} gives another result")
            was = best.get(way, took)
            best[way] = Run(min(was.wall, took.wall), min(was.cpu, took.cpu), took.megabytes)
    for to in ("--out", "--lake"):
        one = best[next(way for way, into, _ in _WAYS if into == to)]
        for way in (way for way, into, _ in _WAYS if into == to):
            took, table = best[way], f"cores, {_KINDS[to]}"
            ratio = one.wall / took.wall
            yield Measure(table, way, words / took.wall, "words/s", ratio, "one process")
            yield Measure(table, f"{way}, CPU", took.cpu, "s", took.cpu / one.cpu, "one process")
            if "Dask" not in way:  # its workers are no processes of the build
                grown = took.megabytes / one.megabytes
                yield Measure(table, f"{way}, memory", took.megabytes, "MB", grown, "one process")


_KINDS = {"--out": "evidence file", "--lake": "lake"}
_WAYS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("one process", "--out", ()),
    ("pool of 2", "--out", ("--workers", "2")),
    ("pool of 4", "--out", ("--workers", "4")),
    ("Dask, 4 workers", "--out", ("--engine", "dask")),
    ("one process, lake", "--lake", ()),
    ("pool of 2, lake", "--lake", ("--workers", "2")),
    ("Dask, 4 workers, lake", "--lake", ("--engine", "dask")),
)


def _built(folder: Path, corpus: Path, to: str, how: tuple[str, ...]) -> tuple[Run, str]:
    """Build once from nothing; return what it took, workers of a cluster included, and its hash."""
    target = folder / ("cores.db" if to == "--out" else "cores-lake")
    shutil.rmtree(target, ignore_errors=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    if "dask" in how:
        with Cluster(4) as cluster:
            address = f"dask://{cluster.address}"
            took = run("build", corpus, to, target, "--engine", address)
    else:
        took = run("build", corpus, to, target, *how)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    whole = Run(took.wall, cpu, took.megabytes)
    return whole, _digest(target if to == "--out" else target / "lake.json")


def rebuilds(folder: Path, corpus: Path) -> Iterator[Measure]:
    """Yield what a build from a warm cache takes: nothing, some rules, then one text changed."""
    out, cache, changed = folder / "rebuild.db", folder / "cache", folder / "changed"
    for place in (cache, changed):
        shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(corpus, changed)
    arguments = ("build", changed, "--out", out, "--cache", cache)
    full = run(*arguments).cpu
    yield Measure("rebuild", "from nothing", full, "CPU s", 1.0, "from nothing")
    again = run(*arguments).cpu
    yield Measure("rebuild", "nothing changed", again, "CPU s", again / full, "from nothing")
    for file, old, new in _RULE_CHANGES:
        codebook = _codebook(folder, file, old, new)
        once = run(*arguments, "--codebook", codebook).cpu
        yield Measure(
            "rebuild", f"a rule of {file} changed", once, "CPU s", once / full, "from nothing"
        )
    text = min(changed.rglob("*.txt"))
    text.write_text(text.read_text("utf-8").replace("antipersonnel", "anti-personnel"), "utf-8")
    once = run(*arguments).cpu
    yield Measure("rebuild", "one text changed", once, "CPU s", once / full, "from nothing")


# A rule whose words are rare, and one whose words stand in most reports.
_RULE_CHANGES = (
    ("common/laws.yaml", "answers: in-preparation", "answers: {affirmed: none}"),
    ("common/votes.yaml", "answers: {affirmed: abstained}", "answers: {affirmed: absent}"),
)


def _codebook(folder: Path, file: str, old: str, new: str) -> Path:
    """Copy the shipped codebook with one rule changed."""
    home = folder / "codebook"
    shutil.rmtree(home, ignore_errors=True)
    copy_codebook(home)
    text = (home / file).read_text("utf-8")
    if old not in text:
        raise AssertionError(f"{file} has no {old!r}")
    (home / file).write_text(text.replace(old, new, 1), "utf-8")
    return home


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
