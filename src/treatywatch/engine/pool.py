"""All cores of this machine, by a pool that is set up anew when one of its workers dies."""

from __future__ import annotations

import resource
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from typing import Generic, TypeVar

from treatywatch.model import TreatywatchError

Item = TypeVar("Item")
Result = TypeVar("Result")

# Work that is handed out but not yet taken back, per worker: enough to keep every core busy,
# few enough that memory does not grow with the corpus.
AHEAD = 4
ATTEMPTS = 3


class WorkerLost(TreatywatchError):
    """Worker processes kept dying on the same item."""


def run_in_pool(
    function: Callable[[Item], Result],
    items: Iterable[Item],
    *,
    workers: int,
    limit_memory: int | None = None,
    ahead: int = AHEAD,
    fresh: bool = False,
) -> Iterator[Result]:
    """Yield results in the order of the items; work of a killed worker is done again.

    So many items are handed out `ahead` for each worker: one that takes much longer than the
    others then keeps no worker waiting. Fresh workers share nothing with this process: libraries
    with threads of their own, once they are in use, do not survive in a copy of it.
    A worker that would take more than `limit_memory` bytes gets a MemoryError. Raises WorkerLost
    when the same item has lost its worker three times.
    """
    with _Pool(function, workers, limit_memory, fresh=fresh) as pool:
        remaining = iter(items)
        for item in islice(remaining, workers * ahead):
            pool.hand_out(item)
        while pool.waiting:
            result = pool.take_back()
            for item in islice(remaining, 1):
                pool.hand_out(item)
            yield result


class _Pool(Generic[Item, Result]):
    """The executor of the moment and what it was asked to do, oldest first."""

    def __init__(
        self,
        function: Callable[[Item], Result],
        workers: int,
        limit_memory: int | None,
        *,
        fresh: bool,
    ) -> None:
        self.function = function
        self.workers = workers
        self.limit_memory = limit_memory
        self.context = get_context("spawn") if fresh else None
        self.executor = self._executor()
        self.waiting: deque[tuple[Item, Future[Result]]] = deque()

    def __enter__(self) -> _Pool[Item, Result]:
        return self

    def __exit__(self, *exception: object) -> None:
        self.executor.shutdown(wait=False, cancel_futures=True)

    def hand_out(self, item: Item) -> None:
        """Submit an item; a pool that broke in the meantime is set up anew first."""
        try:
            future = self.executor.submit(self.function, item)
        except BrokenProcessPool:
            self._start_again()
            future = self.executor.submit(self.function, item)
        self.waiting.append((item, future))

    def take_back(self) -> Result:
        """Return the result of the oldest item, done again as long as its worker dies."""
        for _ in range(ATTEMPTS):
            try:
                result = self.waiting[0][1].result()
            except BrokenProcessPool:
                self._start_again()
            else:
                self.waiting.popleft()
                return result
        raise WorkerLost(
            f"{ATTEMPTS} worker processes died in a row",
            str(self.waiting[0][0])[:200],
            "look at the memory of the machine, or run with --workers 1",
        )

    def _executor(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self.workers, self.context, _begin, (self.limit_memory,))

    def _start_again(self) -> None:
        self.executor.shutdown(wait=False, cancel_futures=True)
        self.executor = self._executor()
        again = [item for item, _ in self.waiting]
        self.waiting = deque((item, self.executor.submit(self.function, item)) for item in again)


def _begin(limit_memory: int | None) -> None:
    """Leave Ctrl-C to the parent, which stops its workers, and bound the memory."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if limit_memory is not None:
        resource.setrlimit(resource.RLIMIT_AS, (limit_memory, limit_memory))
