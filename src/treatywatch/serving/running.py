"""Gunicorn without a command line and without a file of settings."""

from __future__ import annotations

import socket
from collections.abc import Callable
from typing import Any

from gunicorn.app.base import BaseApplication

from treatywatch.serving.address import as_host, listen
from treatywatch.serving.beside import Beside, run_beside

Announce = Callable[[str], object]
THREADS = 4


def say_nothing(_: str) -> None:
    """Tell nobody."""


def serve_application(
    load: Callable[[], Any],
    host: str,
    port: int,
    workers: int,
    announce: Announce = say_nothing,
    *,
    threads: int = THREADS,
    beside: Beside | None = None,
) -> None:
    """Serve what `load` returns until stopped; `port` 0 takes a free one.

    `announce` is told the address in one line, once it can be opened. Nothing else is said.
    `beside` runs in a process of its own that gives way to the others; it is handed a function
    that tells whether the server still runs, and ends when that is no longer so.
    Raises AddressTaken when the address cannot be had.
    """
    listener = listen(host, port)
    address = f"http://{as_host(host)}:{listener.getsockname()[1]}/"

    def ready(_: object) -> None:
        announce(f"Serving on {address} (Ctrl-C stops)")
        if beside:
            run_beside(beside, listener)

    options = {
        "bind": f"fd://{listener.fileno()}",
        "workers": workers,
        "threads": threads,
        "worker_class": "gthread",
        "preload_app": True,
        "control_socket_disable": True,
        "accesslog": None,
        "loglevel": "critical",
        "proc_name": "treatywatch",
        "when_ready": ready,
    }
    _Application(listener, options, load).run()


class _Application(BaseApplication):  # type: ignore[misc]
    """One WSGI application behind one listening socket."""

    def __init__(
        self, listener: socket.socket, options: dict[str, Any], load: Callable[[], Any]
    ) -> None:
        """Keep the listener open as long as the application lives."""
        self._listener = listener
        self._options = options
        self._load = load
        super().__init__()

    def load_config(self) -> None:
        """Hand the options over; older versions have no control socket that could be shut."""
        for name, value in self._options.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Any:
        """Return the WSGI application."""
        return self._load()
