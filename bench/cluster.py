"""A Dask scheduler and workers as processes of their own, to be used and to be killed."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from types import TracebackType

_QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


class Cluster:
    """A scheduler at an address of this machine, with so many workers of one thread."""

    def __init__(self, workers: int) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        self.address = f"127.0.0.1:{self._port}"
        self._count = workers
        self.begin()

    def __enter__(self) -> Cluster:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.kill()

    def begin(self) -> None:
        """Start scheduler and workers; again where they were killed."""
        self._scheduler = _start("dask_scheduler", "--port", str(self._port))
        self._workers = [self._worker() for _ in range(self._count)]

    def kill_worker(self) -> None:
        """Kill the first worker and start another one."""
        _kill(self._workers[0])
        self._workers[0] = self._worker()

    def kill(self) -> None:
        """Kill all of them."""
        for process in (self._scheduler, *self._workers):
            _kill(process)

    def _worker(self) -> subprocess.Popen[bytes]:
        return _start("dask_worker", f"tcp://{self.address}", "--nthreads", "1", "--no-nanny")


def _start(program: str, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", f"distributed.cli.{program}", "--no-dashboard", *arguments]
    return subprocess.Popen(command, **_QUIET)


def _kill(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGKILL)
    process.wait()
