"""Which claim of the later edition takes up which claim of the earlier one."""

from __future__ import annotations

from collections.abc import Sequence

from treatywatch.editions.opposition import contradiction
from treatywatch.editions.sameness import comparable
from treatywatch.editions.strength import strength
from treatywatch.editions.wording import similarity
from treatywatch.model import Side, Speaker

Pair = tuple[int, int]
"""The places of an earlier and a later claim in their sequences."""


_TAKE_OVER = frozenset({Speaker.MONITOR, Speaker.GOVERNMENT})
"""Voices in which the answer of another voice can be said to go on."""

_WHO_SAYS_IT = frozenset({"use", "armed-group.use"})
"""Questions on which each voice stands for itself."""


def scored_pairs(before: Sequence[Side], after: Sequence[Side]) -> dict[Pair, float]:
    """Return the pairs of comparable claims, each with how well the two fit, 0 to 10."""
    of_question: dict[tuple[str, str], list[int]] = {}
    for j, new in enumerate(after):
        of_question.setdefault((new.claim.subject, new.claim.question), []).append(j)
    return {
        (i, j): _fit(old, after[j])
        for i, old in enumerate(before)
        for j in of_question.get((old.claim.subject, old.claim.question), ())
        if comparable(old.claim, after[j].claim) and _voices_fit(old, after[j])
    }


def one_to_one(scores: dict[Pair, float]) -> list[Pair]:
    """Choose the best pairs first, each claim at most once; equals in the order of the text."""
    ranked = sorted(scores, key=lambda pair: (-scores[pair], pair))
    taken_before: set[int] = set()
    taken_after: set[int] = set()
    chosen: list[Pair] = []
    for i, j in ranked:
        if i not in taken_before and j not in taken_after:
            chosen.append((i, j))
            taken_before.add(i)
            taken_after.add(j)
    return chosen


def _voices_fit(old: Side, new: Side) -> bool:
    """The same voice, or the same answer about a state of things in another voice."""
    before, after = old.claim, new.claim
    if before.speaker == after.speaker:
        return True
    if after.speaker not in _TAKE_OVER or before.question in _WHO_SAYS_IT:
        return False
    return before.answer == after.answer


def _fit(old: Side, new: Side) -> float:
    before, after = old.claim, new.claim
    return (
        4.0 * (before.answer == after.answer)
        + 3.0 * bool(contradiction(before, after, old.edition))
        + 1.5 * (before.speaker == after.speaker)
        + 1.0 * (before.period == after.period)
        + 0.5 * (before.date == after.date)
        + 1.0 * similarity(before, after)
        - 0.05 * abs(strength(before) - strength(after))
        + 0.5 * ((before.in_note is None) == (after.in_note is None))
    )
