"""BM25 in PostgreSQL, which has no ranking of its own that knows how rare a word is.

The same formula and constants as FTS5, so that hits stand in the same order: for each phrase, how
often it occurs in the passage, how long the passage is, and in how many passages it occurs. How
often, `ts_rank_cd` tells: for one word, beginning or phrase, all weights being 1, the densities
that it adds up are 1 for each occurrence.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import log
from typing import Any

from treatywatch.store.postgres.asking import Phrase, Values

_K1, _B = 1.2, 0.75
_SMALLEST = 1e-6

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
        parts = [self._part(n, phrase, values) for n, phrase in enumerate(self._phrases)]
        return " + ".join(parts) or "0"

    def _part(self, number: int, phrase: Phrase, values: Values) -> str:
        values[f"idf{number}"], values[f"q{number}"] = self._rarity(phrase), phrase.query
        often = f"ts_rank_cd('{{1,1,1,1}}', p.words, %(q{number})s::tsquery)::float8"
        length = f"({_K1} * ({1 - _B} + {_B} * p.length / {self._average!r}::float8))"
        return f"%(idf{number})s::float8 * ({often} * {_K1 + 1}) / ({often} + {length})"

    def _rarity(self, phrase: Phrase) -> float:
        if len(self._phrases) == 1:
            return 1.0  # it weighs the same in all hits
        rows = self._rows_with(phrase)
        found = log((self._rows - rows + 0.5) / (rows + 0.5))
        return found if found > 0 else _SMALLEST

    def _rows_with(self, phrase: Phrase) -> int:
        if phrase.only is None:
            return self._count(phrase.query)
        query = "SELECT rows FROM terms WHERE index = %s AND word = %s"
        found = self._execute(query, (self._index, phrase.only)).fetchone()
        return int(found[0]) if found else 0
