"""Where a piece of text stands: spans and anchors in a report's canonical text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters, counted in code points of the canonical text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a range that runs backwards."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"span {self.start}:{self.end} runs backwards")

    def of(self, text: str) -> str:
        """Return the characters of this span in `text`."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def shifted(self, offset: int) -> Span:
        """Return the span moved by `offset` characters."""
        return Span(self.start + offset, self.end + offset)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A quotation and its place. Invariant: `report.text[start:end] == quotation`."""

    start: int
    end: int
    quotation: str

    def __post_init__(self) -> None:
        """Refuse an anchor whose length is not that of its quotation."""
        if self.end - self.start != len(self.quotation):
            raise ValueError(f"anchor {self.start}:{self.end} does not fit its quotation")

    @classmethod
    def at(cls, text: str, span: Span) -> Anchor:
        """Anchor the characters of `span` in `text`."""
        return cls(span.start, span.end, span.of(text))

    @property
    def span(self) -> Span:
        """The place without the words."""
        return Span(self.start, self.end)

    def holds_in(self, text: str) -> bool:
        """Tell whether the quotation stands at its place in `text`."""
        return text[self.start : self.end] == self.quotation
