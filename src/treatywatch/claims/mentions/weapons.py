"""Finds weapons: type names of the register and words for classes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from treatywatch.claims.mentions.lexicon import Term, is_acronym, longest
from treatywatch.claims.mentions.scan import Scan
from treatywatch.claims.mentions.vocabulary import load_words
from treatywatch.claims.mentions.weapon_mention import WeaponMention


@dataclass(frozen=True, slots=True)
class WeaponType:
    """A type's name as the register spells it, other spellings, class and countries."""

    name: str
    spellings: tuple[str, ...]
    weapon_class: str = "antipersonnel-mine"
    origins: tuple[str, ...] = ()


_WORDS = load_words("weapons")
_HEADS = tuple(sorted(_WORDS["heads"], key=len, reverse=True))
_HEAD = re.compile(
    r"[\s-](?:and \w+ )?(?P<head>" + "|".join(map(re.escape, _HEADS)) + r")(?![a-z])"
)
_HEAD_STARTS = frozenset(head[0] for head in _HEADS) | {"a"}
_PIT = re.compile(r"(?:" + "|".join(map(re.escape, _WORDS["not_before"])) + r")\s$")
_PRONOUN = re.compile(r"(?:friend|colleague|relative|view|opinion)s? of $|^(?:is|was|be) $")


def weapon_terms(types: Iterable[WeaponType]) -> Iterator[Term]:
    """Yield class words and the types' names in all their spellings."""
    for weapon_class, names in _WORDS["classes"].items():
        for words in names:
            yield Term("weapon", words, weapon_class, exact=_keeps_case(words))
    for kind in types:
        for spelling in kind.spellings:
            for variant in spelling_variants(spelling):
                yield Term("weapon", variant, kind, exact=True)


def _keeps_case(words: str) -> bool:
    return is_acronym(words.removesuffix("s")) or words.split(maxsplit=1)[0] in ("AP", "AT", "AV")


def spelling_variants(name: str) -> Iterator[str]:
    """Yield a type's name with hyphens, blanks and without either: PMN-2, PMN 2, PMN2."""
    yield name
    match = re.fullmatch(r"([A-Z]{2,}[a-z]?)[- ](\d+)([A-Za-z]*)", name)
    if match is not None:
        letters, digits, tail = match.groups()
        yield from {f"{letters} {digits}{tail}", f"{letters}-{digits}{tail}"} - {name}
        if len(letters) > 2:
            yield f"{letters}{digits}{tail}"
    elif re.fullmatch(r"M\d+[A-Z]?\d*", name):
        yield f"M-{name[1:]}"


def find_weapons(scan: Scan) -> tuple[WeaponMention, ...]:
    """Return the weapons that the text names."""
    mentions = (_mention(scan, *hit) for hit in longest(scan.hits("weapon")))
    return tuple(mention for mention in mentions if mention is not None)


def _mention(scan: Scan, start: int, end: int, payload: object) -> WeaponMention | None:
    written = scan.text[start:end]
    if isinstance(payload, WeaponType):
        return WeaponMention(
            start, end, written, payload.name, payload.weapon_class, origins=payload.origins
        )
    if end - start <= 5 and _is_no_weapon(scan.folded, start):
        return None
    head = _head_after(scan.folded, end)
    return WeaponMention(start, end, written, "", str(payload), True, head is not None, head)


def _is_no_weapon(folded: str, start: int) -> bool:
    return _PIT.search(folded, max(0, start - 10), start) is not None


def _head_after(folded: str, end: int) -> str | None:
    """Return the noun that a class word qualifies, None where it stands for itself."""
    if end + 1 >= len(folded) or folded[end + 1] not in _HEAD_STARTS:
        return None
    match = _HEAD.match(folded, end)
    return match["head"] if match else None
