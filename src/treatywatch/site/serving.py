"""Serves the pages of one evidence file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from treatywatch.serving import Announce, as_host, is_local, say_nothing, serve_application
from treatywatch.store import open_evidence


def serve(
    evidence: Path,
    host: str = "127.0.0.1",
    port: int = 8000,
    workers: int = 2,
    announce: Announce | None = None,
    language: str = "en",
) -> None:
    """Serve the pages of `evidence` until stopped; `port` 0 takes a free one.

    `announce` is told the address in one line, once it can be opened. Nothing else is said.
    The pages speak `language`.
    Raises InvalidEvidence when the file cannot be read, AddressTaken when the address cannot.
    """
    with open_evidence(evidence):
        pass
    os.environ["TREATYWATCH_EVIDENCE"] = str(evidence.resolve())
    os.environ["TREATYWATCH_LANGUAGE"] = language
    os.environ["DJANGO_SETTINGS_MODULE"] = "treatywatch.site.settings"
    if not is_local(host):
        os.environ.setdefault("TREATYWATCH_HOSTS", f"localhost,127.0.0.1,[::1],{as_host(host)}")
    serve_application(_load, host, port, workers, announce or say_nothing)


def _load() -> Any:
    from treatywatch.site.wsgi import application  # noqa: PLC0415 - reads the environment

    return application
