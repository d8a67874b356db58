"""Serves the pages of one evidence file with gunicorn, from Python."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

from gunicorn.app.base import BaseApplication

from treatywatch.model import TreatywatchError
from treatywatch.store import open_evidence

Announce = Callable[[str], object]
THREADS = 4


class AddressTaken(TreatywatchError):
    """The address to serve on is in use, or not this machine's."""


def serve(
    evidence: Path,
    host: str = "127.0.0.1",
    port: int = 8000,
    workers: int = 2,
    announce: Announce | None = None,
) -> None:
    """Serve the pages of `evidence` until stopped; `port` 0 takes a free one.

    `announce` is told the address in one line, once it can be opened. Nothing else is said.
    Raises InvalidEvidence when the file cannot be read, AddressTaken when the address cannot.
    """
    with open_evidence(evidence):
        pass
    os.environ["TREATYWATCH_EVIDENCE"] = str(evidence.resolve())
    os.environ["DJANGO_SETTINGS_MODULE"] = "treatywatch.site.settings"
    if host not in ("127.0.0.1", "localhost", "::1"):
        os.environ.setdefault("TREATYWATCH_HOSTS", f"localhost,127.0.0.1,[::1],{_as_host(host)}")
    _application(host, port, workers, announce or _say_nothing).run()


def _application(host: str, port: int, workers: int, announce: Announce) -> BaseApplication:
    """Return the gunicorn application, listening already but not answering yet."""
    listener = _listen(host, port)
    address = f"http://{_as_host(host)}:{listener.getsockname()[1]}/"

    def ready(_: object) -> None:
        announce(f"Serving on {address} (Ctrl-C stops)")

    return _Application(
        listener,
        {
            "bind": f"fd://{listener.fileno()}",
            "workers": workers,
            "threads": THREADS,
            "worker_class": "gthread",
            "preload_app": True,
            "control_socket_disable": True,
            "accesslog": None,
            "loglevel": "critical",
            "proc_name": "treatywatch",
            "when_ready": ready,
        },
    )


class _Application(BaseApplication):
    """Gunicorn without a command line and without a file of settings."""

    def __init__(self, listener: socket.socket, options: dict[str, Any]) -> None:
        """Keep the listener open as long as the application lives."""
        self._listener = listener
        self._options = options
        super().__init__()

    def load_config(self) -> None:
        """Hand the options over; older versions have no control socket that could be shut."""
        for name, value in self._options.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Any:
        """Return the WSGI application."""
        from treatywatch.site.wsgi import application  # noqa: PLC0415 - reads the environment

        return application


def _listen(host: str, port: int) -> socket.socket:
    """Return a listening socket. Raises AddressTaken when the address cannot be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=256)
    except OSError as error:
        where = f"{_as_host(host)}:{port}"
        raise AddressTaken(
            f"cannot listen here: {error.strerror or error}", where, "choose another --port"
        ) from error


def _as_host(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _say_nothing(_: str) -> None:
    """Tell nobody."""
