"""Headers that no middleware of Django's sets: nothing of the browser's powers is needed."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

Answer = Callable[[HttpRequest], HttpResponse]


def headers(answer: Answer) -> Answer:
    """Add the headers to every answer that does not set them itself.

    TREATYWATCH_CACHE_CONTROL (settings) tells caches what they may keep of such an answer.
    """
    every = {
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cache-Control": settings.TREATYWATCH_CACHE_CONTROL,
    }

    def with_headers(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        for name, value in every.items():
            response.headers.setdefault(name, value)
        return response

    return with_headers
