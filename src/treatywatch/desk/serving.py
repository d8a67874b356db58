"""Serves a desk; on an address that only this machine can open it needs no HTTPS."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from treatywatch.desk.starting import open_desk
from treatywatch.serving import Announce, as_host, is_local, say_nothing, serve_application


def serve(
    folder: Path | None = None,
    host: str = "127.0.0.1",
    port: int = 8001,
    workers: int = 2,
    announce: Announce | None = None,
) -> None:
    """Serve the desk of a folder (or of the environment) until stopped; port 0 takes a free one.

    Raises AddressTaken when the address cannot be had, DeskFolder or DeskTables when the desk
    cannot be used.
    """
    if is_local(host):
        os.environ.setdefault("TREATYWATCH_DESK_LOCAL", "1")
    else:
        os.environ.setdefault("TREATYWATCH_DESK_HOSTS", as_host(host))
    open_desk(folder)
    serve_application(_load, host, port, workers, announce or say_nothing)


def _load() -> Any:
    from treatywatch.desk.wsgi import application  # noqa: PLC0415 - reads the environment

    return application
