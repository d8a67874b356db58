"""Numbers in words: grouped digits, counted things, quantities with their limits."""

from __future__ import annotations

from treatywatch.model import Quantity
from treatywatch.publish.language import _, grouped, spoken, told
from treatywatch.publish.language import many as plural


def figure(number: float) -> str:
    """Return a number with its thousands apart and no needless decimals."""
    return grouped(f"{int(number):,}" if float(number).is_integer() else f"{number:,}")


def count_words(number: int, one: str, many: str = "") -> str:
    """Return “1 note”, “7 notes”, “no notes”."""
    word = plural(one, many or f"{one}s", number)
    return f"no {word}" if number == 0 and spoken() == "en" else f"{figure(number)} {word}"


def quantity_words(quantity: Quantity) -> str:
    """Return “about 1,000,000 mines”, “600 mines or more”, “5,000,000 mines or fewer”."""
    about = _("about ") if quantity.approximate else ""
    unit = f" {_(quantity.unit)}" if quantity.unit else ""
    low, high = quantity.low, quantity.high
    if low is not None and high is not None:
        number = figure(low) if low == high else f"{figure(low)}–{figure(high)}"
        return f"{about}{number}{unit}"
    if low is not None:
        return told("{number} or more", number=f"{about}{figure(low)}{unit}")
    if high is not None:
        return told("{number} or fewer", number=f"{about}{figure(high)}{unit}")
    return told("an unstated number of {unit}", unit=_(quantity.unit)).removesuffix(" of ")
