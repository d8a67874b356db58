"""Texts of the desk under the watch: what was seen, who is told, and what holds a sign-off.

Whoever writes a text learns nothing from saving it: those named for the source are told. A text in
which something is seen cannot be signed off until one of them has set it aside with a reason, or
the words are gone.
"""

from __future__ import annotations

from collections import defaultdict

from django.core.mail import send_mail
from django.db import models, transaction
from django.utils import timezone

from treatywatch.desk.audit.recording import name_of, record
from treatywatch.desk.people.models import Person
from treatywatch.desk.vault.envelope import seal, unseal
from treatywatch.desk.vault.keeping import NotNamed, is_named
from treatywatch.desk.vault.models import Sighting, Source, Watched
from treatywatch.desk.vault.ring import ring
from treatywatch.desk.vault.watch import Sighting as Seen
from treatywatch.desk.vault.watch import sightings
from treatywatch.model import TreatywatchError

AROUND = 60
"""Characters of the text before and after, that those who are named see."""
_SUBJECT = "[treatywatch] A text waits for you"
_WORDS = (
    "Words that the vault keeps stand in a text of the desk. It cannot be signed off until you, or "
    "somebody else named for the same source, have looked at it.\n\n"
    "Sign in to the desk and open “Held texts” in the vault.\n"
)


class HeldByVault(TreatywatchError):
    """A text holds what the vault keeps, and nobody who is named for it has looked at it yet."""


@transaction.atomic
def watch(thing: models.Model, text: str) -> None:
    """Look at a text that was just saved, in the same transaction. It answers nothing."""
    seen = _seen(text)
    known = {(s.source_id, s.digest): s for s in Sighting.objects.filter(thing=name_of(thing))}
    fresh = [one for (key, one) in seen.items() if key not in known or known[key].gone]
    for key, sighting in known.items():
        if key not in seen and not sighting.gone:
            Sighting.objects.filter(pk=sighting.pk).update(gone=timezone.now())
    for one in fresh:
        _keep(thing, text, one)
    if fresh:
        record(None, "vault.sighted", name_of(thing), {"terms": len(fresh)})
        _tell({one.source for one in fresh})


def refuse_if_held(thing: models.Model, text: str) -> None:
    """Raise HeldByVault while a text holds what was not set aside. Call it before a sign-off."""
    aside = Sighting.objects.filter(thing=name_of(thing)).exclude(set_aside=None)
    settled = set(aside.values_list("source_id", "digest"))
    if set(_seen(text)) - settled:
        raise HeldByVault(
            "something in this text is kept in the vault",
            mend="those named for the source have been told; one of them has to look at it first",
        )


def held_for(person: Person) -> models.QuerySet:
    """Return what waits for a person: sightings of sources that they are named for."""
    keeps = Source.objects.filter(keepers__in=person.keeps.filter(ended=None))
    return Sighting.objects.open().filter(source__in=keeps).select_related("source")


@transaction.atomic
def excerpt_for(person: Person, sighting: Sighting) -> str:
    """Return the words around a sighting, to those who are named alone. Raises NotNamed."""
    if not is_named(person, sighting.source):
        raise NotNamed("there is nothing here for you")
    record(person, "vault.look-at-sighting", sighting.thing, {"source": sighting.source.key})
    return unseal(ring(), sighting.excerpt, sighting.record)


@transaction.atomic
def set_aside(person: Person, sighting: Sighting, reason: str) -> None:
    """Say why the words may stand there: another person's name. Raises NotNamed."""
    if not is_named(person, sighting.source):
        raise NotNamed("there is nothing here for you")
    sighting.set_aside, sighting.set_aside_by = timezone.now(), person
    sighting.reason = reason
    sighting.save(update_fields=["set_aside", "set_aside_by", "reason"])
    record(person, "vault.set-aside", sighting.thing, {"source": sighting.source.key})


def _seen(text: str) -> dict[tuple[int, str], Seen]:
    """Return the first place of each term that stands in a text."""
    index: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for key_name, digest, source in Watched.objects.values_list("key_name", "digest", "source"):
        index[key_name][digest].append(source)
    found: dict[tuple[int, str], Seen] = {}
    for key_name, sources in index.items():
        keys = ring()
        keys.must_have(key_name)
        for one in sightings(text, sources, keys.named(key_name)):
            found.setdefault((one.source, one.digest), one)
    return found


def _keep(thing: models.Model, text: str, one: Seen) -> None:
    sighting = Sighting(
        source_id=one.source, thing=name_of(thing), digest=one.digest, alone=one.alone
    )
    around = text[max(0, one.start - AROUND) : one.end + AROUND]
    fields = {"alone": one.alone, "gone": None, "excerpt": seal(ring(), around, sighting.record)}
    Sighting.objects.update_or_create(
        source_id=one.source, thing=sighting.thing, digest=one.digest, defaults=fields
    )


def _tell(sources: set[int]) -> None:
    """Send those who are named a mail that says nothing but that they are waited for."""
    people = Person.objects.filter(
        is_active=True, keeps__source__in=sources, keeps__ended=None
    ).distinct()
    for address in people.values_list("email", flat=True):
        transaction.on_commit(
            lambda to=address: send_mail(_SUBJECT, _WORDS, None, [to]), robust=True
        )
