"""Note markers in running text: `[13]`, `[1 ]`; where an era asks for it `(98)`, `zone.89`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from enum import StrEnum

from treatywatch.model import Marker, Span

_BRACKET = re.compile(r"\[[ \u00a0\n]?([0-9]{1,7})[ \u00a0\n]?\]")
_ROUND = re.compile(r"\(([0-9]{1,4})\)")
_GLUED = re.compile(
    r"(?<=[a-z.,;:!?”’\"')])(?<![0-9][.,:])(?<!km)(?<![0-9\s][mc])([0-9]{1,4})(?=[\s.,;:)]|$)"
)
_OPENING, _CLOSING = "“", "”"
_FIRST_UNLIKELY = 1900
"""From here on a number in brackets is more likely a year or an amount than a note."""


class MarkerStyle(StrEnum):
    """How the pages of an era print a note's number in the body."""

    BRACKET = "bracket"
    ROUND = "round"
    GLUED = "glued"


def find_markers(
    text: str,
    span: Span | None = None,
    style: MarkerStyle = MarkerStyle.BRACKET,
    expected: Collection[int] = (),
) -> tuple[Marker, ...]:
    """Find the markers inside `span` (the whole text if None), in order of place.

    Brackets around anything but a number (`[sic]`) are words of the text, and so is a year or
    an amount that an editor put into a quotation ("since [1997]"). Round and glued numbers are
    markers only where they are among `expected` and continue the order of numbers.
    """
    where = span or Span(0, len(text))
    if style is MarkerStyle.BRACKET:
        return tuple(_brackets(text, where))
    pattern = _ROUND if style is MarkerStyle.ROUND else _GLUED
    found = (
        Marker(int(match.group(1)), match.start(), match.end())
        for match in pattern.finditer(text, where.start, where.end)
    )
    return _in_order([marker for marker in found if marker.number in expected])


def _brackets(text: str, where: Span) -> Iterator[Marker]:
    for match in _BRACKET.finditer(text, where.start, where.end):
        number = int(match.group(1))
        if number < _FIRST_UNLIKELY or _stands_as_marker(text, match.start(), where.start):
            yield Marker(number, match.start(), match.end())


def _stands_as_marker(text: str, start: int, floor: int) -> bool:
    """Tell a marker with a large number from a year or amount that was put into a quotation."""
    if start == floor or text[start - 1].isspace():
        return False
    before = text[max(floor, start - 600) : start]
    return before.rfind(_OPENING) <= before.rfind(_CLOSING)


def _in_order(markers: list[Marker]) -> tuple[Marker, ...]:
    """Keep the longest run of markers whose numbers never go down by place."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, marker in enumerate(markers):
        length = bisect_right(tails, marker.number)
        before.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [marker.number]
        ends[length : length + 1] = [index]
    chain: list[Marker] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chain.append(markers[at])
        at = before[at]
    return tuple(reversed(chain))
