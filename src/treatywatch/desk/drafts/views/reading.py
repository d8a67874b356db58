"""The page of a draft: what it says, what it claims, what does not hold."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from treatywatch.desk.cycle.turns import may_write_now
from treatywatch.desk.drafts.comments import placed
from treatywatch.desk.drafts.models import Version
from treatywatch.desk.drafts.pages.draft_page import draft_page
from treatywatch.desk.drafts.reading import read_version
from treatywatch.desk.drafts.views.finding import draft_to_read, version_of
from treatywatch.desk.permissions import Action, may, needs


@needs(Action.SEE_DRAFT)
@require_safe
def draft(request: HttpRequest, key: int) -> HttpResponse:
    """Show the newest version, or the ways to begin."""
    found = draft_to_read(request.user, key)
    newest = found.newest
    if newest is None:
        assignment = found.assignment
        context = {
            "title": str(assignment),
            "assignment": assignment,
            "may_write": may_write_now(request.user, assignment),
        }
        return render(request, "drafts/begin.html", context)
    return _page(request, newest)


@needs(Action.SEE_DRAFT)
@require_safe
def version(request: HttpRequest, key: int, number: int) -> HttpResponse:
    """Show one version as it was."""
    return _page(request, version_of(draft_to_read(request.user, key), number))


def _page(request: HttpRequest, shown: Version) -> HttpResponse:
    reading = read_version(shown)
    assignment = shown.draft.assignment
    context = {
        "title": str(assignment),
        "assignment": assignment,
        "version": shown,
        "newest": shown.draft.newest,
        "page": draft_page(reading),
        "comments": placed(shown.draft, reading.coded.report),
        "may_write": may_write_now(request.user, assignment),
        "may_comment": may(request.user, Action.COMMENT, assignment),
    }
    return render(request, "drafts/draft.html", context)
