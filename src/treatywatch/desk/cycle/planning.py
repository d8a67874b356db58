"""Pages where editions are planned and reports are given out."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from treatywatch.desk.audit.recording import record
from treatywatch.desk.cycle.forms import AssignmentForm, EditionForm, StepForm
from treatywatch.desk.cycle.models import Assignment, Edition
from treatywatch.desk.cycle.reminding import remind
from treatywatch.desk.cycle.turns import move
from treatywatch.desk.people.models import Person
from treatywatch.desk.permissions import (
    Action,
    Reach,
    needs,
    reaches,
    require,
    thing_or_404,
)


@needs(Action.PLAN_EDITION)
@require_http_methods(["GET", "POST"])
def plan_edition(request: HttpRequest, key: int | None = None) -> HttpResponse:
    """Make an edition, or change the calendar of one that is not launched."""
    found = get_object_or_404(Edition, pk=key) if key else None
    if found is not None and found.launched:
        raise PermissionDenied
    start = found or Edition.planned(timezone.localdate().year + 1)
    form = EditionForm(request.POST or None, instance=start)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            saved = form.save()
            record(request.user, Action.PLAN_EDITION, saved, {"fields": sorted(form.changed_data)})
        messages.success(request, f"{saved} is planned.")
        return redirect("edition", key=saved.pk)
    title = f"Calendar of {found}" if found else "Plan an edition"
    return render(request, "frame/form.html", {"title": title, "form": form})


@needs(Action.ASSIGN)
@require_http_methods(["GET", "POST"])
def give_out(request: HttpRequest, key: int) -> HttpResponse:
    """Give a country and theme of an edition out."""
    edition = get_object_or_404(Edition, pk=key)
    one = Assignment(edition=edition)
    return _assign(request, one, f"Give out a report of {edition}")


@needs(Action.ASSIGN)
@require_http_methods(["GET", "POST"])
def reassign(request: HttpRequest, key: int) -> HttpResponse:
    """Change who works on a report, or its deadline."""
    one = thing_or_404(request.user, Action.ASSIGN, Assignment.objects.all(), pk=key)
    return _assign(request, one, f"Who works on {one}")


def _assign(request: HttpRequest, one: Assignment, title: str) -> HttpResponse:
    form = AssignmentForm(request.POST or None, instance=one, codes=_codes(request.user))
    if request.method == "POST" and form.is_valid():
        require(request.user, Action.ASSIGN, form.instance)
        with transaction.atomic():
            saved = form.save()
            record(request.user, Action.ASSIGN, saved, {"fields": sorted(form.changed_data)})
        messages.success(request, f"{saved} is given out.")
        return redirect("assignment", key=saved.pk)
    return render(request, "frame/form.html", {"title": title, "form": form})


def _codes(person: Person) -> frozenset[str] | None:
    """Return the countries that a person may give out, None for all."""
    held = reaches(person, Action.ASSIGN)
    if any(reach is Reach.ALL for _, reach in held):
        return None
    return frozenset().union(*(grant.codes for grant, _ in held))


@needs(Action.SEE_ASSIGNMENT)
@require_POST
def step(request: HttpRequest, key: int) -> HttpResponse:
    """Take a report to its next state."""
    one = thing_or_404(request.user, Action.SEE_ASSIGNMENT, Assignment.objects.all(), pk=key)
    form = StepForm(request.POST)
    if form.is_valid():
        made = move(one, form.cleaned_data["after"], request.user, form.cleaned_data["reason"])
        messages.success(request, f"{one}: {made.get_after_display().lower()}.")
    return redirect("assignment", key=key)


@needs(Action.REMIND)
@require_POST
def send_reminder(request: HttpRequest, key: int) -> HttpResponse:
    """Remind whoever's turn it is."""
    one = thing_or_404(request.user, Action.REMIND, Assignment.objects.all(), pk=key)
    sent = remind(one)
    if sent:
        messages.success(request, f"{sent.person.name} was reminded.")
    else:
        messages.warning(request, "Nobody is named whose turn it is.")
    return redirect("assignment", key=key)
