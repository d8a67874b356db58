"""Figures of rows whose unit stands in the label: `Estimated mine/ERW survivors: 30,000`."""

from __future__ import annotations

import re

from treatywatch.model import Quantity, Sentence

_ROW = re.compile(r"^(?P<label>[^:]{5,70}):\s*(?P<value>.+)$", re.DOTALL)
_UNITS = (
    (re.compile(r"\bsurvivors\b", re.IGNORECASE), "survivors"),
    (re.compile(r"\bcasualties\b", re.IGNORECASE), "casualties"),
    (re.compile(r"\bmines\s+retained\b|\bretained\b", re.IGNORECASE), "mines"),
)
_VALUE = re.compile(
    r"(?P<low>\b(?:at\s+least|over|more\s+than)\s+)?(?P<about>\b(?:about|some|approximately|around)"
    r"\s+)?(?P<n>\d[\d,]*)(?!\d|\.\d|\s*%)",
    re.IGNORECASE,
)


def row_figure(sentence: Sentence) -> tuple[str, Quantity] | None:
    """Return the first figure of a row with the unit of its label, None where there is none.

    The label is that of the table's row, or what stands before a colon.
    """
    row = _ROW.match(sentence.text)
    label, value = (sentence.label, sentence.text) if sentence.label else ("", "")
    if row is not None and not sentence.label:
        label, value = row["label"], row["value"]
    unit = next((unit for pattern, unit in _UNITS if pattern.search(label)), None)
    figure = _VALUE.search(value)
    if unit is None or figure is None:
        return None
    number = float(figure["n"].replace(",", ""))
    high = None if figure["low"] else number
    quantity = Quantity(number, high, unit, figure["about"] is not None)
    return " ".join(figure[0].split()), quantity
