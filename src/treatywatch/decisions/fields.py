"""What a claim says as plain data, and back, with every field checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from enum import StrEnum
from typing import TypeVar

from treatywatch.model import Certainty, ClaimContent, InvalidDecision, Quantity, Speaker

_E = TypeVar("_E", bound=StrEnum)
_REQUIRED = ("question", "answer", "subject", "certainty", "speaker")
_TEXTS = ("date", "period", "treaty", "resolution", "weapon_class")
_NAMES = ("places", "partners", "victims", "weapons")
_KNOWN = frozenset((*_REQUIRED, *_TEXTS, *_NAMES, "quantity"))


def content_as_json(content: ClaimContent) -> dict[str, object]:
    """Return the fields that say something, in the names of the codebook."""
    return {name: value for name, value in asdict(content).items() if value not in (None, ())}


def content_from_json(data: object, where: str) -> ClaimContent:
    """Return the content of a claim. Raises InvalidDecision, naming the field and the mend."""
    if not isinstance(data, Mapping):
        raise InvalidDecision("a claim is not an object", where, 'write {"question": …}')
    if unknown := sorted(set(data) - _KNOWN):
        known = ", ".join(sorted(_KNOWN))
        raise InvalidDecision(f"unknown field {', '.join(unknown)}", where, f"fields are {known}")
    return ClaimContent(
        question=_text(data, "question", where),
        answer=_text(data, "answer", where),
        subject=_text(data, "subject", where),
        certainty=_one_of(Certainty, _text(data, "certainty", where), where),
        speaker=_one_of(Speaker, _text(data, "speaker", where), where),
        quantity=_quantity(data.get("quantity"), where),
        date=_maybe(data, "date", where),
        period=_maybe(data, "period", where),
        treaty=_maybe(data, "treaty", where),
        resolution=_maybe(data, "resolution", where),
        weapon_class=_maybe(data, "weapon_class", where),
        places=_names(data, "places", where),
        partners=_names(data, "partners", where),
        victims=_names(data, "victims", where),
        weapons=_names(data, "weapons", where),
    )


def _text(data: Mapping[str, object], name: str, where: str) -> str:
    value = data.get(name)
    if not isinstance(value, str) or not value:
        raise InvalidDecision(f"{name} is missing", where, f"give {', '.join(_REQUIRED)}")
    return value


def _maybe(data: Mapping[str, object], name: str, where: str) -> str | None:
    value = data.get(name)
    if value is not None and not isinstance(value, str):
        raise InvalidDecision(f"{name} is not text", where, "put it between quotation marks")
    return value or None


def _one_of(kind: type[_E], value: str, where: str) -> _E:
    if value not in tuple(kind):
        raise InvalidDecision(f"{value!r} is not known", where, f"use one of {', '.join(kind)}")
    return kind(value)


def _names(data: Mapping[str, object], name: str, where: str) -> tuple[str, ...]:
    value = data.get(name, ())
    if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
        raise InvalidDecision(f"{name} is not a list of texts", where, 'write ["AGO", "SDN"]')
    return tuple(value)


def _quantity(value: object, where: str) -> Quantity | None:
    if value is None:
        return None
    mend = 'write {"low": 600, "high": null, "unit": "mines", "approximate": false}'
    if not isinstance(value, Mapping) or not isinstance(value.get("unit"), str):
        raise InvalidDecision("quantity is unclear", where, mend)
    low, high = (_number(value.get(name), where, mend) for name in ("low", "high"))
    return Quantity(low, high, str(value["unit"]), value.get("approximate") is True)


def _number(value: object, where: str, mend: str) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise InvalidDecision("quantity has a bound that is no number", where, mend)
    return value
