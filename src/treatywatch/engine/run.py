"""One interface for every way of running: results come back in the order of the input."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from treatywatch.engine.pool import run_in_pool
from treatywatch.engine.serial import run_serially

Item = TypeVar("Item")
Result = TypeVar("Result")


def run(
    function: Callable[[Item], Result], items: Iterable[Item], *, workers: int = 1
) -> Iterator[Result]:
    """Yield `function(item)` for each item, in the order of the items.

    `function` must be pure and, for more than one worker, importable by name. An exception that
    it raises is raised here when its turn comes.
    """
    if workers <= 1:
        return run_serially(function, items)
    return run_in_pool(function, items, workers=workers)
