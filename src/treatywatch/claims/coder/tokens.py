"""Words of a masked sentence with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d]\w*(?:['-]\w+)*'?|\d[\d.,]*\d|\d|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark; `low` is the word in lower case."""

    low: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """Cut `text` into words, numbers and marks."""
    return [Token(m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(text)]
