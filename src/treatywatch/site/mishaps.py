"""Errors as pages in the same dress: 404 for what is not there, 500 for what went wrong."""

from __future__ import annotations

import logging

from django.http import HttpRequest, HttpResponse

from treatywatch.model import NotInEvidence
from treatywatch.publish.pages.mishap import bad_question_page, failure_page, not_found_page
from treatywatch.publish.pages.page import Page
from treatywatch.publish.rendering import markup
from treatywatch.site.api.problems import problem
from treatywatch.web.mishaps import Mishaps

API = "/api/"
_log = logging.getLogger("treatywatch.site")


class mishaps(Mishaps):  # noqa: N801 - named like the function that Django takes it for
    """Turns what is not in the evidence file into a page that says so."""

    known = NotInEvidence

    def page(self, request: HttpRequest, error: Exception) -> HttpResponse:
        """Return the page of what is not there."""
        return not_found(request, error)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer an address that leads nowhere."""
    words = str(exception) if isinstance(exception, NotInEvidence) else ""
    if request.path.startswith(API):
        return problem(request, 404, words or "there is nothing at this address")
    return _answer(not_found_page(_path(request), words), 404)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Answer a request that cannot be read."""
    return _answer(
        bad_question_page(_path(request), "The address holds something unreadable."), 400
    )


def failure(request: HttpRequest) -> HttpResponse:
    """Answer after a failure; what failed goes to the log, not to the reader."""
    _log.error("the page %s could not be made", request.path, exc_info=True)
    if request.path.startswith(API):
        return problem(request, 500, "something went wrong on this side")
    return _answer(failure_page(_path(request)), 500)


def _answer(page: Page, status: int) -> HttpResponse:
    return HttpResponse(markup(page), status=status)


def _path(request: HttpRequest) -> str:
    """Return the path below the site's root."""
    return request.path.removeprefix("/")
