"""Putting sources into the vault, opening and changing them: each deed is in the audit.

What the audit keeps is who did what to which source, never what the source's record says.
"""

from __future__ import annotations

from django.db import transaction

from treatywatch.desk.audit.recording import record
from treatywatch.desk.people.models import Person
from treatywatch.desk.permissions import Action, may
from treatywatch.desk.vault.envelope import seal, unseal
from treatywatch.desk.vault.keyring import KeyRing
from treatywatch.desk.vault.models import Keeper, Source, Watched
from treatywatch.desk.vault.ring import ring
from treatywatch.desk.vault.secret import Secret
from treatywatch.desk.vault.watch import digests_of, holds_any
from treatywatch.model import TreatywatchError


class NotNamed(TreatywatchError):
    """Somebody who is not named for a source asks for it; it is as if it were not there."""


class RevealingWords(TreatywatchError):
    """A public label or a reason holds what the vault is there to keep."""


class ChangedMeanwhile(TreatywatchError):
    """A source was changed since it was opened."""


def is_named(person: Person, source: Source) -> bool:
    """Tell whether a person may open a source: by being named for it, never by a role."""
    return person.is_active and source.keepers.now().filter(person=person).exists()


@transaction.atomic
def put(person: Person, country: str, label: str, secret: Secret) -> Source:
    """Put a source into the vault; whoever puts it in is the first who is named for it.

    Raises NotNamed where the person may not keep sources of that country, RevealingWords.
    """
    source = Source(country=country, label=label, made_by=person)
    if not may(person, Action.PUT_SOURCE, source):
        raise NotNamed("sources of this country are not yours to keep", country)
    keys = ring(make=not Source.objects.exists())
    refuse_revealing(secret, label, "public label")
    source.sealed = seal(keys, secret.as_json(), source.record)
    source.save()
    keep_watch(source, secret, keys)
    reason = "put the source into the vault"
    Keeper.objects.create(source=source, person=person, named_by=person, reason=reason)
    record(person, "vault.put", named(source), {"country": country})
    _still_there(keys)
    return source


@transaction.atomic
def open_source(person: Person, source: Source) -> Secret:
    """Return who a source is, and write into the audit that it was looked at. Raises NotNamed."""
    _must_be_named(person, source)
    source.refresh_from_db()
    secret = unsealed(source)
    record(person, "vault.open", named(source))
    return secret


@transaction.atomic
def change(person: Person, source: Source, label: str, secret: Secret, revision: int) -> Source:
    """Replace what is known of a source. Raises NotNamed, ChangedMeanwhile, RevealingWords."""
    held = Source.objects.select_for_update().get(pk=source.pk)
    _must_be_named(person, held)
    if held.revision != revision:
        raise ChangedMeanwhile(
            "somebody else has changed this source", held.label, "open it again and compare"
        )
    refuse_revealing(secret, label, "public label")
    keys = ring()
    held.label, held.revision = label, revision + 1
    held.sealed = seal(keys, secret.as_json(), held.record)
    held.save()
    keep_watch(held, secret, keys)
    record(person, "vault.change", named(held), {"revision": held.revision})
    _still_there(keys)
    return held


def unsealed(source: Source) -> Secret:
    """Return who a source is. Only for code that has asked who wants to know."""
    return Secret.from_json(unseal(ring(), source.sealed, source.record))


def named(source: Source) -> str:
    """Return what a source is called in the audit."""
    return f"vault.source:{source.key}"


def refuse_revealing(secret: Secret, words: str, what: str) -> None:
    """Raise RevealingWords where `words` hold a name, number or address of the secret."""
    if holds_any(secret, words, ring().first):
        raise RevealingWords(
            "holds a name, number or address of the source", what, "say it without"
        )


def _must_be_named(person: Person, source: Source) -> None:
    if not is_named(person, source):
        raise NotNamed("there is nothing here for you")


def keep_watch(source: Source, secret: Secret, keys: KeyRing) -> None:
    """Keep the digests of what must not stand in a text because of this source."""
    source.watched.all().delete()
    key = keys.first
    Watched.objects.bulk_create(
        Watched(source=source, key_name=key.name, digest=digest, alone=alone)
        for digest, alone in digests_of(secret, key).items()
    )


def _still_there(keys: KeyRing) -> None:
    """Raise UnfitKey where the key that sealed was taken off the ring at the same time.

    The audit has made us wait for whoever took it off, so that the ring is read anew after them.
    """
    ring().must_have(keys.first.name)
