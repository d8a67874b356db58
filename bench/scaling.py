"""Whole builds as a user starts them: memory by size, cores, Dask workers, rebuilds, kills."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.corpora import generated, megabytes_in, words_in
from bench.measures import TREATYWATCH, Measure, run
from treatywatch.claims.codebook import copy_codebook

KILLS = 10


def memory(folder: Path, sizes: tuple[int, ...]) -> Iterator[Measure]:
    """Yield the memory of builds of more and more reports."""
    first = 0.0
    for reports in sizes:
        corpus = generated(folder / f"generated-{reports}", reports)
        took = run("build", corpus, "--out", folder / "memory.db")
        first = first or took.megabytes
        what = f"{megabytes_in(corpus):.0f} MB of text"
        yield Measure("memory", what, took.megabytes, "MB", took.megabytes / first, "the smallest")


def cores(folder: Path, corpus: Path) -> Iterator[Measure]:
    """Yield words a second by the clock, for one process, the pool, and Dask, and their hashes."""
    words, out = words_in(corpus), folder / "cores.db"
    serial = run("build", corpus, "--out", out).wall
    wanted = _digest(out)
    yield Measure("cores", "one process", words / serial, "words/s", 1.0, "one process")
    for workers in (2, 4):
        took = run("build", corpus, "--out", out, "--workers", workers).wall
        yield _same(out, wanted, f"pool of {workers}", words / took, serial / took)
    with _dask(4) as address:
        took = run("build", corpus, "--out", out, "--engine", f"dask://{address}").wall
    yield _same(out, wanted, "Dask, 4 workers", words / took, serial / took)


def _same(out: Path, wanted: str, what: str, rate: float, ratio: float) -> Measure:
    if _digest(out) != wanted:
        raise AssertionError(f"{what} gives another result")
    return Measure("cores", what, rate, "words/s", ratio, "one process")


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


def kills(folder: Path, corpus: Path) -> Iterator[Measure]:
    """Kill a build at ten random moments, let it go on each time, and compare the result."""
    out, cache = folder / "killed.db", folder / "killed-cache"
    shutil.rmtree(cache, ignore_errors=True)
    took = run("build", corpus, "--out", out, "--workers", 2).wall
    wanted, moments = _digest(out), random.Random(1)
    out.unlink()
    command = [*TREATYWATCH, "build", str(corpus), "--out", str(out), "--cache", str(cache)]
    for _ in range(KILLS):
        process = subprocess.Popen(
            [*command, "--workers", "2"], stdout=subprocess.DEVNULL, start_new_session=True
        )
        time.sleep(1 + took * 0.5 * moments.random())
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    run("build", corpus, "--out", out, "--cache", cache, "--workers", 2)
    same = float(_digest(out) == wanted)
    yield Measure("kills", f"same result after {KILLS} kills", same, "1 is yes")


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@contextmanager
def _dask(workers: int) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"127.0.0.1:{port}"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    module = [sys.executable, "-m"]
    scheduler = ["distributed.cli.dask_scheduler", "--no-dashboard", "--port", str(port)]
    worker = ["distributed.cli.dask_worker", f"tcp://{address}", "--nthreads", "1", "--no-nanny"]
    started = [subprocess.Popen([*module, *scheduler], **quiet)]
    started += [subprocess.Popen([*module, *worker], **quiet) for _ in range(workers)]
    try:
        yield address
    finally:
        for process in started:
            process.kill()
            process.wait()
