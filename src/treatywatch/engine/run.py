"""One interface for every way of running: results come back in the order of the input."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar

from treatywatch.engine.cluster import run_on_dask
from treatywatch.engine.names import DASK, POOL, SERIAL, UnknownEngine
from treatywatch.engine.pool import AHEAD, run_in_pool
from treatywatch.engine.serial import run_serially

Item = TypeVar("Item")
Result = TypeVar("Result")


class Engine(Protocol):
    """Whatever runs a pure function over items and gives the results in their order."""

    def run(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Yield `function(item)` for each item, in the order of the items.

        `function` must be pure and importable by name; items should be references rather than
        contents. An exception that it raises is raised here when its turn comes.
        """
        ...


@dataclass(frozen=True, slots=True)
class Serial:
    """In this process."""

    def run(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Yield the results one after the other."""
        return run_serially(function, items)


@dataclass(frozen=True, slots=True)
class Pool:
    """On all cores of this machine; `limit_memory` bounds each worker, in bytes.

    `ahead` and `fresh` are those of `run_in_pool`.
    """

    workers: int
    limit_memory: int | None = None
    ahead: int = AHEAD
    fresh: bool = False

    def run(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Yield the results; the work of a killed worker is done again."""
        return run_in_pool(
            function,
            items,
            workers=self.workers,
            limit_memory=self.limit_memory,
            ahead=self.ahead,
            fresh=self.fresh,
        )


@dataclass(frozen=True, slots=True)
class Dask:
    """On the workers of a Dask scheduler, which see the same folders as this machine."""

    address: str

    def run(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Yield the results; lost workers and a scheduler that comes back are survived."""
        return run_on_dask(function, items, address=self.address)


def engine_for(
    name: str | None = None, workers: int = 1, limit_memory: int | None = None
) -> Engine:
    """Return the engine of a name: `serial`, `pool`, or `dask://HOST:PORT`.

    Without a name it is the pool where there is more than one worker. Raises UnknownEngine.
    """
    if name == SERIAL or (name is None and workers <= 1):
        return Serial()
    if name in {POOL, None}:
        return Pool(workers, limit_memory)
    if name.startswith(DASK):
        return Dask(name.removeprefix(DASK))
    raise UnknownEngine(f"there is no engine {name!r}", mend="use serial, pool or dask://HOST:PORT")


def run(
    function: Callable[[Item], Result],
    items: Iterable[Item],
    *,
    workers: int = 1,
    ahead: int = AHEAD,
    fresh: bool = False,
) -> Iterator[Result]:
    """Yield `function(item)` for each item, in this process or on so many workers.

    `ahead` and `fresh` are those of `run_in_pool`.
    """
    engine: Engine = Serial() if workers <= 1 else Pool(workers, ahead=ahead, fresh=fresh)
    return engine.run(function, items)


def cores() -> int:
    """Return how many cores this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
