"""A flaw of a codebook, where it stands and how it is mended; and all flaws of one codebook."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class FlawKind(StrEnum):
    """What is wrong with an entry of a codebook."""

    UNUSABLE = "unusable"
    MISSED = "example-missed"
    TAKEN = "example-taken"
    ACCUSED = "example-accuses"
    EMPTY = "matches-nothing-at-all"
    ANYTHING = "matches-anything"
    HUGE = "too-large"
    BARRED = "begins-with-a-sign"
    CONFLICT = "conflict"
    DOUBLE = "double"
    UNUSED = "unused"
    UNTRIED = "no-example"


FAILING = frozenset(
    {
        *(FlawKind.UNUSABLE, FlawKind.MISSED, FlawKind.TAKEN, FlawKind.ACCUSED),
        *(FlawKind.EMPTY, FlawKind.ANYTHING, FlawKind.HUGE, FlawKind.BARRED, FlawKind.CONFLICT),
    }
)
"""The others are worth a look and fail nothing."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """One flaw: `place` is file and line, `rule` the rule's name, empty where it is none."""

    kind: FlawKind
    place: str
    rule: str
    message: str
    mend: str

    @property
    def fails(self) -> bool:
        """Tell whether the codebook may not be used with this flaw."""
        return self.kind in FAILING


@dataclass(frozen=True, slots=True)
class Proof:
    """What was tried of a codebook, and the flaws that came out, the failing ones first."""

    version: str
    questions: int = 0
    rules: int = 0
    examples: int = 0
    samples: int = 0
    flaws: tuple[Flaw, ...] = field(default=())

    @property
    def unusable(self) -> bool:
        """Tell whether the files themselves cannot be read as a codebook."""
        return any(flaw.kind is FlawKind.UNUSABLE for flaw in self.flaws)

    @property
    def fails(self) -> bool:
        """Tell whether a flaw forbids to use the codebook."""
        return any(flaw.fails for flaw in self.flaws)
