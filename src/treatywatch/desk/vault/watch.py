"""The watch: finds what the vault holds in a text, by keyed digests, without opening the vault."""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from treatywatch.desk.vault.keyring import Key
from treatywatch.desk.vault.secret import Secret
from treatywatch.desk.vault.terms import candidates, terms_of


@dataclass(frozen=True, slots=True)
class Sighting:
    """A place in a text where a term of a source stands; `alone` is one word of a name."""

    source: int
    digest: str
    start: int
    end: int
    alone: bool


def digests_of(secret: Secret, key: Key) -> dict[str, bool]:
    """Return the keyed digests of a secret's terms; True where a term is one word alone."""
    blind = key.derived("vault watch")
    return {_digest(blind, term.text): term.alone for term in terms_of(secret)}


def digest_pairs(secret: Secret, old: Key, new: Key) -> dict[str, str]:
    """Return the digests of a secret's terms by an old key, each with that by a new one."""
    before, after = old.derived("vault watch"), new.derived("vault watch")
    return {_digest(before, t.text): _digest(after, t.text) for t in terms_of(secret)}


def sightings(text: str, sources: Mapping[str, Iterable[int]], key: Key) -> tuple[Sighting, ...]:
    """Return where terms of sources (digest → sources that have it) stand in a text.

    Of sightings of one source that overlap, the longest is kept.
    """
    blind = key.derived("vault watch")
    known: dict[str, str] = {}
    found: list[Sighting] = []
    for one in candidates(text):
        digest = known.get(one.text)
        if digest is None:
            digest = known[one.text] = _digest(blind, one.text)
        found += [
            Sighting(source, digest, one.start, one.end, one.alone)
            for source in sources.get(digest, ())
        ]
    return _longest(found)


def holds_any(secret: Secret, text: str, key: Key) -> bool:
    """Tell whether a text holds any term of a secret."""
    return bool(sightings(text, {digest: [0] for digest in digests_of(secret, key)}, key))


def _longest(found: list[Sighting]) -> tuple[Sighting, ...]:
    kept: list[Sighting] = []
    for one in sorted(found, key=lambda s: (s.alone, s.start - s.end, s.start, s.digest)):
        if not any(
            k.source == one.source and k.start < one.end and one.start < k.end for k in kept
        ):
            kept.append(one)
    return tuple(sorted(kept, key=lambda s: (s.start, s.source)))


def _digest(blind: bytes, text: str) -> str:
    return hmac.digest(blind, text.encode("utf-8"), "sha256").hex()
