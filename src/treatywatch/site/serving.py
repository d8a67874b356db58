"""Serves the pages of one evidence file."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from treatywatch.publish.rendering import make_ready
from treatywatch.serving import Announce, as_host, is_local, say_nothing, serve_application
from treatywatch.store import open_evidence
from treatywatch.walk import tools

THREADS = 16
"""Most wait for the one that makes a page, so that what is kept is never waited for."""
SWITCH = 0.0005
"""Seconds after which the thread that makes a page lets another one run that has a kept page."""


def serve(
    evidence: Path,
    host: str = "127.0.0.1",
    port: int = 8000,
    workers: int | None = None,
    announce: Announce | None = None,
    language: str = "en",
) -> None:
    """Serve the pages of `evidence` until stopped; `port` 0 takes a free one.

    `announce` is told the address in one line, once it can be opened. Nothing else is said.
    The pages speak `language`. Without a number of `workers` there is one for each core.
    Raises InvalidEvidence when the file cannot be read, AddressTaken when the address cannot.
    """
    with open_evidence(evidence):
        pass
    os.environ["TREATYWATCH_EVIDENCE"] = str(evidence.resolve())
    os.environ["TREATYWATCH_LANGUAGE"] = language
    os.environ["DJANGO_SETTINGS_MODULE"] = "treatywatch.site.settings"
    if not is_local(host):
        os.environ.setdefault("TREATYWATCH_HOSTS", f"localhost,127.0.0.1,[::1],{as_host(host)}")
    with _shelf():
        count = workers or os.cpu_count() or 1
        announce = announce or say_nothing
        serve_application(_load, host, port, count, announce, threads=THREADS, beside=_beside)


@contextmanager
def _shelf() -> Iterator[None]:
    """Name the file in which all processes keep pages inside the block; it goes at its end."""
    first, folder = os.getpid(), Path(mkdtemp(prefix="treatywatch-"))
    os.environ["TREATYWATCH_SHELF"] = str(folder / "pages")
    try:
        yield
    finally:
        os.environ.pop("TREATYWATCH_SHELF")
        if os.getpid() == first:  # each process that was forked from it ends here too
            rmtree(folder, ignore_errors=True)


def _load() -> Any:
    """Return the application, with everything that it reads but once read before it is forked."""
    from treatywatch.site.wsgi import application  # noqa: PLC0415 - reads the environment

    sys.setswitchinterval(SWITCH)
    tools().coder.prepare()
    make_ready()
    return application


def _beside(alive: Callable[[], bool]) -> None:
    from treatywatch.site.warming import warm  # noqa: PLC0415 - reads the environment
    from treatywatch.site.wsgi import application  # noqa: PLC0415

    warm(application, alive)
