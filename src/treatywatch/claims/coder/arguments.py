"""The arguments of a predicate: treaties, votes, quantities, places, partners, weapons."""

from __future__ import annotations

import re
from dataclasses import dataclass

from treatywatch.claims.coder.dates import dates_of, governing_date, point
from treatywatch.claims.coder.context import Context
from treatywatch.claims.coder.reading import Reading
from treatywatch.claims.coder.view import SentenceView, Slot
from treatywatch.claims.mentions import (
    AreaMention,
    DateMention,
    QuantityMention,
    ResolutionMention,
    TreatyMention,
    WeaponMention,
)
from treatywatch.model import Quantity


@dataclass(frozen=True, slots=True)
class Occasion:
    """One roll call or treaty that a predicate is about, where it is about several."""

    date: str | None = None
    resolution: str | None = None
    treaty: str | None = None
    flipped: bool = False


_JOINS = re.compile(
    r"^[\s()]*(?:,|\band\b|\bor\b|\bnor\b|\band/or\b|\bas well as\b|\bbut not\b|\balong with\b|/)"
    r"[\s,]*(?:and |or |nor |not |also |to |of |its |the |both |with |neither |a |party |either )*"
    r"(?:[\w-]+ ){0,2}$",
    re.IGNORECASE,
)


def treaties_of(context: Context, reading: Reading, default: str) -> list[Occasion]:
    """Return one occasion for each treaty that the predicate governs, in order."""
    slots = context.view.within(0, len(context.view.text), TreatyMention)
    found: list[Occasion] = []
    last, flipped = -1, False
    for slot in slots:
        inside = reading.head <= slot.start and slot.end <= reading.tail
        gap = context.view.text[last : slot.start] if last >= 0 else ""
        if last >= 0 and re.fullmatch(r"\s*\(", gap):
            last = slot.end
            continue
        joined = last >= 0 and _JOINS.match(gap) is not None
        if not inside and not joined:
            continue
        flipped = flipped or (joined and "not" in gap.split())
        last = slot.end
        code = slot.mention.code or default  # type: ignore[attr-defined]
        if all(code != o.treaty for o in found):
            found.append(Occasion(treaty=code, flipped=flipped))
    return found or [Occasion(treaty=reading.rule.treaty or default)]


def roll_calls_of(context: Context, reading: Reading) -> list[Occasion]:
    """Return one occasion for each resolution or dated vote that the predicate governs."""
    view = context.view
    slots = [s for s in view.within(0, len(view.text), ResolutionMention)]
    near = [s for s in slots if s.start >= reading.head] or slots
    numbered = [s for s in near if s.mention.number]  # type: ignore[attr-defined]
    if len(numbered) > 1 and _one_list(view, numbered):
        return [Occasion(_date_beside(view, s), _number(s)) for s in numbered]
    if numbered:
        return [Occasion(_vote_date(context, reading, numbered[0]), _number(numbered[0]))]
    years = [y for s in near for y in s.mention.years]  # type: ignore[attr-defined]
    if len(years) > 1:
        return [Occasion(str(y)) for y in years]
    listed = _listed_dates(view, reading)
    if len(listed) > 1:
        return [Occasion(d) for d in listed]
    date = governing_date(view, reading, (0, len(view.text)))
    return [Occasion(date or (str(years[0]) if years else None))]


def _one_list(view: SentenceView, slots: list[Slot]) -> bool:
    return True


def _number(slot: Slot) -> str | None:
    mention = slot.mention
    assert isinstance(mention, ResolutionMention)
    return f"{mention.number}{mention.letter or ''}" if mention.number else None


def _vote_date(context: Context, reading: Reading, slot: Slot) -> str | None:
    return _date_beside(context.view, slot) or governing_date(
        context.view, reading, (0, len(context.view.text))
    )


def _date_beside(view: SentenceView, slot: Slot) -> str | None:
    after = dates_of(view, slot.end, min(len(view.text), slot.end + 60))
    for date in after:
        between = view.text[slot.end : date.start]
        if re.match(r"^[^;]*?\b(?:on|in|passed|adopted|of)\b[^;]*$", between) and "RES" not in between:
            return point(date)
    return None


def _listed_dates(view: SentenceView, reading: Reading) -> list[str]:
    slots = dates_of(view, reading.head, len(view.text))
    run: list[Slot] = []
    for slot in slots:
        if run and not re.fullmatch(r"\s*(?:,|and|,\s*and|or|/)\s*(?:in |on )?", view.text[run[-1].end : slot.start]):
            break
        run.append(slot)
    return [p for p in map(point, run) if p]


def has_quantity(view: SentenceView, reading: Reading) -> bool:
    """Tell whether a quantity of the rule's unit stands with the predicate."""
    return quantity_of(view, reading) is not None


def quantity_of(view: SentenceView, reading: Reading) -> Quantity | None:
    """Return the quantity of the rule's unit nearest to the predicate."""
    wanted = reading.rule.unit
    slots = [
        s
        for s in view.within(0, len(view.text), QuantityMention)
        if _unit(s) in wanted or (s.mention.unit in wanted)  # type: ignore[attr-defined]
    ]
    if not slots:
        return None
    inside = [s for s in slots if reading.start <= s.start and s.end <= reading.tail + 1]
    near = min(inside or slots, key=lambda s: (s.start < reading.start, abs(s.start - reading.head)))
    mention = near.mention
    assert isinstance(mention, QuantityMention)
    return Quantity(mention.low, mention.high, _unit(near), mention.approximate)


def _unit(slot: Slot) -> str:
    mention = slot.mention
    assert isinstance(mention, QuantityMention)
    return mention.outcome or mention.unit


def areas_of(view: SentenceView, start: int, end: int, *, but: str | None) -> tuple[str, ...]:
    """Return the codes of the areas named in that stretch, in order, without `but`."""
    codes: list[str] = []
    for slot in view.within(start, end, AreaMention):
        mention = slot.mention
        assert isinstance(mention, AreaMention)
        if mention.code and mention.code != but and mention.code not in codes:
            codes.append(mention.code)
    return tuple(codes)


def weapons_of(view: SentenceView, start: int, end: int) -> tuple[str, ...]:
    """Return the names of the weapon types in that stretch, in order."""
    names: list[str] = []
    for slot in view.within(start, end, WeaponMention):
        mention = slot.mention
        assert isinstance(mention, WeaponMention)
        if mention.name and mention.name not in names:
            names.append(mention.name)
    return tuple(names)


def weapon_class_of(view: SentenceView, start: int, end: int) -> str | None:
    """Return the class of the first weapon meant in that stretch; None where none is named."""
    for slot in view.within(start, end, WeaponMention):
        mention = slot.mention
        assert isinstance(mention, WeaponMention)
        if not mention.compound:
            return mention.weapon_class
    return None


__all__ = [
    "DateMention",
    "Occasion",
    "areas_of",
    "has_quantity",
    "quantity_of",
    "roll_calls_of",
    "treaties_of",
    "weapon_class_of",
    "weapons_of",
]
