"""Words of a masked sentence with their places."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

_WORD = re.compile(r"[^\W\d]\w*(?:['-]\w+)*'?|\d[\d.,]*\d|\d|[^\w\s]")


class Token(NamedTuple):
    """One word or mark; `low` is the word in lower case."""

    low: str
    start: int
    end: int


class Words(list[Token]):
    """The words of a sentence, and where they end.

    `groups` keeps what was read of the verb groups among them.
    """

    __slots__ = ("ends", "groups")

    def __init__(self, words: Iterable[Token]) -> None:
        super().__init__(words)
        self.ends = [word.end for word in self]
        self.groups: dict[tuple[int, bool], Any] = {}


def tokens(text: str) -> Words:
    """Cut `text` into words, numbers and marks."""
    new = tuple.__new__  # a token's own constructor takes as long as the cut
    found = _WORD.finditer(text)
    return Words([new(Token, (m[0].lower(), m.start(), m.end())) for m in found])
