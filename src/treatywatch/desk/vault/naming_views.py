"""Pages about who is named for a source."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from treatywatch.desk.people.models import Person
from treatywatch.desk.permissions import Action, needs
from treatywatch.desk.vault.access import named_or_404
from treatywatch.desk.vault.forms import NamingForm, ReasonForm
from treatywatch.desk.vault.naming import end, name
from treatywatch.model import TreatywatchError


@needs(Action.SEE_SOURCES)
@never_cache
@require_POST
def name_somebody(request: HttpRequest, key: str) -> HttpResponse:
    """Name a colleague for a source that one is named for oneself."""
    found = named_or_404(request.user, key)
    form = NamingForm(request.POST)
    if form.is_valid():
        said = form.cleaned_data
        other = Person.objects.filter(email__iexact=said["email"], is_active=True).first()
        if other is None:
            form.add_error("email", "Nobody with this address signs in here.")
        else:
            try:
                name(request.user, found, other, said["reason"])
            except TreatywatchError as error:
                form.add_error(None, str(error))
            else:
                messages.success(request, f"{other.name} is named.")
                return redirect("source", key=key)
    context = {"title": f"Name somebody for “{found.label}”", "form": form, "button": "Name"}
    return render(request, "frame/form.html", context)


@needs(Action.SEE_SOURCES)
@never_cache
def end_naming(request: HttpRequest, key: str, keeper: int) -> HttpResponse:
    """End a naming, with a reason."""
    found = named_or_404(request.user, key)
    held = get_object_or_404(found.keepers.filter(ended=None), pk=keeper)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            end(request.user, held, form.cleaned_data["reason"])
        except TreatywatchError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, f"{held.person.name} is not named any more.")
            return redirect("vault")
    context = {
        "title": f"End the naming of {held.person.name} for “{found.label}”",
        "form": form,
        "button": "End it",
    }
    return render(request, "frame/form.html", context)
