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
    """The words of a sentence; `groups` keeps what was read of the verb groups among them."""

    __slots__ = ("groups",)

    def __init__(self, words: Iterable[Token]) -> None:
        super().__init__(words)
        self.groups: dict[tuple[int, bool], Any] = {}


def tokens(text: str) -> Words:
    """Cut `text` into words, numbers and marks."""
    if text.isascii():
        return Words(Token(m.group(), *m.span()) for m in _WORD.finditer(text.lower()))
    return Words(Token(m.group().lower(), *m.span()) for m in _WORD.finditer(text))
