"""What a sentence mentions: a stretch of its text that names or measures one thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from treatywatch.model import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the text it was found in. Invariant: `text_of_sentence[start:end] == text`."""

    kind: ClassVar[str] = "mention"
    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """The place in the text that was searched."""
        return Span(self.start, self.end)
