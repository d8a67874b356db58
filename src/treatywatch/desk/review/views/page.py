"""The page on which claims are decided."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from treatywatch.desk.cycle.models.assignment import Assignment
from treatywatch.desk.drafts.comments import placed
from treatywatch.desk.drafts.models import Draft
from treatywatch.desk.drafts.saving import draft_of
from treatywatch.desk.permissions import Action, may, needs, thing_or_404
from treatywatch.desk.review.deciding import UNDER_REVIEW
from treatywatch.desk.review.forms import ClaimForm
from treatywatch.desk.review.names import public_label
from treatywatch.desk.review.pages.review_page import review_page
from treatywatch.desk.review.state import Review, review_of


def draft_under_review(request: HttpRequest, key: int) -> Draft:
    """Return the draft of a report whose claims the person may decide on. Raises Http404."""
    rows = Assignment.objects.select_related("edition")
    return draft_of(thing_or_404(request.user, Action.REVIEW, rows, pk=key))


def review_or_404(draft: Draft) -> Review:
    """Return the review of a draft. Raises Http404 before the first version."""
    found = review_of(draft)
    if found is None:
        raise Http404
    return found


@needs(Action.REVIEW)
@require_safe
def review(request: HttpRequest, key: int) -> HttpResponse:
    """Show what there is to decide, sentence by sentence."""
    draft = draft_under_review(request, key)
    found = review_or_404(draft)
    assignment = draft.assignment
    context = {
        "title": f"Review of {assignment}",
        "assignment": assignment,
        "version": found.version,
        "page": review_page(found, public_label(request.user)),
        "comments": placed(draft, found.reading.coded.report),
        "may_decide": assignment.state in UNDER_REVIEW
        and may(request.user, Action.REVIEW, assignment),
        "may_comment": may(request.user, Action.COMMENT, assignment),
    }
    return render(request, "review/review.html", context)


@needs(Action.REVIEW)
@require_safe
def claim(request: HttpRequest, key: int, matter: str) -> HttpResponse:
    """Show one claim with the form to correct it."""
    draft = draft_under_review(request, key)
    item = review_or_404(draft).find(matter)
    if item is None:
        raise Http404
    content = item.verdict.decision.claim if item.verdict else None
    context = {
        "title": "Correct a claim",
        "assignment": draft.assignment,
        "sentence": " ".join(item.sentence.text.split()),
        "matter": matter,
        "form": ClaimForm.of(content or item.content),
    }
    return render(request, "review/claim.html", context)
