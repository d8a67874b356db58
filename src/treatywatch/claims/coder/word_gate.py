"""A gate before many patterns: one pass over a text tells which of them can match it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import ahocorasick_rs

from treatywatch.claims.coder.literals import needs_of
from treatywatch.claims.mentions.folding import fold_case


class WordGate:
    """Knows the words that each pattern cannot do without.

    Every pattern has one bit in each of several planes, a plane for each of its needs; a pattern
    passes when its bit is set in all of them.
    """

    __slots__ = ("_always", "_automaton", "_bits", "_planes", "_width")

    def __init__(self, patterns: Sequence[str]) -> None:
        needs = [needs_of(pattern) for pattern in patterns]
        self._width = len(patterns)
        self._planes = max(map(len, needs), default=0)
        self._always = 0
        bits: dict[str, int] = {}
        for number, of_pattern in enumerate(needs):
            for plane in range(self._planes):
                bit = 1 << (plane * self._width + number)
                if plane >= len(of_pattern):
                    self._always |= bit
                    continue
                for word in of_pattern[plane]:
                    bits[word] = bits.get(word, 0) | bit
        self._bits = tuple(bits.values())
        self._automaton = ahocorasick_rs.AhoCorasick(
            list(bits), implementation=ahocorasick_rs.Implementation.ContiguousNFA
        )

    def passing(self, text: str) -> int:
        """Return the patterns that can match the text, as the bits of their numbers."""
        found, bits = self._always, self._bits
        for word, _, _ in self._automaton.find_matches_as_indexes(folded(text), overlapping=True):
            found |= bits[word]
        passing = (1 << self._width) - 1
        for plane in range(self._planes):
            passing &= found >> (plane * self._width)
        return passing


def folded(text: str) -> str:
    """Return a text in lower case, place for place, as patterns without regard to case read it."""
    return text.lower() if text.isascii() else fold_case(text).replace("ſ", "s")


def bits_of(number: int) -> Iterator[int]:
    """Yield the places of the bits that are set in a number, the lowest first."""
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest
