"""Parts: the blocks of a document, each with the kind that the era gives it."""

from __future__ import annotations

from dataclasses import dataclass

from treatywatch.model import ParagraphKind, RegionKind, Span


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of one kind.

    `topic` is set for a heading, `label` for a table value (the row's label) and for a
    paragraph with a run-in label, after which its sentences begin at `body`. `whole` marks a
    row of several cells, which is one statement.
    """

    kind: RegionKind
    start: int
    end: int
    topic: str = ""
    level: int = 1
    label: str | None = None
    body: int | None = None
    role: ParagraphKind = ParagraphKind.PROSE
    whole: bool = False

    @property
    def span(self) -> Span:
        """The part's place."""
        return Span(self.start, self.end)

    @property
    def sentences_from(self) -> int:
        """Where the sentences begin: behind the run-in label if there is one."""
        return self.start if self.body is None else self.body
