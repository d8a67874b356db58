"""Pages about texts that wait because words of the vault stand in them."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_safe

from treatywatch.desk.permissions import Action, needs
from treatywatch.desk.vault.forms import ReasonForm
from treatywatch.desk.vault.keeping import refuse_revealing, unsealed
from treatywatch.desk.vault.watching import excerpt_for, held_for, set_aside
from treatywatch.model import TreatywatchError


@needs(Action.SEE_SOURCES)
@never_cache
@require_safe
def held(request: HttpRequest) -> HttpResponse:
    """List the texts that wait for somebody who is named."""
    context = {"title": "Held texts", "sightings": held_for(request.user)}
    return render(request, "vault/held.html", context)


@needs(Action.SEE_SOURCES)
@never_cache
@sensitive_variables()
def sighting(request: HttpRequest, number: int) -> HttpResponse:
    """Show the place to somebody who is named, who may set it aside with a reason."""
    found = held_for(request.user).filter(pk=number).first()
    if found is None:
        raise Http404
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            refuse_revealing(unsealed(found.source), form.cleaned_data["reason"], "reason")
            set_aside(request.user, found, form.cleaned_data["reason"])
        except TreatywatchError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "Set aside. It no longer holds the text.")
            return redirect("held")
    context = {
        "title": f"In a text: “{found.source.label}”",
        "sighting": found,
        "excerpt": excerpt_for(request.user, found),
        "form": form,
    }
    return render(request, "vault/sighting.html", context)
