"""A text under search: its folded forms and the lexicon's hits, each made once and on demand."""

from __future__ import annotations

from treatywatch.claims.mentions.folding import fold_case, fold_marks
from treatywatch.claims.mentions.lexicon import Hit, Lexicon


class Scan:
    """What every kind's finder reads: `text`, `plain` (plain marks), `folded` (lower case)."""

    __slots__ = ("_hits", "_lexicon", "folded", "plain", "text")

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.plain = fold_marks(text)
        self.folded = fold_case(self.plain)
        self._lexicon = lexicon
        self._hits: dict[str, list[Hit]] | None = None

    def hits(self, kind: str) -> list[Hit]:
        """Return the lexicon's hits of one kind, in the order in which they end."""
        if self._hits is None:
            self._hits = self._lexicon.hits(self.plain, self.folded)
        return self._hits.get(kind, [])
