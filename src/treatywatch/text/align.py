"""Alignment of two texts: which sentence of the later says what one of the earlier said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process, utils


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
    new_sorted = [_sorted(sentence) for sentence in new_folded]
    for i, earlier in enumerate(old_folded):
        plain = _similar(earlier, new_folded, threshold)
        words = _similar(_sorted(earlier), new_sorted, threshold)
        for j in sorted(plain.keys() | words.keys()):
            score = max(plain.get(j, 0.0), words.get(j, 0.0))
            distance = abs(i / len(old_folded) - j / len(new_folded))
            yield score + _ORDER_BONUS * (1 - distance), Alignment(i, j, round(score, 4))


def _sorted(sentence: str) -> str:
    return " ".join(sorted(sentence.split()))


def _similar(one: str, others: Sequence[str], threshold: float) -> dict[int, float]:
    """Return the similarity of a sentence to the others above the threshold, by their places."""
    found = process.extract_iter(one, others, scorer=fuzz.ratio, score_cutoff=threshold * 100)
    return {place: score / 100 for _, score, place in found if score}
