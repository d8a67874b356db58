"""Pages about people: the list, invitations, one's own account."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from treatywatch.desk.accounts.forms import InvitationForm, JoinForm, OwnForm, SpanForm
from treatywatch.desk.accounts.inviting import grant, invite, send_invitation, take_up
from treatywatch.desk.audit.recording import record
from treatywatch.desk.people.models import Grant, Invitation, Person
from treatywatch.desk.people.roles import Role
from treatywatch.desk.permissions import Action, Scope, anybody, may, needs, signed_in


@needs(Action.SEE_PEOPLE)
def people(request: HttpRequest) -> HttpResponse:
    """Show who works here, and which invitations are open."""
    rows = Person.objects.prefetch_related("grants")
    context = {
        "title": "People",
        "people": rows,
        "invitations": Invitation.objects.open(),
        "may_invite": may(request.user, Action.INVITE_RESEARCHER),
        "may_change": may(request.user, Action.CHANGE_PERSON),
    }
    return render(request, "accounts/people.html", context)


@needs(Action.INVITE_RESEARCHER)
def invite_somebody(request: HttpRequest) -> HttpResponse:
    """Invite somebody to a role."""
    form = InvitationForm(request.POST or None)
    if not may(request.user, Action.INVITE_ANYBODY):
        form.fields["role"].choices = [(Role.RESEARCHER.value, Role.RESEARCHER.label)]
    if request.method == "POST" and form.is_valid():
        invitation = form.made()
        _require_to_invite(request.user, invitation)
        try:
            token = invite(invitation, request.user)
        except ValidationError as error:
            form.add_error(None, error.messages)
        else:
            send_invitation(invitation, request.build_absolute_uri(reverse("join", args=[token])))
            messages.success(request, f"{invitation.name} was invited.")
            return redirect("people")
    context = {"title": "Invite somebody", "form": form, "button": "Invite"}
    return render(request, "frame/form.html", context)


def _require_to_invite(person: Person, invitation: Invitation) -> None:
    """Raise PermissionDenied when the person may not invite to that role for those countries."""
    if may(person, Action.INVITE_ANYBODY):
        return
    asked = _Asked(Scope(frozenset(invitation.countries)))
    if invitation.role != Role.RESEARCHER or not may(person, Action.INVITE_RESEARCHER, asked):
        raise PermissionDenied


class _Asked:
    """An invitation that is not there yet."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope


@anybody
def join(request: HttpRequest, token: str) -> HttpResponse:
    """Take an invitation up. A token that is not good is an address that is not there."""
    invitation = Invitation.objects.by_token(token).first()
    if invitation is None:
        raise Http404
    form = JoinForm(request.POST or None, initial={"name": invitation.name}, email=invitation.email)
    if request.method == "POST" and form.is_valid():
        take_up(token, form.cleaned_data["password"], form.cleaned_data["name"])
        messages.success(request, "Welcome. Sign in with your e-mail address and your password.")
        return redirect("account_login")
    words = f"You were invited as {invitation.words}. You sign in as {invitation.email}."
    context = {"title": "Welcome to the desk", "form": form, "words": words, "button": "Join"}
    return render(request, "frame/form.html", context)


@signed_in
def account(request: HttpRequest) -> HttpResponse:
    """Show and change what one's own account says."""
    form = OwnForm(request.POST or None, instance=request.user)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, "Saved.")
        return redirect("account")
    return render(request, "accounts/account.html", {"title": "Your account", "form": form})


@needs(Action.CHANGE_PERSON)
def change_person(request: HttpRequest, key: int) -> HttpResponse:
    """Give a person a further role."""
    person = get_object_or_404(Person, pk=key)
    form = SpanForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            given = grant(person, Grant(**form.cleaned_data), request.user)
        except ValidationError as error:
            form.add_error(None, error.messages)
        else:
            messages.success(request, f"{person.name} is now {given.words}.")
            return redirect("person", key=key)
    context = {"title": person.name, "person": person, "form": form}
    return render(request, "accounts/person.html", context)


@needs(Action.CHANGE_PERSON)
@require_POST
def take_role(request: HttpRequest, key: int, grant_key: int) -> HttpResponse:
    """Take a role from a person. The last administrator keeps theirs."""
    held = get_object_or_404(Grant, pk=grant_key, person_id=key)
    if held.role == Role.ADMINISTRATOR and not _another_administrator(held.person):
        messages.error(request, "A desk needs an administrator: name another one first.")
    else:
        with transaction.atomic():
            held.delete()
            record(request.user, "take-role", held.person, {"role": held.role})
        messages.success(request, f"No longer {held.words}.")
    return redirect("person", key=key)


@needs(Action.CHANGE_PERSON)
@require_POST
def stop_person(request: HttpRequest, key: int) -> HttpResponse:
    """Stop somebody from signing in, or let them again. What they wrote stays."""
    person = get_object_or_404(Person, pk=key)
    if person == request.user or (person.is_active and not _another_administrator(person)):
        messages.error(request, "A desk needs an administrator who can sign in.")
    else:
        with transaction.atomic():
            person.is_active = not person.is_active
            person.save(update_fields=["is_active"])
            done = "let-sign-in" if person.is_active else "stop-person"
            record(request.user, done, person)
        words = "may sign in again" if person.is_active else "can no longer sign in"
        messages.success(request, f"{person.name} {words}.")
    return redirect("person", key=key)


@needs(Action.CHANGE_PERSON)
@require_POST
def take_factor(request: HttpRequest, key: int) -> HttpResponse:
    """Take a lost second factor away, so that the person can set up another one."""
    person = get_object_or_404(Person, pk=key)
    with transaction.atomic():
        Authenticator.objects.filter(user=person).delete()
        record(request.user, "take-second-factor", person)
    messages.success(request, f"{person.name} signs in with the password alone until a new one.")
    return redirect("person", key=key)


def _another_administrator(person: Person) -> bool:
    others = Person.objects.exclude(pk=person.pk).filter(is_active=True)
    return others.filter(grants__role=Role.ADMINISTRATOR).exists()


@needs(Action.INVITE_RESEARCHER)
@require_POST
def withdraw(request: HttpRequest, key: int) -> HttpResponse:
    """Withdraw an invitation that was not taken up."""
    invitation = get_object_or_404(Invitation.objects.open(), pk=key)
    _require_to_invite(request.user, invitation)
    with transaction.atomic():
        invitation.withdrawn = timezone.now()
        invitation.save(update_fields=["withdrawn"])
        record(request.user, "withdraw-invitation", invitation)
    messages.success(request, f"The invitation of {invitation.name} is withdrawn.")
    return redirect("people")
