"""Text cut at marked places: matches of a search, or the words that make a claim."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from treatywatch.model import Span


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of text and whether it is marked."""

    text: str
    on: bool = False


def marked(text: str, spans: Iterable[Span]) -> tuple[Marked, ...]:
    """Cut `text` at `spans`; joined again, the pieces are the text. Overlaps count once."""
    pieces: list[Marked] = []
    at = 0
    for span in sorted(spans):
        start, end = max(span.start, at), min(span.end, len(text))
        if start >= end:
            continue
        pieces += [Marked(text[at:start]), Marked(text[start:end], on=True)]
        at = end
    pieces.append(Marked(text[at:]))
    return tuple(piece for piece in pieces if piece.text)
