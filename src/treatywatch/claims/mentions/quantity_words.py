"""The words of a text that matter to its quantities, looked up by place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from treatywatch.claims.mentions.lexicon import Hit, longest
from treatywatch.claims.mentions.mention import Mention
from treatywatch.claims.mentions.scan import Scan

_BLANKS = ' -"('


@dataclass(frozen=True, slots=True)
class QuantityWords:
    """Units, names (of types and areas), currencies, modifiers and outcomes, each by its place."""

    folded: str
    units: list[Hit]
    unit_at: dict[int, Hit]
    name_ends: dict[int, int]
    money_at: dict[int, Hit]
    money_ending: dict[int, Hit]
    modifier_ending: dict[int, Hit]
    outcomes: list[Hit]

    def unit_behind(self, position: int) -> Hit | None:
        """Return the unit that stands at `position` but for blanks, hyphens and quotation marks."""
        while position < len(self.folded) and self.folded[position] in _BLANKS:
            position += 1
        return self.unit_at.get(position)

    def money_beside(self, start: int, end: int) -> Hit | None:
        """Return the currency right before or right behind the number from `start` to `end`."""
        before = self.money_ending.get(start)
        if before is None and start and self.folded[start - 1] == " ":
            before = self.money_ending.get(start - 1)
        if before is not None:
            return before
        behind = self.money_at.get(end + 1) if self.folded[end : end + 1] == " " else None
        if behind is None or self.folded[behind[1] : behind[1] + 1].isdigit():
            return None
        return behind

    def outcome_of(self, start: int, end: int) -> str | None:
        """Return what befell those named from `start` to `end`.

        The word right before them ("killing three civilians") comes first, then the nearest one
        behind them, then the last one before.
        """
        if not self.outcomes:
            return None
        index = bisect_right(self.outcomes, start, key=_end) - 1
        if index >= 0 and not self.folded[self.outcomes[index][1] : start].strip():
            return str(self.outcomes[index][2])
        behind = bisect_left(self.outcomes, end, key=_start)
        return str(self.outcomes[min(behind, len(self.outcomes) - 1)][2])


def _start(hit: Hit) -> int:
    return hit[0]


def _end(hit: Hit) -> int:
    return hit[1]


def quantity_words(scan: Scan, types: Iterable[Mention]) -> QuantityWords:
    """Gather the words of a text; `types` are the weapon types in it."""
    units, money = longest(scan.hits("unit")), longest(scan.hits("money"))
    names = {start: end for start, end, _ in longest(scan.hits("area"))}
    names.update((m.start, m.end) for m in types)
    return QuantityWords(
        scan.folded,
        units,
        {hit[0]: hit for hit in units},
        names,
        {hit[0]: hit for hit in money},
        {hit[1]: hit for hit in money},
        modifier_endings(scan),
        longest(scan.hits("outcome")),
    )


def modifier_endings(scan: Scan) -> dict[int, Hit]:
    """Return the modifiers by where they end, the longest of those that end at one place."""
    return {hit[1]: hit for hit in sorted(scan.hits("modifier"), key=_start, reverse=True)}
