"""Errors as pages in the same dress. They say what to do, and nothing of what was sent."""

from __future__ import annotations

import logging

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from treatywatch.model import TreatywatchError
from treatywatch.web.mishaps import Mishaps

_log = logging.getLogger("treatywatch.desk")


class mishaps(Mishaps):  # noqa: N801 - named like the function that Django takes it for
    """Turns a known error that a view lets through into a page that says the mend."""

    known = TreatywatchError

    def page(self, request: HttpRequest, error: Exception) -> HttpResponse:
        """Return the page that says the mend."""
        return page(request, 400, "That could not be done", str(error))


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Answer a request that cannot be read."""
    return page(request, 400, "Unreadable", "The request holds something that cannot be read.")


def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Answer somebody who may not do this."""
    return page(
        request, 403, "Not yours to do", "Your roles do not allow this. An administrator can."
    )


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """Answer a form that did not come from a page of this desk, or came too late."""
    words = "The form is out of date or came from elsewhere. Go back, reload it, send it again."
    return page(request, 403, "Nothing was changed", words)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Answer an address that leads nowhere, or to something that is not for this person."""
    return page(request, 404, "Not here", "There is nothing here for you at this address.")


def failure(request: HttpRequest) -> HttpResponse:
    """Answer after a failure; where it failed goes to the log, not to the reader."""
    route = request.resolver_match.view_name if request.resolver_match else "no route"
    _log.error("%s %s failed", request.method, route, exc_info=True)
    words = "Something went wrong on this side. What you had saved is still there."
    return render(None, "frame/mishap.html", {"title": "A failure", "words": words}, status=500)


def page(request: HttpRequest, status: int, title: str, words: str) -> HttpResponse:
    """Return an error page."""
    return render(request, "frame/mishap.html", {"title": title, "words": words}, status=status)
