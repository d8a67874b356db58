"""The kinds of change between editions, gravest first, in words and by shape."""

from __future__ import annotations

from dataclasses import dataclass

from treatywatch.model import ChangeKind
from treatywatch.publish.language import _


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """How one kind of change is shown; `sign` is its shape, `rank` orders the gravest first."""

    code: str
    english: str
    sign: str
    stands_for: str
    rank: int

    @property
    def word(self) -> str:
        """The word in the language of the pages."""
        return _(self.english)

    @property
    def meaning(self) -> str:
        """What it stands for, in the language of the pages."""
        return _(self.stands_for)


_MEANINGS = (
    (ChangeKind.CONTRADICTED, "Contradicted", "≠", "The later edition says the opposite."),
    (
        ChangeKind.CORRECTED,
        "Corrected",
        "✓",
        "The later edition says that the earlier one erred.",
    ),
    (ChangeKind.CHANGED, "Changed", "→", "The answer is another one, as of a later date."),
    (ChangeKind.WEAKENED, "Weakened", "↓", "The same answer, said less firmly."),
    (ChangeKind.STRENGTHENED, "Strengthened", "↑", "The same answer, said more firmly."),
    (ChangeKind.EXTENDED, "Extended", "+", "The same answer, with something added."),
    (ChangeKind.NEW, "New", "◆", "The earlier edition says nothing of it."),
    (ChangeKind.DROPPED, "Dropped", "◇", "The later edition says nothing of it."),
    (ChangeKind.REWORDED, "Reworded", "≈", "The same answer in other words."),
    (ChangeKind.CARRIED, "Carried", "=", "The same answer, said again."),
)
CHANGES: dict[ChangeKind, ChangeWords] = {
    kind: ChangeWords(kind.value, word, sign, meaning, rank)
    for rank, (kind, word, sign, meaning) in enumerate(_MEANINGS)
}
