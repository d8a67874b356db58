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
        by_key: dict[str, list[_Compiled]] = {}
        for term in terms:
            by_key.setdefault(fold_case(fold_marks(term.words)), []).append(_compiled(term))
        self._terms = tuple(tuple(terms) for terms in by_key.values())
        self._automaton = ahocorasick_rs.AhoCorasick(
            list(by_key), implementation=ahocorasick_rs.Implementation.ContiguousNFA
        )

    def hits(self, plain: str, folded: str) -> dict[str, list[Hit]]:
        """Return the hits of each kind in the order in which they end.

        `plain` is the text with plain marks, `folded` the same in lower case.
        """
        found: dict[str, list[Hit]] = {}
        length = len(folded)
        for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            only = ""
            if (start and folded[start - 1].isalnum()) or (end < length and folded[end].isalnum()):
                standing = _glued(folded, start, end)
                if standing is None:
                    continue
                only = standing
            for kind, payload, exact, capital in self._terms[index]:
                if exact is not None and plain[start:end] != exact:
                    continue
                if (capital and plain[start].islower()) or (only and only != kind):
                    continue
                found.setdefault(kind, []).append((start, end, payload))
        return found


_Compiled = tuple[str, Any, str | None, bool]


def _compiled(term: Term) -> _Compiled:
    """Return kind, payload, the very letters that are wanted (or None), and the capital."""
    return term.kind, term.payload, fold_marks(term.words) if term.exact else None, term.capital


def _glued(folded: str, start: int, end: int) -> str | None:
    """Tell how words stand that touch letters or figures.

    None inside other words, "" where their own mark touches, else the one kind that may: a
    unit may stand right behind a figure ("33.4km2"), a currency right before one ("NOK50").
    """
    only = ""
    if start > 0 and folded[start - 1].isalnum() and folded[start].isalnum():
        if not folded[start - 1].isdigit():
            return None
        only = "unit"
    if end < len(folded) and folded[end].isalnum() and folded[end - 1].isalnum():
        return "money" if folded[end].isdigit() and not only else None
    return only


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Keep the leftmost, of these the longest, and drop whatever overlaps it."""
    kept: list[Hit] = []
    free = 0
    ordered = list(hits)
    if len(ordered) > 1:
        ordered.sort(key=_leftmost_longest)
    for hit in ordered:
        if hit[0] >= free:
            kept.append(hit)
            free = hit[1]
    return kept


def _leftmost_longest(hit: Hit) -> tuple[int, int]:
    return hit[0], -hit[1]
