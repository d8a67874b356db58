"""Changing the vault's key: a new key seals everything anew, old ones stay until let go."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from treatywatch.desk.audit.recording import record
from treatywatch.desk.vault.envelope import key_of, seal, unseal
from treatywatch.desk.vault.keeping import keep_watch, unsealed
from treatywatch.desk.vault.keyring import KeyRing, UnfitKey, write_keys
from treatywatch.desk.vault.models import Sighting, Source, Watched
from treatywatch.desk.vault.ring import VARIABLE, in_environment, ring, ring_file
from treatywatch.desk.vault.watch import digest_pairs


def rotate() -> tuple[str, int]:
    """Put a new key in front and seal everything with it; return its name and how many sources.

    The new key is written down before anything is sealed with it. A process that is killed in
    between leaves a ring that opens everything; the next rotation finishes the work. Raises
    UnfitKey where the keys come from the environment.
    """
    _must_be_a_file()
    with transaction.atomic():
        keys = ring(make=not Source.objects.exists()).with_new(timezone.now().date())
        write_keys(ring_file(), keys)
    with transaction.atomic():
        sources = list(Source.objects.select_for_update())
        for source in sources:
            _seal_anew(source, keys)
        record(None, "vault.rotate", f"vault.key:{keys.first.name}", {"sources": len(sources)})
    return keys.first.name, len(sources)


def forget(name: str) -> None:
    """Take a key off the ring that nothing in the database needs. Backups that need it are lost.

    Raises UnfitKey where it is needed still, or is not there.
    """
    _must_be_a_file()
    with transaction.atomic():
        record(None, "vault.forget-key", f"vault.key:{name}")  # from here on others wait
        keys = ring()
        keys.must_have(name)
        if name == keys.first.name or name in names_in_use():
            raise UnfitKey(
                "this key is needed", name, "rotate first: treatywatch desk vault rotate"
            )
        write_keys(ring_file(), KeyRing(tuple(key for key in keys.keys if key.name != name)))


def listing() -> list[tuple[str, bool, bool]]:
    """Return each key's name, whether it seals, and whether something needs it still."""
    keys, used = ring(make=not Source.objects.exists()), names_in_use()
    return [(key.name, key == keys.first, key.name in used) for key in keys.keys]


def names_in_use() -> set[str]:
    """Return the names of the keys that something in the database is sealed or watched with."""
    sealed = [*Source.objects.values_list("sealed", flat=True)]
    sealed += Sighting.objects.values_list("excerpt", flat=True)
    watched = Watched.objects.values_list("key_name", flat=True).distinct()
    return {*map(key_of, sealed), *watched}


def _must_be_a_file() -> None:
    if in_environment():
        raise UnfitKey(
            "the keys come from the environment",
            VARIABLE,
            "put them into a key file to change them",
        )


def _seal_anew(source: Source, keys: KeyRing) -> None:
    secret = unsealed(source)
    source.sealed = seal(keys, secret.as_json(), source.record)
    source.save(update_fields=["sealed"])
    pairs: dict[str, str] = {}
    for old_name in source.watched.values_list("key_name", flat=True).distinct():
        pairs |= digest_pairs(secret, keys.named(old_name), keys.first)
    for sighting in source.sightings.all():
        excerpt = unseal(keys, sighting.excerpt, sighting.record)
        sighting.digest = pairs.get(sighting.digest, sighting.digest)
        sighting.excerpt = seal(keys, excerpt, sighting.record)
        sighting.save(update_fields=["digest", "excerpt"])
    keep_watch(source, secret, keys)
