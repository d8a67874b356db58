"""Folding of text for comparison, with the way back to the place in the original."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from treatywatch.model import Span
from treatywatch.text.markers import find_markers

_QUOTES = dict.fromkeys("“”„‟«»‘’‚‛′″`´\"'", "'")
_DASHES = dict.fromkeys("‐‑‒–—―−-", "-")
_IGNORED = dict.fromkeys("\u00ad\u200b\u200c\u200d\ufeff", "")
_FOLDS = {**_QUOTES, **_DASHES, **_IGNORED}


@dataclass(frozen=True, slots=True)
class FoldedText:
    """Folded characters, and for each of them the place that it came from."""

    characters: str
    places: tuple[int, ...]

    def original(self, start: int, end: int) -> Span:
        """Return the span of the original text that the folded range came from."""
        return Span(self.places[start], self.places[end - 1] + 1)


def fold(text: str, within: Span | None = None) -> FoldedText:
    """Fold `text`: no white space, no markers, one kind of quotation mark, one kind of dash."""
    span = within or Span(0, len(text))
    skipped = {
        place for marker in find_markers(text, span) for place in range(marker.start, marker.end)
    }
    characters: list[str] = []
    places: list[int] = []
    for place in range(span.start, span.end):
        if place in skipped:
            continue
        for character in _folded(text[place]):
            if character in "-'" and characters and characters[-1] == character:
                continue
            characters.append(character)
            places.append(place)
    return FoldedText("".join(characters), tuple(places))


def _folded(character: str) -> str:
    if character.isascii() and character.isalnum():
        return character
    if character in _FOLDS:
        return _FOLDS[character]
    if character.isspace():
        return ""
    normal = unicodedata.normalize("NFKC", character)
    return "" if normal.isspace() else normal
