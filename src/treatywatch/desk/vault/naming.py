"""Naming people for a source, and ending that. Only those who are named can, with a reason."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from treatywatch.desk.audit.recording import record
from treatywatch.desk.people.models import Person
from treatywatch.desk.permissions import Action, may
from treatywatch.desk.vault.keeping import NotNamed, is_named, named, refuse_revealing, unsealed
from treatywatch.desk.vault.models import Keeper, Source
from treatywatch.model import TreatywatchError


class NotToBeNamed(TreatywatchError):
    """Somebody cannot be named for a source, or the naming cannot be ended."""


@transaction.atomic
def name(by: Person, source: Source, other: Person, reason: str) -> Keeper:
    """Let another person open a source. Raises NotNamed, NotToBeNamed, RevealingWords."""
    held = _held(by, source, reason)
    if not may(other, Action.SEE_SOURCES):
        raise NotToBeNamed("has no role that opens the vault", str(other), "name somebody else")
    if is_named(other, held):
        raise NotToBeNamed("is named already", str(other))
    made = Keeper.objects.create(source=held, person=other, named_by=by, reason=reason)
    record(by, "vault.name", named(held), {"person": other.pk})
    return made


@transaction.atomic
def end(by: Person, keeper: Keeper, reason: str) -> None:
    """End a naming, one's own or another's; the last who is named stays.

    Raises NotNamed, NotToBeNamed, RevealingWords.
    """
    held = _held(by, keeper.source, reason)
    others = held.keepers.now().exclude(pk=keeper.pk)
    if not others.exists():
        raise NotToBeNamed("is the last who can open it", str(keeper.person), "name another first")
    ended = held.keepers.filter(pk=keeper.pk, ended=None).update(
        ended=timezone.now(), ended_by=by, end_reason=reason
    )
    if not ended:
        raise NotToBeNamed("is not named any more", str(keeper.person))
    record(by, "vault.end-naming", named(held), {"person": keeper.person_id})


@transaction.atomic
def name_for_orphan(source: Source, other: Person, reason: str) -> Keeper:
    """Name somebody for a source that nobody can open any more. Done by command, on the server.

    Raises NotToBeNamed while somebody who is named may still sign in.
    """
    held = Source.objects.select_for_update().get(pk=source.pk)
    if held.keepers.now().exists():
        raise NotToBeNamed("somebody is named for it and can name others", str(held))
    refuse_revealing(unsealed(held), reason, "reason")
    made = Keeper.objects.create(source=held, person=other, named_by=None, reason=reason)
    record(None, "vault.name-for-orphan", named(held), {"person": other.pk, "reason": reason})
    return made


def name_by_command(key: str, email: str, reason: str) -> Person:
    """Name the person of an address for an orphan by its key. Raises NotToBeNamed."""
    source = Source.objects.filter(key=key).first()
    if source is None:
        raise NotToBeNamed("there is no such source", key, "take the key from its address")
    person = Person.objects.filter(email__iexact=email, is_active=True).first()
    if person is None:
        raise NotToBeNamed("nobody with this address signs in here", email)
    return name_for_orphan(source, person, reason).person


def _held(by: Person, source: Source, reason: str) -> Source:
    """Return the source, ours until the transaction ends, if it is for `by` to open."""
    held = Source.objects.select_for_update().get(pk=source.pk)
    if not is_named(by, held):
        raise NotNamed("there is nothing here for you")
    if not reason.strip():
        raise NotToBeNamed("says no reason", "reason", "say why in a few words")
    refuse_revealing(unsealed(held), reason, "reason")
    return held
