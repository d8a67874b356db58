"""Pages of the cycle."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from treatywatch.desk.cycle.board import assignments_of, board
from treatywatch.desk.cycle.models import Assignment, Edition
from treatywatch.desk.cycle.turns import steps_from
from treatywatch.desk.permissions import Action, may, needs, signed_in, thing_or_404


@signed_in
def home(request: HttpRequest) -> HttpResponse:
    """Lead everybody to the page where their work begins."""
    if may(request.user, Action.SEE_ASSIGNMENT):
        return redirect("board")
    return redirect("account")


@needs(Action.SEE_ASSIGNMENT)
def show_board(request: HttpRequest) -> HttpResponse:
    """Show what there is to do, whose turn it is, and what is late."""
    return render(request, "cycle/board.html", {"title": "Board", "lines": board(request.user)})


@needs(Action.SEE_EDITION)
def editions(request: HttpRequest) -> HttpResponse:
    """Show the editions and their calendars."""
    context = {
        "title": "Editions",
        "editions": Edition.objects.all(),
        "may_plan": may(request.user, Action.PLAN_EDITION),
    }
    return render(request, "cycle/editions.html", context)


@needs(Action.SEE_EDITION)
def edition(request: HttpRequest, key: int) -> HttpResponse:
    """Show one edition: its calendar, and the reports in it that one may see."""
    found = get_object_or_404(Edition, pk=key)
    lines = [line for line in board(request.user) if line.assignment.edition_id == found.pk]
    context = {
        "title": str(found),
        "edition": found,
        "lines": lines,
        "may_plan": may(request.user, Action.PLAN_EDITION),
        "may_release": may(request.user, Action.RELEASE),
        "may_assign": may(request.user, Action.ASSIGN),
    }
    return render(request, "cycle/edition.html", context)


@needs(Action.SEE_ASSIGNMENT)
def assignment(request: HttpRequest, key: int) -> HttpResponse:
    """Show one report: who works on it, how far it is, and the steps that one may take."""
    found: Assignment = thing_or_404(
        request.user, Action.SEE_ASSIGNMENT, assignments_of(request.user), pk=key
    )
    context = {
        "title": str(found),
        "assignment": found,
        "moves": found.moves.select_related("by"),
        "steps": steps_from(found, request.user),
        "may_assign": may(request.user, Action.ASSIGN, found),
        "may_remind": may(request.user, Action.REMIND, found),
        "may_read": may(request.user, Action.SEE_DRAFT, found),
        "may_review": may(request.user, Action.REVIEW, found),
    }
    return render(request, "cycle/assignment.html", context)
