"""A family as its `family.yaml` writes it: a treaty, and what is read and called so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from treatywatch.claims.codebook.book import Family
from treatywatch.claims.codebook.pages import MEND, listing, mapping
from treatywatch.model import InvalidCodebook, PageKind

_MUST = ("name", "themes", "treaty", "weapon-class")
_MAY = ("names", "weapons", "headings", "series")


def read_family(page: Mapping[str, Any], where: str) -> Family:
    """Turn the page of a family into a Family without rules; raise InvalidCodebook."""
    strange = sorted(set(page) - {*_MUST, *_MAY})
    if strange:
        raise InvalidCodebook(f"a family has no {', '.join(strange)}", where, MEND)
    missing = [key for key in _MUST if not page.get(key)]
    if missing:
        raise InvalidCodebook(f"the family gives no {', '.join(missing)}", where, MEND)
    weapons = mapping(page.get("weapons", {}), where, "weapons")
    return Family(
        name=str(page["name"]),
        themes=_words(page["themes"], where, "themes"),
        treaty=str(page["treaty"]),
        weapon_class=str(page["weapon-class"]),
        rules=(),
        names=_words(page.get("names", []), where, "names"),
        weapons=tuple((str(k), _words(v, where, f"weapons: {k}")) for k, v in weapons.items()),
        kinds=_kinds(page, where),
    )


def _kinds(page: Mapping[str, Any], where: str) -> tuple[PageKind, ...]:
    found = mapping(page.get("headings", {}), where, "headings")
    strange = sorted(str(t) for t in found.values() if t not in page["themes"])
    if strange:
        raise InvalidCodebook(f"`headings` names no theme of its own: {strange[0]}", where, MEND)
    series = str(page.get("series", f"{page['treaty']} Monitor"))
    return tuple(PageKind(str(heading), str(theme), series) for heading, theme in found.items())


def _words(value: object, where: str, key: str) -> tuple[str, ...]:
    return tuple(str(each) for each in listing(value, where, key))
