"""Figures that stand without what they count: "retaining 225", "may number 5 million"."""

from __future__ import annotations

import re
from dataclasses import replace

from treatywatch.claims.coder.reading import Reading
from treatywatch.claims.coder.view import SentenceView
from treatywatch.model import Quantity

ROUGHLY = frozenset({"some", "about", "approximately", "around", "nearly", "almost"})
_NO_HIGH = frozenset({"at least", "over", "more than"})
_NO_LOW = frozenset({"less than", "fewer than", "up to"})
_NUMBER = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_INSIDE = re.compile(
    r"(?<!Article )(?<!Protocol )(?:\b(?P<at>at least|over|more than|less than|fewer than|up to"
    r"|about|some|around|approximately|nearly|almost) )?"
    rf"(?P<low>{_NUMBER})(?:(?:-| to | and )(?P<high>{_NUMBER}))?(?P<million> million)?\b"
    r"(?!\s*(?:percent|per cent|%|km|m2|square|years?|months?|tons?|types?))"
)


def figure_inside(view: SentenceView, reading: Reading) -> Quantity | None:
    """Return the figure in the match of a rule on stocks that takes one without a unit."""
    if "" not in reading.rule.unit or not reading.rule.question.startswith("stockpile"):
        return None
    match = _INSIDE.search(view.text, reading.head)
    if match is None or match.start("low") >= reading.tail:
        return None
    scale = 1e6 if match["million"] else 1.0
    low = float(match["low"].replace(",", "")) * scale
    high = float((match["high"] or match["low"]).replace(",", "")) * scale
    at = (match["at"] or "").lower()
    return Quantity(
        None if at in _NO_LOW else low,
        None if at in _NO_HIGH else high,
        "mines" if match["million"] else "",
        at in ROUGHLY,
    )


_COUNTS = {
    "stockpile.size": "mines",
    "stockpile.retained": "mines",
    "stockpile.destruction": "mines",
    "casualties": "casualties",
}


def in_its_unit(question: str, weapon_class: str | None, quantity: Quantity) -> Quantity:
    """Give a bare figure the unit that its question counts in: "Retained: 2,232" are mines."""
    if quantity.unit or question not in _COUNTS:
        return quantity
    unit = _COUNTS[question]
    if unit == "mines" and weapon_class == "cluster-munition":
        unit = "cluster-munitions"
    return replace(quantity, unit=unit)
