"""Finds weapons: type names of the register and words for classes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from treatywatch.claims.mentions.folding import has_look_alikes
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
_NEEDS_MINE = re.compile(r"No\.? ?\d+|[A-Z][a-z]+")
_CAPITALS = re.compile(r"[A-Z]{3,}")
_NO_MINE = re.compile(
    r"\s(?:assault |automatic |semi-automatic )?(?:rifles?|carbines?|machine guns?|howitzers?"
    r"|tanks?|pistols?|grenades?|fighters|rebels|motorway|highway|road)\b"
)
_JOINT = re.compile(r"\s?(?:and/or|and|or|/|,|-)\s?(?:[a-z-]+\s(?:and|or)\s)?(?:other\s)?")


def weapon_terms(types: Iterable[WeaponType]) -> Iterator[Term]:
    """Yield class words and the types' names in all their spellings."""
    for weapon_class, names in _WORDS["classes"].items():
        for words in names:
            yield Term("weapon", words, weapon_class, exact=_keeps_case(words))
    for weapon_class, names in _WORDS["adjectives"].items():
        for words in names:
            yield Term("weapon-adjective", words, weapon_class, exact=is_acronym(words))
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
    hits = scan.hits("weapon")
    if not hits:
        return ()
    found = [m for m in (_mention(scan, *hit) for hit in longest(hits)) if m is not None]
    found.extend(_joined_adjectives(scan, found))
    return tuple(sorted(found, key=lambda m: m.start))


def _mention(scan: Scan, start: int, end: int, payload: object) -> WeaponMention | None:
    written = scan.text[start:end]
    if isinstance(payload, WeaponType):
        if _is_something_else(scan, start, end):
            return None
        return WeaponMention(
            start,
            end,
            written,
            payload.name,
            payload.weapon_class,
            homoglyph=has_look_alikes(written),
            origins=payload.origins,
        )
    if end - start <= len("mines") and _is_no_weapon(scan.folded, start):
        return None
    head = _head_after(scan.folded, end)
    return WeaponMention(start, end, written, "", str(payload), True, head is not None, head)


def _is_something_else(scan: Scan, start: int, end: int) -> bool:
    """Tell whether a type's name is used for a rifle, or is a plain word with no mine beside it."""
    if _NO_MINE.match(scan.folded, end):
        return True
    if _CAPITALS.fullmatch(scan.plain, start, end):
        return "mine" not in scan.folded
    if not _NEEDS_MINE.fullmatch(scan.plain, start, end):
        return False
    return "mine" not in scan.folded[max(0, start - 24) : end + 16]


def _start(weapon: WeaponMention) -> int:
    return weapon.start


def _joined_adjectives(scan: Scan, found: Sequence[WeaponMention]) -> Iterator[WeaponMention]:
    """Yield the first of "antipersonnel and antivehicle mines": its noun stands further on."""
    for start, end, weapon_class in longest(scan.hits("weapon-adjective")):
        for weapon in found[bisect_left(found, end, key=_start) :]:
            if weapon.start > end + 40:
                break
            if _JOINT.fullmatch(scan.folded, end, weapon.start):
                yield WeaponMention(
                    start,
                    end,
                    scan.text[start:end],
                    "",
                    weapon_class,
                    True,
                    weapon.compound,
                    weapon.head,
                )
                break


def _is_no_weapon(folded: str, start: int) -> bool:
    return _PIT.search(folded, max(0, start - 10), start) is not None


def _head_after(folded: str, end: int) -> str | None:
    """Return the noun that a class word qualifies, None where it stands for itself."""
    if end + 1 >= len(folded) or folded[end + 1] not in _HEAD_STARTS:
        return None
    match = _HEAD.match(folded, end)
    return match["head"] if match else None
