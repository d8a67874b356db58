"""Counting right and wrong, and the shares that follow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Tally:
    """How many claims gold has and how many of them were found; proposed and right of those.

    `found` and `right` are the same number but where a group is cut by a field that the two
    sides of a pair can differ in (certainty): there gold counts by its own, proposals by theirs.
    """

    gold: int = 0
    found: int = 0
    proposed: int = 0
    right: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Add up, figure by figure."""
        return Tally(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))

    @property
    def precision(self) -> float:
        """Share of the proposals that are right; 1 where nothing was proposed."""
        return self.right / self.proposed if self.proposed else 1.0

    @property
    def recall(self) -> float:
        """Share of gold that was found; 1 where gold has nothing."""
        return self.found / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def as_json(self) -> dict[str, int | float]:
        """Return counts and shares."""
        return {
            "gold": self.gold,
            "proposed": self.proposed,
            "found": self.found,
            "precision": self.precision,
            "recall": self.recall,
            "f1": self.f1,
        }


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the judged were right."""

    right: int = 0
    judged: int = 0

    def counting(self, right: bool) -> Share:
        """Return the share with one more judgement."""
        return Share(self.right + right, self.judged + 1)

    @property
    def value(self) -> float | None:
        """The share, None where nothing was judged."""
        return self.right / self.judged if self.judged else None


def add_up(parts: Iterable[tuple[str, Tally]]) -> Mapping[str, Tally]:
    """Add up the tallies of each name; names in order."""
    sums: dict[str, Tally] = {}
    for name, tally in parts:
        sums[name] = sums.get(name, Tally()) + tally
    return dict(sorted(sums.items()))
