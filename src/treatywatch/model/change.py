"""What became of a claim between two editions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from treatywatch.model.claim import Claim


class ChangeKind(StrEnum):
    """The classes of change; `silent` is an edition that says nothing, `no-report` has none."""

    CARRIED = "carried"
    REWORDED = "reworded"
    CHANGED = "changed"
    EXTENDED = "extended"
    WEAKENED = "weakened"
    STRENGTHENED = "strengthened"
    CONTRADICTED = "contradicted"
    CORRECTED = "corrected"
    DROPPED = "dropped"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a change: the claim, and the report and edition that make it."""

    report: str
    edition: int | None
    claim: Claim


@dataclass(frozen=True, slots=True)
class Change:
    """One question's change from one edition to another; a missing side is None.

    `earlier` and `later` are the editions compared; they stand even where a side is missing.
    """

    country: str
    question: str
    kind: ChangeKind
    from_: Side | None
    to: Side | None
    reason: str = ""
    earlier: int | None = None
    later: int | None = None
