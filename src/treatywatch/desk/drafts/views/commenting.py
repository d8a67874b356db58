"""Comments on sentences."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from treatywatch.desk.drafts.comments import comment_on
from treatywatch.desk.drafts.forms import CommentForm
from treatywatch.desk.drafts.views.finding import draft_to_read, version_of
from treatywatch.desk.frame.mishaps import page
from treatywatch.desk.permissions import Action, needs, require


@needs(Action.COMMENT)
@require_POST
def comment(request: HttpRequest, key: int) -> HttpResponse:
    """Add a comment to a sentence of a version."""
    draft = draft_to_read(request.user, key)
    require(request.user, Action.COMMENT, draft)
    form = CommentForm(request.POST)
    if not form.is_valid():
        return page(request, 400, "No comment was added", form.errors.as_text())
    data = form.cleaned_data
    comment_on(version_of(draft, data["version"]), data["start"], data["words"], request.user)
    return redirect("draft", key=key)


@needs(Action.COMMENT)
@require_POST
def settle(request: HttpRequest, key: int, comment_key: int) -> HttpResponse:
    """Say that a comment is settled; it is kept."""
    draft = draft_to_read(request.user, key)
    require(request.user, Action.COMMENT, draft)
    found = get_object_or_404(draft.comments, pk=comment_key)
    if found.settled is None:
        found.settled = timezone.now()
        found.save(update_fields=["settled"])
    return redirect("draft", key=key)
