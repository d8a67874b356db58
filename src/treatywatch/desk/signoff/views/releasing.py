"""The page from which an edition goes online."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from treatywatch.desk.cycle.models import Edition
from treatywatch.desk.cycle.models.assignment import State
from treatywatch.desk.permissions import Action, needs
from treatywatch.desk.signoff.releasing import preview, release
from treatywatch.model import TreatywatchError


@needs(Action.RELEASE)
@require_http_methods(["GET", "POST"])
def releasing(request: HttpRequest, key: int) -> HttpResponse:
    """Show what is signed; make a preview, or put the edition online."""
    edition = get_object_or_404(Edition, pk=key)
    if request.method == "POST":
        try:
            _do(request, edition)
        except TreatywatchError as error:
            messages.error(request, str(error))
        return redirect("releasing", key=key)
    reports = edition.assignments.all()
    context = {
        "title": f"Release of {edition}",
        "edition": edition,
        "signed": [one for one in reports if one.state in (State.SIGNED, State.PUBLISHED)],
        "unsigned": [one for one in reports if one.state not in (State.SIGNED, State.PUBLISHED)],
        "embargoed": edition.under_embargo(),
        "releases": edition.releases.select_related("by"),
    }
    return render(request, "signoff/releasing.html", context)


def _do(request: HttpRequest, edition: Edition) -> None:
    if "preview" in request.POST:
        built = preview(edition)
        words = f"A preview of {built.package.reports} reports is in {built.path.name}."
        messages.success(request, words)
    else:
        made = release(edition, request.user)
        messages.success(request, f"{made.reports} reports are online.")
