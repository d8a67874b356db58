"""The engine gives the same results in the same order, however it runs."""

from __future__ import annotations

import os
import signal
import time
from multiprocessing import get_start_method
from pathlib import Path

import pytest

from treatywatch.engine import cores, run
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


_here = {"used": False}


def used_here(_: int) -> bool:
    """Tell whether the process that began all this has used a thing that it does not hand on."""
    return _here["used"]


def wait_for_the_last(path: str) -> str:
    """Write a file; the first item waits until the last one has."""
    item = Path(path)
    if item.name == "0":
        until = time.monotonic() + 30
        while not (item.parent / "19").exists():
            assert time.monotonic() < until, "the last item was never handed out"
            time.sleep(0.02)
    item.touch()
    return item.name


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


def test_a_long_item_keeps_no_worker_waiting_when_all_are_handed_out(tmp_path: Path) -> None:
    items = [str(tmp_path / str(number)) for number in range(20)]
    assert list(run(wait_for_the_last, items, workers=2, ahead=20)) == list(map(str, range(20)))


@pytest.mark.parametrize(("fresh", "used"), [(True, False), (False, True)])
def test_fresh_workers_take_over_nothing_of_this_process(
    monkeypatch: pytest.MonkeyPatch, fresh: bool, used: bool
) -> None:
    if not fresh and get_start_method() != "fork":
        pytest.skip("workers are fresh on this system anyway")
    monkeypatch.setitem(_here, "used", True)
    assert list(run(used_here, range(3), workers=2, fresh=fresh)) == [used] * 3


def test_there_is_at_least_one_core() -> None:
    assert 1 <= cores() <= (os.cpu_count() or 1)
