"""Pages that were asked for are kept, packed as they were sent, until the evidence file changes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response

from treatywatch.site.opening import Stamp, opened

Answer = Callable[[HttpRequest], HttpResponse]
Key = tuple[str, bool]
MOST_BYTES = 64 * 1024 * 1024
LARGEST = 2 * 1024 * 1024
_OWN_WAYS = ("/api/", "/data/", "/static/")  # counted, streamed or kept elsewhere


class Shelf:
    """Answers by what was asked for; those that were not asked for longest go first."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        """Hold no more than `most` bytes."""
        self._most = most
        self._bytes = 0
        self._stamp: Stamp | None = None
        self._kept: OrderedDict[Key, tuple[bytes, dict[str, str]]] = OrderedDict()
        self._lock = Lock()

    def find(self, key: Key, stamp: Stamp | None) -> HttpResponse | None:
        """Return a copy of what is kept of this evidence file."""
        with self._lock:
            if stamp != self._stamp:
                self._kept.clear()
                self._bytes, self._stamp = 0, stamp
            found = self._kept.get(key)
            if found is None:
                return None
            self._kept.move_to_end(key)
        return HttpResponse(found[0], headers=found[1])

    def keep(self, key: Key, stamp: Stamp | None, response: HttpResponse) -> None:
        """Keep an answer of this evidence file."""
        content = response.content
        with self._lock:
            if stamp != self._stamp or key in self._kept or len(content) > LARGEST:
                return
            self._kept[key] = (content, dict(response.items()))
            self._bytes += len(content)
            while self._bytes > self._most:
                _, (oldest, _headers) = self._kept.popitem(last=False)
                self._bytes -= len(oldest)


def kept(answer: Answer) -> Answer:
    """Answer from the shelf where that has the page, whole or as “not modified”."""
    shelf = Shelf()

    def from_shelf(request: HttpRequest) -> HttpResponse:
        if request.method != "GET" or request.path.startswith(_OWN_WAYS):
            return answer(request)
        stamp = opened().stamp
        key = (request.get_full_path(), "gzip" in request.headers.get("Accept-Encoding", ""))
        found = shelf.find(key, stamp)
        if found is not None:
            return get_conditional_response(request, etag=found.get("ETag"), response=found)
        response = answer(request)
        if response.status_code == 200 and not response.streaming:
            shelf.keep(key, stamp, response)
        return response

    return from_shelf
