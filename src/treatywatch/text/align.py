"""Alignment of two texts: which sentence of the later says what one of the earlier said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, utils


@dataclass(frozen=True, slots=True)
class Alignment:
    """A pair of sentences by their places in the two sequences; `score` is 1 for equal ones."""

    old: int
    new: int
    score: float


_ORDER_BONUS = 0.05
"""How much standing at the same relative place is worth, so that equals pair up in order."""


def align(
    old_sentences: Sequence[str], new_sentences: Sequence[str], threshold: float = 0.6
) -> tuple[Alignment, ...]:
    """Pair the most similar sentences, each at most once, in the order of the older text.

    Similarity is the better of edit similarity and that of the sorted words, so that a clause
    that moved to the front still pairs. Pairs below `threshold` (0 to 1) are not made; among
    equals the pair that stands at about the same place in both texts is preferred.
    """
    candidates = sorted(
        _candidates(old_sentences, new_sentences, threshold),
        key=lambda item: (-item[0], item[1].old, item[1].new),
    )
    old_taken: set[int] = set()
    new_taken: set[int] = set()
    pairs: list[Alignment] = []
    for _, pair in candidates:
        if pair.old not in old_taken and pair.new not in new_taken:
            pairs.append(pair)
            old_taken.add(pair.old)
            new_taken.add(pair.new)
    return tuple(sorted(pairs, key=lambda pair: pair.old))


def _candidates(
    old: Sequence[str], new: Sequence[str], threshold: float
) -> Iterator[tuple[float, Alignment]]:
    """Yield every pair above the threshold with its rank: similarity and nearness in order."""
    old_folded = [utils.default_process(sentence) for sentence in old]
    new_folded = [utils.default_process(sentence) for sentence in new]
    for i, earlier in enumerate(old_folded):
        for j, later in enumerate(new_folded):
            score = _similarity(earlier, later, threshold * 100)
            if score:
                distance = abs(i / len(old_folded) - j / len(new_folded))
                yield score + _ORDER_BONUS * (1 - distance), Alignment(i, j, round(score, 4))


def _similarity(earlier: str, later: str, cutoff: float) -> float:
    """Return the similarity from 0 to 1, and 0 below the cutoff (0 to 100)."""
    plain = fuzz.ratio(earlier, later, score_cutoff=cutoff)
    words = fuzz.token_sort_ratio(earlier, later, score_cutoff=max(cutoff, plain))
    return max(plain, words) / 100
