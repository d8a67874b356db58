"""The three outcomes of a look-up: resolved, ambiguous, unknown. Ambiguous is never linked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Outcome(StrEnum):
    """How a look-up ended."""

    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a name was found to mean; `candidates` holds every code that fits."""

    outcome: Outcome
    candidates: tuple[str, ...] = ()

    @classmethod
    def of(cls, candidates: tuple[str, ...]) -> Resolution:
        """Judge by the number of candidates: none, exactly one, or several."""
        if not candidates:
            return cls(Outcome.UNKNOWN)
        outcome = Outcome.RESOLVED if len(candidates) == 1 else Outcome.AMBIGUOUS
        return cls(outcome, candidates)

    @property
    def code(self) -> str | None:
        """The one code, or None when the look-up is ambiguous or unknown."""
        return self.candidates[0] if self.outcome is Outcome.RESOLVED else None


class AreaNames(Protocol):
    """Whoever can tell which state or area a written name means (the register does)."""

    def resolve(self, name: str) -> Resolution:
        """Look up a name as it was written, in any case and spelling that was in use."""
        ...
