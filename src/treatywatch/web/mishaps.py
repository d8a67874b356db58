"""What a view raises becomes a page. What failed goes to the log, never to the reader."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

Answer = Callable[[HttpRequest], HttpResponse]


class Mishaps:
    """A middleware that hands errors of one class to a page; the rooms say which and what page."""

    known: type[Exception]

    def __init__(self, answer: Answer) -> None:
        """Stand in front of the views."""
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on; what a view raised comes to `process_exception`."""
        return self._answer(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Return the page for what a view could not answer; None leaves other errors to Django."""
        return self.page(request, error) if isinstance(error, self.known) else None

    def page(self, request: HttpRequest, error: Exception) -> HttpResponse:
        """Return the page for an error of that class."""
        raise NotImplementedError
