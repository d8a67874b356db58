"""Pages that were asked for are kept, packed as they were sent, until the evidence file changes.

All processes of a server keep them in one file, so that each page is made once. One thread of a
process makes pages at a time: the others answer meanwhile what is kept.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from threading import Lock

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response

from treatywatch.site.opening import Stamp, opened, stamp_now
from treatywatch.store.shelf import Shelf

Answer = Callable[[HttpRequest], HttpResponse]
MOST_BYTES = 256 * 1024 * 1024
LARGEST = 2 * 1024 * 1024
_OWN_WAYS = ("/api/", "/data/", "/static/")  # counted, streamed or kept elsewhere
_DOCUMENTS = (".pdf", ".docx")  # take seconds, so that no page waits for them


class kept:  # noqa: N801 - named like the function that Django takes it for
    """Answers from the shelf where that has the page, whole or as “not modified”."""

    def __init__(self, answer: Answer) -> None:
        """Stand before everything else: what is kept has the headers of all that stands behind."""
        self._answer = answer
        self._shelf, self._folder = _shelf()
        self._stamp: Stamp | None = None
        self._making = Lock()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer what may be kept from the shelf, or keep the answer; pass on everything else."""
        if request.method != "GET" or request.path.startswith(_OWN_WAYS):
            return self._answer(request)
        request.get_host()  # raises for a host that is not ours, whether the page is kept or not
        stamp = self._current()
        key = _key(request, stamp)
        response = self._find(key)
        if response is None:
            with self._turn(request):
                response = self._find(key) or self._make(request, key, stamp)
        return get_conditional_response(request, etag=response.get("ETag"), response=response)

    def _turn(self, request: HttpRequest) -> AbstractContextManager[object]:
        return nullcontext() if request.path.endswith(_DOCUMENTS) else self._making

    def _current(self) -> Stamp | None:
        """Return the stamp of the evidence file; what is kept of another one is thrown away."""
        stamp = stamp_now()
        if stamp != self._stamp:
            if self._stamp is not None:
                self._shelf.clear()
            self._stamp = stamp
        return stamp

    def _find(self, key: str) -> HttpResponse | None:
        found = self._shelf.find(key)
        if found is None:
            return None
        head, body = found
        return HttpResponse(body, headers=json.loads(head))

    def _make(self, request: HttpRequest, key: str, stamp: Stamp | None) -> HttpResponse:
        conditions = [request.META.pop(name, None) for name in _CONDITIONS]
        response = self._answer(request)
        for name, value in zip(_CONDITIONS, conditions, strict=True):
            if value is not None:
                request.META[name] = value
        whole = response.status_code == 200 and not response.streaming
        if whole and len(response.content) <= LARGEST and opened().stamp == stamp:
            self._shelf.keep(key, json.dumps(dict(response.items())), response.content)
        return response


_CONDITIONS = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE")
"""Looked at only when the page is at hand, so that also a reader who has it makes it kept."""


def _shelf() -> tuple[Shelf, object]:
    """Return the shelf that the processes share, or one of this process, with what holds it."""
    if settings.TREATYWATCH_SHELF:
        return Shelf(Path(settings.TREATYWATCH_SHELF), MOST_BYTES), None
    folder = tempfile.TemporaryDirectory(prefix="treatywatch-")
    return Shelf(Path(folder.name) / "pages", MOST_BYTES), folder


def _key(request: HttpRequest, stamp: Stamp | None) -> str:
    packed = "gzip" in request.headers.get("Accept-Encoding", "")
    return f"{stamp} {'gzip' if packed else 'plain'} {request.get_full_path()}"
