"""Figures in sentences: those that count or measure what a report is about."""

from __future__ import annotations

import re
from collections.abc import Callable

from treatywatch.claims.mentions import FoundMentions, QuantityMention
from treatywatch.model import Quantity

_UNITS = frozenset(
    {
        *("mines", "antivehicle-mines", "submunitions", "cluster-munitions", "ieds"),
        *("casualties", "killed", "injured", "survivors", "minefields", "km2", "m2", "hectares"),
        *("USD", "EUR", "GBP", "NOK", "SEK", "DKK", "CHF", "CAD", "AUD", "NZD", "JPY"),
    }
)
_WORTH_A_LOOK = re.compile(
    r"mines?\b|munition|casualt|victim|kill|injur|wound|surviv|[Kk]m|meter|metre|hectare|m2|m²"
    r"|[$€£]|NOK|SEK|DKK|CHF|CAD|AUD|NZD|JPY|APM|IED",
)
_FIGURE = re.compile(r"(?<![\[\d])\d")
_NUMBER_WORD = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozen"
    r"|hundreds?|thousands?|million)\b"
)


def may_hold_figure(text: str) -> bool:
    """Tell quickly whether a text can hold a figure that is worth reading."""
    if _WORTH_A_LOOK.search(text) is None:
        return False
    return _FIGURE.search(text) is not None or _NUMBER_WORD.search(text) is not None


def figures_in(mentions: Callable[[str], FoundMentions], text: str) -> tuple[QuantityMention, ...]:
    """Return the figures of a text that count or measure mines, people hurt, land or money."""
    if not may_hold_figure(text):
        return ()
    return tuple(figure for figure in mentions(text).quantities if figure.unit in _UNITS)


def as_quantity(mention: QuantityMention) -> Quantity:
    """Return what a figure says as the model's quantity."""
    return Quantity(mention.low, mention.high, mention.unit, mention.approximate)
