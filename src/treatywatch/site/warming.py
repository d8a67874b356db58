"""Making the pages from which readers set out before anybody asks, while there is time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

from django.conf import settings

from treatywatch.model import TreatywatchError
from treatywatch.publish import links
from treatywatch.publish.library import Library
from treatywatch.site.opening import Stamp, opened, stamp_now

Application = Callable[[dict[str, Any], Callable[..., object]], Any]
_LOOK_AGAIN = 0.5
"""Seconds between two looks at whether the evidence file was replaced."""


def warm(application: Application, alive: Callable[[], bool]) -> None:
    """Ask for the pages as long as the server lives, and again when there is a new file."""
    done: Stamp | None = None
    while alive():
        stamp = stamp_now()
        if stamp is not None and stamp != done:
            _ask_for_all(application, stamp, alive)
            done = stamp
        time.sleep(_LOOK_AGAIN)


def _ask_for_all(application: Application, stamp: Stamp, alive: Callable[[], bool]) -> None:
    """Ask for each page once, until the file is replaced or the server ends."""
    try:
        library = opened().library
    except TreatywatchError:
        return
    for path in front_pages(library):
        if not alive() or stamp_now() != stamp:
            return
        ask(application, path)


def front_pages(library: Library) -> Iterator[str]:
    """Yield the paths of the pages from which readers set out, the first ones first."""
    evidence, register = library.evidence, library.register
    yield from (links.HOME, links.QUESTIONS, links.EDITIONS, links.VOTES, links.SEARCH)
    yield from (links.treaty(code) for code in register.treaties)
    yield from (links.FINDINGS, links.SOURCES, links.BESIDE, links.READING, links.ABOUT)
    yield from (links.CORPUS, links.DOWNLOADS)
    yield from (links.question(one.question) for one in evidence.question_counts())
    yield from (links.edition(year) for year in evidence.editions())
    yield from (links.country(country.code) for country in evidence.countries())
    yield from (links.findings_by_rule(rule) for rule in evidence.finding_counts("rule"))
    yield from (links.country(code) for code in register.areas)


def ask(application: Application, path: str) -> int:
    """Ask for a page as a browser of this machine does, and return the status of the answer."""
    statuses: list[int] = []
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": f"/{path}",
        "QUERY_STRING": "",
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": _host(),
        "HTTP_ACCEPT_ENCODING": "gzip",
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        "wsgi.multithread": False,
    }
    answer = application(environ, lambda status, _: statuses.append(int(status.split()[0])))
    answer.close()
    return statuses[0]


def _host() -> str:
    """Return a host name that the settings allow."""
    return next((host.lstrip(".") for host in settings.ALLOWED_HOSTS if host != "*"), "localhost")
