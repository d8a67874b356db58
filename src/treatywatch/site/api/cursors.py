"""Pages of an answer by cursor: an opaque word that leads to the next page of the same question."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from ninja.errors import HttpError

Fetch = Callable[[int, int], Sequence[Any]]


def page(request: HttpRequest, fetch: Fetch, limit: int, cursor: str) -> dict[str, object]:
    """Return one page: `items`, and `next` (a relative address) while there is more.

    `fetch(limit, offset)` reads; one item more than asked for tells whether there is more.
    Raises HttpError (400) for a cursor that is of another question, or none.
    """
    offset = _offset(request, cursor) if cursor else 0
    found = fetch(limit + 1, offset)
    more = len(found) > limit
    following = _cursor(request, offset + limit) if more else None
    fields = {name: value for name, value in request.GET.items() if name != "cursor"}
    query = urlencode(fields | {"cursor": following}) if following else ""
    return {
        "items": list(found[:limit]),
        "cursor": following,
        "next": f"{request.path}?{query}" if following else None,
    }


def _question(request: HttpRequest) -> str:
    """Return what was asked, without the cursor and the size of the page."""
    fields = sorted((n, v) for n, v in request.GET.items() if n not in ("cursor", "limit"))
    return sha256(f"{request.path}?{urlencode(fields)}".encode()).hexdigest()[:12]


def _cursor(request: HttpRequest, offset: int) -> str:
    return base64.urlsafe_b64encode(f"{_question(request)}:{offset}".encode()).decode().rstrip("=")


def _offset(request: HttpRequest, cursor: str) -> int:
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        question, offset = base64.b64decode(padded, b"-_", validate=True).decode().split(":")
        place = int(offset) if offset.isascii() and offset.isdecimal() else -1
    except (binascii.Error, UnicodeError, ValueError):
        raise HttpError(400, "the cursor is none of ours") from None
    if question != _question(request) or not 0 <= place < 10**9:
        raise HttpError(400, "the cursor belongs to another question")
    return place
