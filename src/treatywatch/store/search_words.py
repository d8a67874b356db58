"""What a user types, as terms and as an FTS5 expression: a user's words are never syntax."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_PIECE = re.compile(r'(?P<minus>-?)(?:["“”„](?P<phrase>[^"“”„]*)["“”„]?|(?P<word>[^\s"“”„]+))')


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a phrase that must or must not occur; `beginning` where it may go on."""

    text: str
    beginning: bool


@dataclass(frozen=True, slots=True)
class Terms:
    """What a user looks for: all of `wanted`, none of `unwanted`."""

    wanted: tuple[Term, ...]
    unwanted: tuple[Term, ...]


def terms_of(words: str) -> Terms | None:
    """Read what a user typed; None where there is nothing to look for.

    All words must occur. `"a phrase"` must occur as it stands, `produc*` is a beginning, and
    `-word` or `-"a phrase"` must not occur.
    """
    wanted: list[Term] = []
    unwanted: list[Term] = []
    for piece in _PIECE.finditer(words.replace("\0", " ")):
        term = _term(piece["word"], piece["phrase"])
        if term:
            (unwanted if piece["minus"] else wanted).append(term)
    return Terms(tuple(wanted), tuple(unwanted)) if wanted else None


def match_expression(words: str) -> str | None:
    """Turn `words` into an FTS5 expression, or None where there is nothing to look for.

    Everything is quoted, so that no input can raise.
    """
    terms = terms_of(words)
    if terms is None:
        return None
    expression = " AND ".join(map(_quoted, terms.wanted))
    if terms.unwanted:
        return f"({expression}) NOT ({' OR '.join(map(_quoted, terms.unwanted))})"
    return expression


def _quoted(term: Term) -> str:
    return '"' + term.text.replace('"', '""') + '"' + ("*" if term.beginning else "")


def _term(word: str | None, phrase: str | None) -> Term | None:
    text = phrase if word is None else word
    if text is None or not any(_is_searchable(letter) for letter in text):
        return None
    return Term(text.rstrip("*"), word is not None and word.endswith("*"))


def _is_searchable(letter: str) -> bool:
    """Tell whether the tokenizer keeps this character: letters, numbers, private use."""
    category = unicodedata.category(letter)
    return category[0] in "LN" or category == "Co"
