"""The places and weapons that stand with a predicate."""

from __future__ import annotations

from typing import cast

from treatywatch.claims.coder.view import SentenceView
from treatywatch.claims.mentions import AreaMention, TreatyMention, WeaponMention


def areas_of(view: SentenceView, start: int, end: int, *, but: str | None) -> tuple[str, ...]:
    """Return the codes of the areas named in that stretch, in order, without `but`."""
    codes: list[str] = []
    for slot in view.within(start, end, AreaMention):
        mention = cast(AreaMention, slot.mention)
        if mention.code and mention.code != but and mention.code not in codes:
            codes.append(mention.code)
    return tuple(codes)


def weapons_of(view: SentenceView, start: int, end: int) -> tuple[str, ...]:
    """Return the names of the weapon types in that stretch, in order."""
    names: list[str] = []
    for slot in view.within(start, end, WeaponMention):
        mention = cast(WeaponMention, slot.mention)
        if mention.name and mention.name not in names:
            names.append(mention.name)
    return tuple(names)


def weapon_class_of(view: SentenceView, start: int, end: int) -> str | None:
    """Return the class of the first weapon meant in that stretch, else of the last one before it.

    "Such weapons", "its stockpile" and "any" mean what the sentence spoke of; where it names no
    weapon but the Convention on Cluster Munitions, they mean these. None where nothing tells.
    """
    inside = _weapon_classes(view, start, end)
    if inside:
        return inside[0]
    before = _weapon_classes(view, 0, start)
    if before:
        return before[-1]
    treaties = view.within(0, len(view.text), TreatyMention)
    codes = {cast(TreatyMention, slot.mention).code for slot in treaties}
    return "cluster-munition" if codes == {"CCM"} else None


def _weapon_classes(view: SentenceView, start: int, end: int) -> list[str | None]:
    mentions = (cast(WeaponMention, s.mention) for s in view.within(start, end, WeaponMention))
    return [m.weapon_class for m in mentions if not m.compound and m.weapon_class]
