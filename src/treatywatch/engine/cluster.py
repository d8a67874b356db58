"""Beyond one machine: dask.distributed, which needs nothing but a scheduler's address."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from itertools import islice
from types import TracebackType
from typing import Any, Generic, TypeVar

from treatywatch.engine.names import ClusterLost, UnknownEngine

Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD = 4
"""Work that is handed out but not yet taken back, per thread of the cluster."""

PATIENCE = 120.0
"""Seconds to wait for a scheduler, at the start and when it was lost."""


def run_on_dask(
    function: Callable[[Item], Result], items: Iterable[Item], *, address: str
) -> Iterator[Result]:
    """Yield results in the order of the items, from the workers of the scheduler at `address`.

    Workers must have this program and see the same folders. The work of a lost worker is done
    again by Dask; when the scheduler was lost, everything that was not taken back yet is handed
    out anew once it is back. Raises UnknownEngine without the extra `scale`, ClusterLost.
    """
    with _Cluster(function, address) as cluster:
        remaining = iter(items)
        for item in islice(remaining, cluster.at_once()):
            cluster.hand_out(item)
        while cluster.waiting:
            result = cluster.take_back()
            for item in islice(remaining, 1):
                cluster.hand_out(item)
            yield result


class _Cluster(Generic[Item, Result]):
    """The client of the moment and what it was asked to do, oldest first."""

    def __init__(self, function: Callable[[Item], Result], address: str) -> None:
        self.function = function
        self.address = address
        self.distributed = _distributed()
        self.waiting: deque[tuple[Item, Any]] = deque()
        self.client = self._connect()

    def __enter__(self) -> _Cluster[Item, Result]:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.client.close(timeout=2)

    def at_once(self) -> int:
        """Return how many items to hand out before the first is taken back."""
        threads: int = sum(self.client.nthreads().values())
        return AHEAD * max(2, threads)

    def hand_out(self, item: Item) -> None:
        """Submit an item; one that the scheduler did not take is handed out when it is back."""
        self.waiting.append((item, self._submitted(item)))

    def take_back(self) -> Result:
        """Return the result of the oldest item, handed out again while the scheduler is lost."""
        while True:
            future = self.waiting[0][1]
            if future is None:
                self._start_again()
                continue
            try:
                result: Result = future.result()
            except self._lost():
                if future.status == "error":
                    raise
                self._start_again()
            else:
                self.waiting.popleft()
                return result

    def _submitted(self, item: Item) -> Any:
        try:
            return self.client.submit(self.function, item, pure=False)
        except self._lost():
            return None

    def _lost(self) -> tuple[type[BaseException], ...]:
        client = self.distributed.client
        gone = (client.FutureCancelledError, client.ClosedClientError)
        return (*gone, OSError, TimeoutError)

    def _start_again(self) -> None:
        self.client.close(timeout=2)
        self.client = self._connect()
        items = [item for item, _ in self.waiting]
        self.waiting = deque((item, self._submitted(item)) for item in items)

    def _connect(self) -> Any:
        """Return a client as soon as the scheduler and at least one worker are there."""
        until = time.monotonic() + PATIENCE
        while True:
            try:
                client = self.distributed.Client(self.address, timeout=5, set_as_default=False)
                client.wait_for_workers(1, timeout=max(1.0, until - time.monotonic()))
            except (OSError, TimeoutError) as error:
                if time.monotonic() > until:
                    mend = "start a scheduler and workers, or run with --engine pool"
                    raise ClusterLost("no scheduler answers", self.address, mend) from error
                time.sleep(0.5)
            else:
                return client


def _distributed() -> Any:
    try:
        return import_module("distributed")
    except ImportError as error:
        mend = "install it: pip install 'treatywatch[scale]'"
        raise UnknownEngine("dask.distributed is not installed", "dask", mend) from error
