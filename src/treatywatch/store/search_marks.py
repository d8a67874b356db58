"""Where the words looked for stand in a text, told by the search's own tokenizer."""

from __future__ import annotations

import sqlite3

from treatywatch.model import Span

TOKENIZER = "porter unicode61 remove_diacritics 2"
"""As in `schema.sql`."""

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"  # noncharacters: no text holds them


class Marker:
    """Marks the words of one expression in the texts that were found.

    Each text is looked at by itself, in memory: asking the whole index for it means to go through
    all beginnings of a word, or all places of a phrase, once for every hit.
    """

    def __init__(self, expression: str | None) -> None:
        """Look for an FTS5 expression; None is found nowhere."""
        self._expression = expression
        self._connection = sqlite3.connect(":memory:", isolation_level=None)
        create = f"CREATE VIRTUAL TABLE one USING fts5 (text, tokenize = '{TOKENIZER}')"
        self._connection.execute(create)

    def spans(self, text: str) -> tuple[Span, ...]:
        """Return where the words stand."""
        if self._expression is None:
            return ()
        self._connection.execute("DELETE FROM one")
        self._connection.execute("INSERT INTO one VALUES (?)", (text,))
        query = "SELECT highlight(one, 0, ?, ?) FROM one WHERE one MATCH ?"
        row = self._connection.execute(query, (_OPEN, _CLOSE, self._expression)).fetchone()
        return marked_spans(row[0])


def marked_spans(marked: str) -> tuple[Span, ...]:
    """Return the places of the marked stretches in the text without its marks."""
    spans: list[Span] = []
    place = 0
    for piece in marked.split(_OPEN):
        inside, mark, outside = piece.partition(_CLOSE)
        if mark:
            spans.append(Span(place, place + len(inside)))
        place += len(inside) + len(outside)
    return tuple(spans)
