"""Builds that are killed at random moments and go on: the result must be the same bytes."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from bench.cluster import Cluster
from bench.measures import TREATYWATCH, Measure, run

KILLS = 10


def measure(folder: Path, corpus: Path) -> Iterator[Measure]:
    """Yield whether killed builds of an evidence file and a lake give the same as whole ones."""
    home = folder / "kills"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    both = ("--out", home / "wanted.db", "--lake", home / "wanted")
    took = run("build", corpus, *both, "--workers", 2).wall
    wanted = (_digest(home / "wanted.db"), _digest(home / "wanted" / "lake.json"))
    yield from _killed(home, corpus, took, wanted)
    yield from _on_dask(home, corpus, took, wanted)


def _killed(home: Path, corpus: Path, took: float, wanted: tuple[str, str]) -> Iterator[Measure]:
    """Kill the whole group of processes ten times, start again each time, and compare.

    Where a build is done before its moment has come, all of it is taken away and begun anew.
    """
    moments, killed, done = random.Random(1), 0, 0
    command = _command(home, corpus, "killed", "--workers", "2")
    while killed < KILLS:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
        try:
            process.wait(0.5 + took * moments.random())
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            killed += 1
            continue
        done += 1
        yield from _same(home, "killed", f"a build that went on after {killed} kills", wanted)
        _take_away(home, "killed")
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    yield Measure("kills", "builds killed before their end", killed, f"and {done} done")
    yield from _same(home, "killed", f"{KILLS} times kill -9", wanted)


def _take_away(home: Path, name: str) -> None:
    (home / f"{name}.db").unlink()
    for folder in (name, f"{name}-cache"):
        shutil.rmtree(home / folder)


def _on_dask(home: Path, corpus: Path, took: float, wanted: tuple[str, str]) -> Iterator[Measure]:
    """Kill two workers and then everything, the scheduler too, while a build runs on Dask."""
    with Cluster(3) as cluster:
        command = _command(home, corpus, "dask", "--engine", f"dask://{cluster.address}")
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        for _ in range(2):
            time.sleep(3 + took * 0.15)
            cluster.kill_worker()
        time.sleep(3 + took * 0.15)
        running = float(process.poll() is None)
        cluster.kill()
        cluster.begin()
        if process.wait():
            raise subprocess.CalledProcessError(process.returncode, command)
    yield Measure("kills", "Dask: still running when the scheduler was killed", running, "1 is yes")
    yield from _same(home, "dask", "two Dask workers and the scheduler killed", wanted)


def _command(home: Path, corpus: Path, name: str, *how: str) -> list[str]:
    where = ("--out", home / f"{name}.db", "--lake", home / name, "--cache", home / f"{name}-cache")
    return [*TREATYWATCH, "build", str(corpus), *map(str, where), *how]


def _same(home: Path, name: str, what: str, wanted: tuple[str, str]) -> Iterator[Measure]:
    found = (_digest(home / f"{name}.db"), _digest(home / name / "lake.json"))
    for kind, ours, theirs in zip(("evidence file", "lake"), found, wanted, strict=True):
        yield Measure("kills", f"{what}: same {kind}", float(ours == theirs), "1 is yes")


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
