"""Numbers in words: grouped digits, counted things, quantities with their limits."""

from __future__ import annotations

from treatywatch.model import Quantity


def figure(number: float) -> str:
    """Return a number with its thousands apart and no needless decimals."""
    return f"{int(number):,}" if float(number).is_integer() else f"{number:,}"


def count_words(number: int, one: str, many: str = "") -> str:
    """Return “1 note”, “7 notes”, “no notes”."""
    if number == 0:
        return f"no {many or one + 's'}"
    return f"{figure(number)} {one if number == 1 else many or one + 's'}"


def quantity_words(quantity: Quantity) -> str:
    """Return “about 1,000,000 mines”, “600 mines or more”, “5,000,000 mines or fewer”."""
    about = "about " if quantity.approximate else ""
    unit = f" {quantity.unit}" if quantity.unit else ""
    low, high = quantity.low, quantity.high
    if low is not None and high is not None:
        number = figure(low) if low == high else f"{figure(low)}–{figure(high)}"
        return f"{about}{number}{unit}"
    if low is not None:
        return f"{about}{figure(low)}{unit} or more"
    if high is not None:
        return f"{about}{figure(high)}{unit} or fewer"
    return f"an unstated number of {quantity.unit}".removesuffix(" of ")
