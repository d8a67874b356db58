"""What a mention was taken for, in a word or two."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from treatywatch.claims.mentions import (
    AreaMention,
    DateMention,
    MeetingMention,
    Mention,
    OfficialMention,
    OrganisationMention,
    PersonMention,
    QuantityMention,
    ResolutionMention,
    TallyMention,
    TreatyMention,
    WeaponMention,
)


def meaning_of(mention: Mention) -> str:
    """Return what the words of a mention mean; empty where they could not be told."""
    for kind, say in _SAID.items():
        if isinstance(mention, kind):
            return say(mention)
    return ""


def _area(it: AreaMention) -> str:
    return it.code or f"one of {', '.join(it.candidates)}"


def _quantity(it: QuantityMention) -> str:
    low, high = (None if n is None else f"{n:,.10g}" for n in (it.low, it.high))
    number = low if low == high else f"{low or ''} to {high or ''}".strip()
    return " ".join(filter(None, (f"about {number}" if it.approximate else number, it.unit)))


def _resolution(it: ResolutionMention) -> str:
    if it.number is None:
        return "a series of resolutions" if it.series else "a resolution without a number"
    return f"{it.number}{it.letter or ''}"


def _tally(it: TallyMention) -> str:
    against, abstained = (str(n) if n is not None else "?" for n in (it.against, it.abstentions))
    return f"{it.in_favor}-{against}-{abstained}"


def _meeting(it: MeetingMention) -> str:
    return " ".join(filter(None, (it.treaty, it.code or it.meeting, it.edtf)))


def _weapon(it: WeaponMention) -> str:
    return f"{it.name} ({it.weapon_class})" if it.name else it.weapon_class


def _treaty(it: TreatyMention) -> str:
    return it.code or "the treaty that was named before"


def _organisation(it: OrganisationMention) -> str:
    return it.role if it.generic else f"{it.name} ({it.role})"


_SAID: Mapping[type[Mention], Callable[[Any], str]] = {
    AreaMention: _area,
    TreatyMention: _treaty,
    DateMention: lambda it: it.edtf or "",
    ResolutionMention: _resolution,
    TallyMention: _tally,
    WeaponMention: _weapon,
    MeetingMention: _meeting,
    QuantityMention: _quantity,
    OrganisationMention: _organisation,
    PersonMention: lambda it: " ".join(filter(None, (it.title, it.name, it.code))),
    OfficialMention: lambda it: " ".join(filter(None, (it.qualifier, it.role, it.code))),
}
