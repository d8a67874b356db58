"""Pages of the vault: labels for those who work on the country, the rest for those named."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_POST, require_safe

from treatywatch.desk.citing import Channel, citation
from treatywatch.desk.permissions import Action, needs, visible
from treatywatch.desk.vault.access import named_or_404, source_or_404
from treatywatch.desk.vault.forms import ChangeForm, CitingForm, NamingForm, NewSourceForm
from treatywatch.desk.vault.keeping import change, is_named, open_source, put
from treatywatch.desk.vault.models import Source
from treatywatch.desk.vault.watching import held_for
from treatywatch.model import TreatywatchError


@needs(Action.SEE_SOURCES)
@require_safe
def sources(request: HttpRequest) -> HttpResponse:
    """List the labels of the sources of one's countries, and those that one is named for."""
    own = set(request.user.keeps.filter(ended=None).values_list("source_id", flat=True))
    rows = visible(request.user, Action.SEE_SOURCES, Source.objects.defer("sealed"))
    rows = (rows | Source.objects.filter(pk__in=own)).distinct()
    context = {
        "title": "Vault",
        "lines": [(source, source.pk in own) for source in rows],
        "held": held_for(request.user).count(),
    }
    return render(request, "vault/sources.html", context)


@needs(Action.PUT_SOURCE)
@never_cache
@sensitive_post_parameters()
@sensitive_variables()
def new_source(request: HttpRequest) -> HttpResponse:
    """Put a source into the vault."""
    form = NewSourceForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = put(
                request.user, form.cleaned_data["country"], form.cleaned_data["label"], form.secret
            )
        except TreatywatchError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "The source is in the vault. You are named for it.")
            return redirect("source", key=made.key)
    words = "Who it is will be sealed. Only those who are named for it can open it."
    context = {"title": "A confidential source", "words": words, "form": form}
    return render(request, "frame/form.html", context)


@needs(Action.SEE_SOURCES)
@never_cache
@require_safe
def source(request: HttpRequest, key: str) -> HttpResponse:
    """Show the label, how to cite it, and to those who are named who else is."""
    found = source_or_404(request.user, key)
    mine = is_named(request.user, found)
    form = CitingForm(request.GET or None)
    words = ""
    if request.GET and form.is_valid():
        said = form.cleaned_data
        words = citation(found.label, Channel(said["channel"]), said["on"], said["place"])
    context = {
        "title": found.label,
        "source": found,
        "mine": mine,
        "keepers": found.keepers.select_related("person", "named_by") if mine else (),
        "form": form,
        "citation": words,
        "naming": NamingForm(),
    }
    return render(request, "vault/source.html", context)


@needs(Action.SEE_SOURCES)
@never_cache
@sensitive_variables()
@require_POST
def opened(request: HttpRequest, key: str) -> HttpResponse:
    """Show who a source is to somebody who is named for it; the audit says so."""
    found = named_or_404(request.user, key)
    secret = open_source(request.user, found)
    context = {"title": found.label, "source": found, "form": ChangeForm.of(found, secret)}
    return render(request, "vault/opened.html", context)


@needs(Action.SEE_SOURCES)
@never_cache
@sensitive_post_parameters()
@sensitive_variables()
@require_POST
def changed(request: HttpRequest, key: str) -> HttpResponse:
    """Take what somebody who is named has changed."""
    found = named_or_404(request.user, key)
    form = ChangeForm(request.POST)
    if form.is_valid():
        try:
            said = form.cleaned_data
            change(request.user, found, said["label"], form.secret, said["revision"])
        except TreatywatchError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "Sealed.")
            return redirect("source", key=key)
    context = {"title": found.label, "source": found, "form": form}
    return render(request, "vault/opened.html", context)
