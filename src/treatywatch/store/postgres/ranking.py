"""BM25 in PostgreSQL, which has no ranking of its own that knows how rare a word is.

The same formula and constants as FTS5, so that hits stand in the same order: for each phrase, how
often it occurs in the passage, how long the passage is, and in how many passages it occurs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from math import log
from typing import Any

from treatywatch.store.postgres.asking import Phrase, Values

_K1, _B = 1.2, 0.75
_SMALLEST = 1e-6
_MOST = 256
"""PostgreSQL keeps no more places of one word than these."""

# `ts_rank` of one word alone is the sum of 1/n² over its n occurrences, divided by π²/6: between
# these bounds it tells how many they are, a good deal faster than its places can be counted.
_SUMS = list(accumulate(1 / n**2 for n in range(1, _MOST + 2)))
_BOUNDS = [0.0001, *((a + b) / 2 / 1.64493406685 for a, b in pairwise(_SUMS))]

Count = Callable[[str], int]
"""In how many rows a `tsquery` occurs."""


class Ranking:
    """The order of the hits of some phrases, as an expression of SQL over a table `p`."""

    def __init__(self, index: str, phrases: Sequence[Phrase], execute: Any, count: Count) -> None:
        """Ask how many rows `index` has, how long they are, and how rare the phrases are."""
        query = "SELECT rows, words FROM sizes WHERE index = %s"
        self._rows, words = execute(query, (index,)).fetchone()
        self._average = float(words) / self._rows if self._rows else 1.0
        self._phrases = phrases
        self._index = index
        self._execute = execute
        self._count = count

    def expression(self, values: Values) -> str:
        """Return the score, best last, and add what it needs to `values`."""
        values["bounds"] = _BOUNDS
        parts = [self._part(n, phrase, values) for n, phrase in enumerate(self._phrases)]
        return " + ".join(parts) or "0"

    def _part(self, number: int, phrase: Phrase, values: Values) -> str:
        values[f"idf{number}"] = self._rarity(phrase)
        often = _often(number, phrase, values)
        length = f"({_K1} * ({1 - _B} + {_B} * p.length / {self._average!r}::float8))"
        score = f"%(idf{number})s::float8 * (f * {_K1 + 1}) / (f + {length})"
        return f"(SELECT {score} FROM {often} AS o)"  # noqa: S608 - names and numbers of ours

    def _rarity(self, phrase: Phrase) -> float:
        rows = self._rows_with(phrase)
        found = log((self._rows - rows + 0.5) / (rows + 0.5))
        return found if found > 0 else _SMALLEST

    def _rows_with(self, phrase: Phrase) -> int:
        if len(phrase.words) != 1 or phrase.beginning:
            return self._count(phrase.query)
        query = "SELECT rows FROM terms WHERE index = %s AND word = %s"
        found = self._execute(query, (self._index, phrase.words[0])).fetchone()
        return int(found[0]) if found else 0


def _often(number: int, phrase: Phrase, values: Values) -> str:
    """Return a table of one row, `f`: how often a phrase occurs in the passage."""
    if len(phrase.words) == 1 and not phrase.beginning:
        values[f"q{number}"] = phrase.query
        rank = f"ts_rank('{{1,1,1,1}}', p.words, %(q{number})s::tsquery)::float8"
        return f"(SELECT width_bucket({rank}, %(bounds)s::float8[])::float8 AS f)"
    places = []
    for place, word in enumerate(phrase.words):
        name = f"w{number}_{place}"
        values[name] = word
        last = place == len(phrase.words) - 1
        fits = "starts_with(u.lexeme, {})" if phrase.beginning and last else "u.lexeme = {}"
        places.append(
            f"SELECT s - {place} AS s FROM unnest(p.words) AS u, unnest(u.positions) AS s "  # noqa: S608
            f"WHERE {fits.format(f'%({name})s')}"
        )
    starts = " INTERSECT ".join(places)
    return f"(SELECT count(*)::float8 AS f FROM ({starts}) AS i)"  # noqa: S608 - as above
