"""The engine gives the same results in the same order, however it runs."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from treatywatch.engine import run
from treatywatch.engine.pool import WorkerLost, run_in_pool


def square(number: int) -> int:
    return number * number


def die_once(flag: str) -> str:
    """Kill the own process the first time that this flag is seen."""
    path = Path(flag)
    if not path.exists():
        path.write_text("died")
        os.kill(os.getpid(), signal.SIGKILL)
    return path.name


def die_always(_: str) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def refuse(number: int) -> int:
    if number == 3:
        raise ValueError("three is refused")
    return number


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_the_items(workers: int) -> None:
    assert list(run(square, range(50), workers=workers)) == [n * n for n in range(50)]


@pytest.mark.parametrize("workers", [1, 2])
def test_no_items_give_no_results(workers: int) -> None:
    assert list(run(square, [], workers=workers)) == []


@pytest.mark.parametrize("workers", [1, 2])
def test_an_exception_is_raised_when_its_turn_comes(workers: int) -> None:
    results = run(refuse, range(6), workers=workers)
    assert [next(results) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(ValueError, match="three is refused"):
        next(results)


def test_the_work_of_a_killed_worker_is_done_again(tmp_path: Path) -> None:
    flags = [str(tmp_path / f"flag-{n}") for n in range(4)]
    for flag in flags[1:]:
        Path(flag).write_text("alive")
    assert list(run(die_once, flags, workers=2)) == ["flag-0", "flag-1", "flag-2", "flag-3"]


def test_an_item_that_always_kills_its_worker_is_named(tmp_path: Path) -> None:
    with pytest.raises(WorkerLost, match="worker processes died"):
        list(run(die_always, [str(tmp_path / "poison")], workers=2))


def test_items_are_not_read_far_ahead_of_the_results() -> None:
    taken: list[int] = []

    def items() -> object:
        for number in range(1000):
            taken.append(number)
            yield number

    results = run(square, items(), workers=2)  # type: ignore[arg-type]
    next(results)
    assert len(taken) < 20


def test_a_worker_takes_no_more_memory_than_it_may() -> None:
    results = run_in_pool(len, ["short"], workers=2, limit_memory=1_000_000_000)
    assert list(results) == [5]
    with pytest.raises(MemoryError):
        list(run_in_pool(bytes, [2_000_000_000], workers=2, limit_memory=1_000_000_000))
