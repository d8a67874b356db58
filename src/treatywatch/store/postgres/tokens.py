"""Texts as words for PostgreSQL, cut and folded by the tokenizer of the evidence file itself.

PostgreSQL's own parser takes texts apart in another way, so that the same question would find
other sentences. Here SQLite makes the words for both.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from treatywatch.store.search_marks import TOKENIZER

_LONGEST = 500
"""PostgreSQL takes words of no more than 2,046 bytes: these letters always fit."""

_LAST = 16_383
"""PostgreSQL counts no places beyond this."""

_MADE = f"""
SELECT doc,
       group_concat('''' || substr(term, 1, {_LONGEST}) || ''':' || min(offset + 1, {_LAST}), ' '),
       count(*)
FROM words GROUP BY doc
"""  # noqa: S608 - numbers of ours


class Tokens:
    """A tokenizer; use one in each thread."""

    def __init__(self) -> None:
        """Open an index in memory that texts pass through."""
        self._connection = sqlite3.connect(":memory:", isolation_level=None)
        self._connection.executescript(
            f"CREATE VIRTUAL TABLE texts USING fts5 (text, content = '', tokenize = '{TOKENIZER}');"
            "CREATE VIRTUAL TABLE words USING fts5vocab (texts, 'instance');"
        )

    def vectors(self, texts: Sequence[str]) -> list[tuple[str, int]]:
        """Return each text as a `tsvector` in its written form, and the number of its words."""
        self._hold(texts)
        found = {doc: (vector, length) for doc, vector, length in self._connection.execute(_MADE)}
        return [found.get(number, ("", 0)) for number in range(1, len(texts) + 1)]

    def words(self, text: str) -> list[str]:
        """Return the words of a text in their order."""
        self._hold([text])
        query = f"SELECT substr(term, 1, {_LONGEST}) FROM words ORDER BY offset"  # noqa: S608
        return [word for (word,) in self._connection.execute(query)]

    def _hold(self, texts: Sequence[str]) -> None:
        self._connection.execute("INSERT INTO texts (texts) VALUES ('delete-all')")
        rows = enumerate(texts, start=1)
        self._connection.executemany("INSERT INTO texts (rowid, text) VALUES (?, ?)", rows)


def mark(name: str, value: object) -> str:
    """Return a word that no text holds, by which passages of a country, say, are found."""
    return f"={name}:{value}"[:_LONGEST]


def quoted(word: str) -> str:
    """Return a word as `tsvector` and `tsquery` are written."""
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'"
