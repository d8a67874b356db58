"""Matches of a slow pattern, tried only where the words stand with which it can begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import ahocorasick_rs

from treatywatch.claims.coder.word_gate import folded


class Openings:
    """A pattern that begins with one of some words, or with a comma and blanks before one.

    One pass of an automaton finds the words; `re` tries its choices at each letter of a text.
    """

    __slots__ = ("_automaton", "_pattern")

    def __init__(self, pattern: re.Pattern[str], words: Sequence[str]) -> None:
        """Take the pattern and, in lower case, all the words or parts of words that can open it."""
        self._pattern = pattern
        self._automaton = ahocorasick_rs.AhoCorasick(list(words))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield what `re` would find: the matches from left to right, none over another."""
        hits = self._automaton.find_matches_as_indexes(folded(text), overlapping=True)
        if len(hits) > 1:
            hits.sort(key=_start)
        end = 0
        for _, start, _ in hits:
            if start < end:
                continue
            match = self._pattern.match(text, max(_run_before(text, start), end))
            match = match or self._pattern.match(text, start)
            if match is not None:
                end = match.end()
                yield match


def _start(hit: tuple[int, int, int]) -> int:
    return hit[1]


def _run_before(text: str, place: int) -> int:
    """Return where the blanks before a place begin, or the comma before these."""
    while place and text[place - 1].isspace():
        place -= 1
    return place - 1 if place and text[place - 1] == "," else place
