"""Pages about requests for information."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from treatywatch.desk.cycle.models import Edition
from treatywatch.desk.people.countries import countries
from treatywatch.desk.permissions import Action, may, needs, require, thing_or_404, visible
from treatywatch.desk.requests.asking import add_reply, remind, save_request
from treatywatch.desk.requests.documents import taken
from treatywatch.desk.requests.forms import ReminderForm, ReplyForm, RequestForm
from treatywatch.desk.requests.kinds import Outcome
from treatywatch.desk.requests.models import Request


@needs(Action.SEE_REQUESTS)
@require_safe
def requests(request: HttpRequest) -> HttpResponse:
    """List the requests of one's countries, by edition and country."""
    rows = visible(request.user, Action.SEE_REQUESTS, Request.objects.all())
    context = {
        "title": "Requests for information",
        "requests": rows.select_related("edition", "source").order_by("-edition", "country", "id"),
        "may_write": may(request.user, Action.WRITE_REQUEST),
    }
    return render(request, "requests/requests.html", context)


@needs(Action.SEE_REQUESTS)
@require_safe
def of_country(request: HttpRequest, edition: int, country: str) -> HttpResponse:
    """Show what was asked about a country for an edition, and what can be printed of it."""
    found = get_object_or_404(Edition, pk=edition)
    if country not in countries() or not may(
        request.user, Action.SEE_REQUESTS, Request(country=country)
    ):
        raise Http404
    rows = found.requests.filter(country=country).select_related("edition", "source")
    context = {
        "title": "Requests for information",
        "edition": found,
        "country": country,
        "requests": rows.prefetch_related("replies"),
    }
    return render(request, "requests/country.html", context)


@needs(Action.WRITE_REQUEST)
def new_request(request: HttpRequest) -> HttpResponse:
    """Make a request."""
    given = {name: request.GET[name] for name in ("edition", "country") if name in request.GET}
    return _edited(
        request, Request(), RequestForm(request.POST or None, person=request.user, initial=given)
    )


@needs(Action.SEE_REQUESTS)
def one_request(request: HttpRequest, key: int) -> HttpResponse:
    """Show a request; those who may write it can change it, remind, and add a reply."""
    found: Request = thing_or_404(request.user, Action.SEE_REQUESTS, Request.objects.all(), pk=key)
    if request.method == "POST":
        require(request.user, Action.WRITE_REQUEST, found)
    form = RequestForm(request.POST or None, person=request.user, instance=found)
    return _edited(request, found, form)


@needs(Action.WRITE_REQUEST)
@require_POST
def reminder(request: HttpRequest, key: int) -> HttpResponse:
    """Write a reminder down."""
    found: Request = thing_or_404(request.user, Action.WRITE_REQUEST, Request.objects.all(), pk=key)
    form = ReminderForm(request.POST)
    if form.is_valid():
        try:
            remind(request.user, found, form.cleaned_data["on"], form.said)
        except ValidationError as error:
            form.add_error(None, error.messages)
        else:
            return redirect("request", key=key)
    context = {"title": "A reminder", "form": form}
    return render(request, "frame/form.html", context)


@needs(Action.WRITE_REQUEST)
@require_POST
def reply(request: HttpRequest, key: int) -> HttpResponse:
    """Write a reply down, with its document."""
    found: Request = thing_or_404(request.user, Action.WRITE_REQUEST, Request.objects.all(), pk=key)
    form = ReplyForm(request.POST, request.FILES)
    form.instance.request = found
    if form.is_valid():
        try:
            file = taken(form.cleaned_data["document"])
            add_reply(request.user, form.instance, Outcome(form.cleaned_data["outcome"]), file)
        except ValidationError as error:
            form.add_error(None, error.messages)
        else:
            return redirect("request", key=key)
    return render(request, "frame/form.html", {"title": "A reply", "form": form})


def _edited(request: HttpRequest, found: Request, form: RequestForm) -> HttpResponse:
    """Save what was sent, or show the form with what is wrong."""
    if request.method == "POST" and form.is_valid():
        try:
            saved = save_request(request.user, form.save(commit=False))
        except ValidationError as error:
            form.add_error(None, error.messages)
        else:
            messages.success(request, "Saved.")
            return redirect("request", key=saved.pk)
    writes = may(request.user, Action.WRITE_REQUEST, found) if found.pk else True
    context = {
        "title": str(found) if found.pk else "A request for information",
        "asked": found,
        "form": form,
        "may_write": writes,
        "reminder": ReminderForm(),
        "reply": ReplyForm(),
    }
    return render(request, "requests/request.html", context)
