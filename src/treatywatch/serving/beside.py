"""Work beside a server, in a process of its own that gives way to those that answer."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Callable

Beside = Callable[[Callable[[], bool]], None]
LEAST_URGENT = 19
_HANDLED = (signal.SIGTERM, signal.SIGINT, signal.SIGQUIT, signal.SIGHUP, signal.SIGCHLD)


def run_beside(work: Beside, listener: socket.socket) -> None:
    """Fork a process that does the work and ends; call it before there are threads.

    The work is handed a function that tells whether the server still runs. It can change nothing
    that the server does: where it fails, it is simply not done.
    """
    server = os.getpid()
    if os.fork():
        return
    status = 1
    try:
        for one in _HANDLED:
            signal.signal(one, signal.SIG_DFL)
        listener.close()
        os.nice(LEAST_URGENT)
        work(lambda: os.getppid() == server)
        status = 0
    finally:
        os._exit(status)
