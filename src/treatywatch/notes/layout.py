"""Which characters of a note are quoted or bracketed, worked out once for the whole text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from treatywatch.model import Span
from treatywatch.notes.quotation import Quotations, read_quotations

_PAIRS = {")": "(", "]": "["}


@dataclass(frozen=True)
class Layout:
    """A text with its quotations and its brackets; a bracket that nothing closes is none."""

    text: str
    quotations: Quotations

    @classmethod
    def of(cls, text: str) -> Layout:
        """Lay out `text`."""
        return cls(text, read_quotations(text))

    @cached_property
    def _quoted(self) -> bytes:
        mask = bytearray(len(self.text))
        for span in self.quotations.all:
            mask[span.start : span.end] = b"\x01" * (span.end - span.start)
        return bytes(mask)

    @cached_property
    def _bracketed(self) -> bytes:
        mask = bytearray(len(self.text))
        for span in self._brackets():
            mask[span.start + 1 : span.end + 1] = b"\x01" * (span.end - span.start)
        return bytes(mask)

    def _brackets(self) -> list[Span]:
        """The outermost pairs of brackets outside quotations."""
        outer: list[Span] = []
        opened: list[tuple[str, int]] = []
        for position, character in enumerate(self.text):
            if character not in "()[]" or self._quoted[position]:
                continue
            if character in "([":
                opened.append((character, position))
            elif opened and opened[-1][0] == _PAIRS[character]:
                start = opened.pop()[1]
                while outer and outer[-1].start > start:
                    outer.pop()
                outer.append(Span(start, position))
        return outer

    def quoted(self, position: int) -> bool:
        """Tell whether the character is quoted, marks included."""
        return bool(self._quoted[position])

    def bracketed(self, position: int) -> bool:
        """Tell whether the character stands between brackets, or closes them."""
        return position < len(self.text) and bool(self._bracketed[position])

    def top(self, position: int) -> bool:
        """Tell whether the character is neither quoted nor bracketed."""
        return not (self._quoted[position] or self._bracketed[position])

    @cached_property
    def quote_ends(self) -> frozenset[int]:
        """Where quotations end."""
        return frozenset(span.end for span in self.quotations.all)

    def quotation_at(self, position: int) -> Span | None:
        """The quotation that holds the character, or None."""
        if not self._quoted[position]:
            return None
        return next(s for s in self.quotations.all if s.start <= position < s.end)
