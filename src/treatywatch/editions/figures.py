"""Two figures side by side: equal, compatible by logic, or different."""

from __future__ import annotations

from enum import StrEnum
from math import inf, isclose

from treatywatch.model import Quantity

_ABOUT = 0.05
"""An approximate figure stands for everything within this share of itself."""
_SQUARE_METERS = {
    "km2": 1e6,
    "m2": 1.0,
    "hectare": 1e4,
    "acre": 4046.856,
    "dunam": 1e3,
}


class Figures(StrEnum):
    """How the later figure relates to the earlier one."""

    NONE = "none"
    EQUAL = "equal"
    COMPATIBLE = "compatible"
    DIFFERENT = "different"
    GAINED = "gained"
    LOST = "lost"
    OTHER_UNIT = "other-unit"


def relate(earlier: Quantity | None, later: Quantity | None) -> Figures:
    """Relate two figures; "over 600" and "636" are compatible, 31 and 16 are different."""
    if earlier is None or later is None:
        if earlier is None and later is None:
            return Figures.NONE
        return Figures.GAINED if earlier is None else Figures.LOST
    one, other = _scale(earlier), _scale(later)
    if one[0] != other[0]:
        return Figures.OTHER_UNIT
    if _same(earlier.low, later.low, one[1], other[1]) and _same(
        earlier.high, later.high, one[1], other[1]
    ):
        return Figures.EQUAL
    (low, high), (other_low, other_high) = bounds(earlier), bounds(later)
    low, high = low * one[1], high * one[1]
    other_low, other_high = other_low * other[1], other_high * other[1]
    overlap = low <= other_high and other_low <= high
    return Figures.COMPATIBLE if overlap else Figures.DIFFERENT


def bounds(quantity: Quantity) -> tuple[float, float]:
    """Return the least and the greatest number that the words allow."""
    low = 0.0 if quantity.low is None else quantity.low
    high = inf if quantity.high is None else quantity.high
    if quantity.approximate:
        return low * (1 - _ABOUT), high * (1 + _ABOUT)
    return low, high


def in_words(quantity: Quantity | None) -> str:
    """Write a figure as the findings do: `600 or more mines`, `about 1,000,000 mines`."""
    if quantity is None:
        return "no figure"
    about = "about " if quantity.approximate else ""
    low, high = quantity.low, quantity.high
    if low is None or high is None:
        bound = f"{high:,.10g} or fewer" if low is None and high is not None else ""
        figure = bound or (f"{low:,.10g} or more" if low is not None else "an unstated number of")
    else:
        figure = f"{low:,.10g}" if low == high else f"{low:,.10g} to {high:,.10g}"
    return f"{about}{figure} {quantity.unit}".strip()


def _scale(quantity: Quantity) -> tuple[str, float]:
    """Return what is measured and the factor to its common unit; areas go to square meters."""
    unit = quantity.unit.lower().removesuffix("s")
    factor = _SQUARE_METERS.get(unit)
    return (unit, 1.0) if factor is None else ("area", factor)


def _same(one: float | None, other: float | None, factor: float, other_factor: float) -> bool:
    if one is None or other is None:
        return one is other
    return isclose(one * factor, other * other_factor, rel_tol=1e-9)
