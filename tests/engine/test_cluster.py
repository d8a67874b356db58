"""Dask runs the same functions with the same results; lost workers and schedulers are survived."""

from __future__ import annotations

import math
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import pytest

from treatywatch.engine import ClusterLost, UnknownEngine, cluster, engine_for

QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


class Cluster:
    """A scheduler and two workers as processes of their own."""

    def __init__(self) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"127.0.0.1:{self.port}"
        self.begin()

    def begin(self) -> None:
        self.scheduler = _start("dask_scheduler", "--host", "127.0.0.1", "--port", str(self.port))
        self.workers = [self.worker() for _ in range(2)]

    def worker(self) -> subprocess.Popen[bytes]:
        return _start("dask_worker", f"tcp://{self.address}", "--nthreads", "1", "--no-nanny")

    def kill(self) -> None:
        for process in (self.scheduler, *self.workers):
            process.send_signal(signal.SIGKILL)
            process.wait()


def _start(program: str, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", f"distributed.cli.{program}", "--no-dashboard", *arguments]
    return subprocess.Popen(command, **QUIET)


@pytest.fixture(scope="module")
def running() -> Iterator[Cluster]:
    started = Cluster()
    yield started
    started.kill()


def slow(number: int) -> str:
    """Return a command that a worker can run by the name of a library function."""
    return f"sleep 0.15; echo {number}"


def test_results_come_in_the_order_of_the_items(running: Cluster) -> None:
    engine = engine_for(f"dask://{running.address}")
    assert list(engine.run(math.sqrt, (n * n for n in range(60)))) == list(range(60))


def test_an_exception_is_raised_when_its_turn_comes(running: Cluster) -> None:
    results = engine_for(f"dask://{running.address}").run(math.sqrt, [4, 9, -1, 16])
    assert [next(results), next(results)] == [2, 3]
    with pytest.raises(ValueError, match="math domain error"):
        next(results)


def test_a_killed_worker_and_a_killed_scheduler_are_survived(running: Cluster) -> None:
    results = engine_for(f"dask://{running.address}").run(
        subprocess.getoutput, map(slow, range(24))
    )
    taken = [next(results) for _ in range(2)]
    running.workers[0].send_signal(signal.SIGKILL)
    taken += [next(results) for _ in range(4)]
    running.kill()
    again = threading.Timer(0.5, running.begin)
    again.start()
    taken += list(results)
    again.join()
    assert taken == [str(n) for n in range(24)]


def test_a_scheduler_that_is_not_there_is_said_to_be_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 0.2)
    begun = time.monotonic()
    with pytest.raises(ClusterLost, match="no scheduler answers"):
        list(engine_for("dask://127.0.0.1:1").run(math.sqrt, [1]))
    assert time.monotonic() - begun < 15


def test_without_the_extra_the_mend_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UnknownEngine, match=r"treatywatch\[scale\]"):
        list(engine_for("dask://127.0.0.1:1").run(math.sqrt, [1]))


def test_an_engine_that_nobody_knows_is_refused() -> None:
    with pytest.raises(UnknownEngine, match="serial, pool or dask"):
        engine_for("spark")
