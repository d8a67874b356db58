"""Where quotation marks open and close, also when the opening one was lost."""

from __future__ import annotations

import re
from dataclasses import dataclass

from treatywatch.model import Span

OPENING = "“„«"
CLOSING = "”»"
_STRAIGHT = '"'
_MARK = re.compile(f"[{OPENING}{CLOSING}{_STRAIGHT}]")
_OPENS_AFTER = " \t\n\u00a0([—–-/"
_BREAK_BEFORE = re.compile(r"(?:;\s+(?:and\s+)?|[.)]\s+(?=See\b))(?:[Ss]ee(?:\s+also)?,?\s+)?")


@dataclass(frozen=True, slots=True)
class Quotations:
    """The quoted stretches of a text, marks included, and those that lost their opening mark."""

    spans: tuple[Span, ...]
    damaged: tuple[Span, ...] = ()

    @property
    def all(self) -> tuple[Span, ...]:
        """Whole and damaged stretches in order of place."""
        return tuple(sorted(self.spans + self.damaged))

    def holds(self, position: int) -> bool:
        """Tell whether the character at `position` is quoted."""
        return any(span.start <= position < span.end for span in self.all)


def read_quotations(text: str) -> Quotations:
    """Find the quoted stretches of `text`, outermost only.

    A closing mark after a comma or a stop that nothing opened is a title whose opening mark was
    lost: it is taken to begin where the citation begins. An opening mark that nothing closes
    quotes nothing.
    """
    spans: list[Span] = []
    damaged: list[Span] = []
    opened: int | None = None
    for position, mark in _marks(text):
        if mark == "open":
            opened = position if opened is None else opened
        elif opened is not None:
            spans.append(Span(opened, position + 1))
            opened = None
        elif position and text[position - 1] in ",.?!…":
            damaged.append(Span(_lost_opening(text, position, spans + damaged), position + 1))
    return Quotations(tuple(spans), tuple(damaged))


def _marks(text: str) -> list[tuple[int, str]]:
    marks = []
    for found in _MARK.finditer(text):
        position, character = found.start(), found.group()
        if character in OPENING:
            marks.append((position, "open"))
        elif character in CLOSING:
            marks.append((position, "close"))
        elif character == _STRAIGHT:
            opens = position == 0 or text[position - 1] in _OPENS_AFTER
            marks.append((position, "open" if opens else "close"))
    return marks


def _lost_opening(text: str, closing: int, earlier: list[Span]) -> int:
    start = max((span.end for span in earlier), default=0)
    if not earlier:
        return 0
    breaks = [found.end() for found in _BREAK_BEFORE.finditer(text, start, closing)]
    return breaks[-1] if breaks else start
