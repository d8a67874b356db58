"""The page on which a report is signed, section by section and then as a whole."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from treatywatch.desk.cycle.models.assignment import State
from treatywatch.desk.cycle.turns import held_back
from treatywatch.desk.drafts.views.finding import draft_to_read
from treatywatch.desk.permissions import Action, may, needs, require
from treatywatch.desk.signoff.forms import ReasonForm, SectionForm
from treatywatch.desk.signoff.sections import sections_of
from treatywatch.desk.signoff.signing import reopen, sign_report, sign_section
from treatywatch.model import TreatywatchError


@needs(Action.SEE_DRAFT)
@require_safe
def signoff(request: HttpRequest, key: int) -> HttpResponse:
    """Show which sections are signed, and what still stands against the sign-off."""
    draft = draft_to_read(request.user, key)
    assignment = draft.assignment
    checking, ready = assignment.state == State.CHECKING, assignment.state == State.READY
    done = assignment.state in (State.SIGNED, State.PUBLISHED)
    context = {
        "title": "Sign-off",
        "assignment": assignment,
        "version": draft.newest,
        "sections": sections_of(draft),
        "still_open": [] if done else held_back(assignment, State.SIGNED),
        "may_sign_section": checking and may(request.user, Action.SIGN_SECTION, draft),
        "may_sign_report": ready and may(request.user, Action.SIGN_REPORT, draft),
        "may_reopen": done and may(request.user, Action.REOPEN, assignment),
        "signature": draft.signatures.filter(section="").last() if done else None,
    }
    return render(request, "signoff/signoff.html", context)


@needs(Action.SIGN_SECTION)
@require_POST
def section_signed(request: HttpRequest, key: int) -> HttpResponse:
    """Sign one section."""
    draft = draft_to_read(request.user, key)
    require(request.user, Action.SIGN_SECTION, draft)
    form = SectionForm(request.POST)
    if form.is_valid():
        try:
            sign_section(
                draft, form.cleaned_data["name"], form.cleaned_data["digest"], request.user
            )
        except TreatywatchError as error:
            messages.error(request, str(error))
    return redirect("signoff", key=key)


@needs(Action.SIGN_REPORT)
@require_POST
def report_signed(request: HttpRequest, key: int) -> HttpResponse:
    """Sign the whole report off."""
    draft = draft_to_read(request.user, key)
    require(request.user, Action.SIGN_REPORT, draft)
    try:
        sign_report(draft, request.user)
    except TreatywatchError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, f"{draft} is signed off.")
    return redirect("signoff", key=key)


@needs(Action.REOPEN)
@require_POST
def reopened(request: HttpRequest, key: int) -> HttpResponse:
    """Open a signed report again, with a reason."""
    draft = draft_to_read(request.user, key)
    require(request.user, Action.REOPEN, draft.assignment)
    form = ReasonForm(request.POST)
    if form.is_valid():
        try:
            reopen(draft, request.user, form.cleaned_data["reason"])
        except TreatywatchError as error:
            messages.error(request, str(error))
    else:
        messages.error(request, "Say why it is opened again.")
    return redirect("signoff", key=key)
