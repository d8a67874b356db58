"""Inviting somebody, and taking an invitation up."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from treatywatch.desk.audit.recording import record
from treatywatch.desk.people.models import Grant, Invitation, Person
from treatywatch.desk.people.roles import Role
from treatywatch.desk.permissions import Action
from treatywatch.model import TreatywatchError


class NotInvited(TreatywatchError):
    """An invitation cannot be made as it stands."""


@transaction.atomic
def invite(invitation: Invitation, by: Person | None) -> str:
    """Save an invitation and return its token, which is kept nowhere else."""
    invitation.invited_by = by
    invitation.email = invitation.email.strip().lower()
    token = invitation.renew()
    invitation.full_clean(exclude=("token_hash",))
    invitation.save()
    action = (
        Action.INVITE_RESEARCHER if invitation.role == Role.RESEARCHER else Action.INVITE_ANYBODY
    )
    record(by, action, invitation, {"role": str(invitation.role)})
    return token


def invite_first(email: str, name: str, address: str) -> str:
    """Invite the first administrator of a desk that has nobody yet; return where they join.

    Raises NotInvited when somebody is there: people invite people.
    """
    if Person.objects.exists():
        raise NotInvited("this desk has people already", email, "an administrator can invite")
    Invitation.objects.open().update(withdrawn=timezone.now())
    return invite_by_command(address, email=email, name=name, role=Role.ADMINISTRATOR)


def invite_by_command(address: str, *, send: bool = False, **whom: object) -> str:
    """Invite somebody in the name of the desk; return where they join.

    Raises NotInvited with what is wrong with the invitation.
    """
    listed = {key: list(v) if isinstance(v, tuple) else v for key, v in whom.items()}
    invitation = Invitation(**listed)
    try:
        token = invite(invitation, None)
    except ValidationError as error:
        raise NotInvited("; ".join(error.messages), invitation.email) from error
    joins = f"{address.rstrip('/')}{reverse('join', args=[token])}"
    if send:
        send_invitation(invitation, joins)
    return joins


def send_invitation(invitation: Invitation, address: str) -> None:
    """Send the address of the page where the invitation is taken up."""
    words = {"invitation": invitation, "address": address}
    text = render_to_string("accounts/mail/invitation.txt", words)
    send_mail("[treatywatch] You are invited to the desk", text, None, [invitation.email])


@transaction.atomic
def take_up(token: str, password: str, name: str) -> Person:
    """Make the person of an invitation; each token works once.

    Whoever is a person already gets the role added and keeps their password. Raises
    PermissionDenied when the token is not, or no longer, good.
    """
    invitation = Invitation.objects.by_token(token).select_for_update().first()
    if invitation is None:
        raise PermissionDenied("the invitation is not good")
    person = Person.objects.filter(email__iexact=invitation.email).first()
    if person is None:
        person = Person.objects.create_user(invitation.email, name, password)
        EmailAddress.objects.create(user=person, email=person.email, verified=True, primary=True)
    grant(person, invitation, invitation.invited_by)
    invitation.used = timezone.now()
    invitation.save(update_fields=["used"])
    return person


@transaction.atomic
def grant(person: Person, span: Invitation | Grant, by: Person | None) -> Grant:
    """Give a person the role of `span` for the same countries, themes and region."""
    fields = {name: getattr(span, name) for name in ("role", "countries", "themes", "region")}
    given = Grant(person=person, granted_by=by, **fields)
    given.full_clean()
    given.save()
    record(by, "grant-role", person, {"role": str(given.role), "countries": given.countries})
    return given
