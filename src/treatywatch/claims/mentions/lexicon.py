"""One automaton over the words of every kind: one pass over a text finds them all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import ahocorasick_rs

from treatywatch.claims.mentions.folding import fold_case, fold_marks


@dataclass(frozen=True, slots=True)
class Term:
    """Words that point to something of one kind.

    `exact` asks for the very letters ("US", not "us"); `capital` for a capital first letter.
    `payload` is whatever the kind's finder wants back.
    """

    kind: str
    words: str
    payload: Any
    exact: bool = False
    capital: bool = False


Hit = tuple[int, int, Any]
"""Start, end and the payload of the term that stands there."""


def is_acronym(words: str) -> bool:
    """Tell whether `words` are written in capitals only, so that case must be kept."""
    return words.upper() == words and any(c.isalpha() for c in words)


class Lexicon:
    """All terms of all kinds, compiled once; overlapping hits, whole words only."""

    __slots__ = ("_automaton", "_terms")

    def __init__(self, terms: Iterable[Term]) -> None:
        by_key: dict[str, list[Term]] = {}
        for term in terms:
            by_key.setdefault(fold_case(fold_marks(term.words)), []).append(term)
        self._terms = tuple(tuple(terms) for terms in by_key.values())
        self._automaton = ahocorasick_rs.AhoCorasick(
            list(by_key), implementation=ahocorasick_rs.Implementation.ContiguousNFA
        )

    def hits(self, plain: str, folded: str) -> dict[str, list[Hit]]:
        """Return the hits of each kind in order of start.

        `plain` is the text with plain marks, `folded` the same in lower case.
        """
        found: dict[str, list[Hit]] = {}
        for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            only = _standing(folded, start, end)
            if only is None:
                continue
            for term in self._terms[index]:
                if only not in ("", term.kind) or not _fits(term, plain, start, end):
                    continue
                found.setdefault(term.kind, []).append((start, end, term.payload))
        return found


def _standing(folded: str, start: int, end: int) -> str | None:
    """Tell how the words stand: "" as whole words, None inside others, else the only kind.

    A unit may stand right behind a figure ("33.4km2"), a currency right before ("NOK50").
    """
    only = ""
    if start > 0 and folded[start - 1].isalnum() and folded[start].isalnum():
        if not folded[start - 1].isdigit():
            return None
        only = "unit"
    if end < len(folded) and folded[end].isalnum() and folded[end - 1].isalnum():
        return "money" if folded[end].isdigit() and not only else None
    return only


def _fits(term: Term, plain: str, start: int, end: int) -> bool:
    """Tell whether the letters as written satisfy the term's wishes about capitals."""
    if term.exact:
        return plain[start:end] == term.words
    return not term.capital or plain[start].isupper() or not plain[start].isalpha()


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Keep the leftmost, of these the longest, and drop whatever overlaps it."""
    kept: list[Hit] = []
    free = 0
    for hit in sorted(hits, key=_leftmost_longest):
        if hit[0] >= free:
            kept.append(hit)
            free = hit[1]
    return kept


def _leftmost_longest(hit: Hit) -> tuple[int, int]:
    return hit[0], -hit[1]
