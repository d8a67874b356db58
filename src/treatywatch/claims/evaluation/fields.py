"""The fields of a matched claim that gold can judge, and when two values are equal."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from treatywatch.claims.evaluation.gold import GoldClaim
from treatywatch.model import Claim, Quantity
from treatywatch.register import fold_resolution

_Judge = Callable[[GoldClaim, Claim], bool | None]

IDENTIFYING = ("date", "treaty", "resolution")


def _same(field: str) -> _Judge:
    def judge(gold: GoldClaim, claim: Claim) -> bool | None:
        wanted = getattr(gold, field)
        return None if wanted is None else bool(wanted == getattr(claim, field))

    return judge


def _same_set(field: str) -> _Judge:
    def judge(gold: GoldClaim, claim: Claim) -> bool | None:
        wanted = getattr(gold, field)
        return None if wanted is None else _folded(wanted) == _folded(getattr(claim, field))

    return judge


def _folded(values: object) -> frozenset[str]:
    return frozenset(str(v).casefold().strip() for v in values)  # type: ignore[attr-defined]


def _same_resolution(gold: GoldClaim, claim: Claim) -> bool | None:
    """Judge the number, not its spelling: `55/33V` is `55/33 V`."""
    if gold.resolution is None:
        return None
    return _number(gold.resolution) == _number(claim.resolution or "")


def _number(written: str) -> str:
    return fold_resolution(written) or written


def _same_quantity(gold: GoldClaim, claim: Claim) -> bool | None:
    if gold.quantity is None:
        return None
    if claim.quantity is None:
        return False
    return all(_part_is(claim.quantity, key, value) for key, value in gold.quantity.items())


def _part_is(quantity: Quantity, key: str, wanted: object) -> bool:
    return bool(getattr(quantity, key) == wanted)


FIELDS: Mapping[str, _Judge] = {
    "certainty": _same("certainty"),
    "speaker": _same("speaker"),
    "notes": _same_set("notes"),
    "date": _same("date"),
    "resolution": _same_resolution,
    "quantity": _same_quantity,
    "places": _same_set("places"),
    "weapons": _same_set("weapons"),
}
FURTHER_FIELDS: Mapping[str, _Judge] = {
    "period": _same("period"),
    "treaty": _same("treaty"),
    "partners": _same_set("partners"),
    "victims": _same_set("victims"),
    "weapon_class": _same("weapon_class"),
    "in_note": _same("in_note"),
}
ALL_FIELDS: Mapping[str, _Judge] = {**FIELDS, **FURTHER_FIELDS}


def likeness(gold: GoldClaim, claim: Claim) -> tuple[int, int]:
    """Tell how alike the two are: identifying fields that are equal, then all that are."""
    judged = {name: judge(gold, claim) for name, judge in ALL_FIELDS.items()}
    return sum(judged[name] is True for name in IDENTIFYING), sum(
        right is True for right in judged.values()
    )
