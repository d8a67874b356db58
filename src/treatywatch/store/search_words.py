"""What a user types, as an FTS5 expression in which the user's words are never syntax."""

from __future__ import annotations

import re
import unicodedata

_PIECE = re.compile(r'(?P<minus>-?)(?:["“”„](?P<phrase>[^"“”„]*)["“”„]?|(?P<word>[^\s"“”„]+))')


def match_expression(words: str) -> str | None:
    """Turn `words` into an FTS5 expression, or None where there is nothing to look for.

    All words must occur. `"a phrase"` must occur as it stands, `produc*` is a beginning, and
    `-word` or `-"a phrase"` must not occur. Everything else is quoted, so no input can raise.
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    for piece in _PIECE.finditer(words.replace("\0", " ")):
        term = _term(piece["word"], piece["phrase"])
        if term:
            (unwanted if piece["minus"] else wanted).append(term)
    if not wanted:
        return None
    expression = " AND ".join(wanted)
    return f"({expression}) NOT ({' OR '.join(unwanted)})" if unwanted else expression


def _term(word: str | None, phrase: str | None) -> str:
    text = phrase if word is None else word
    if text is None or not any(_is_searchable(letter) for letter in text):
        return ""
    beginning = word is not None and word.endswith("*")
    quoted = '"' + text.rstrip("*").replace('"', '""') + '"'
    return quoted + ("*" if beginning else "")


def _is_searchable(letter: str) -> bool:
    """Tell whether the tokenizer keeps this character: letters, numbers, private use."""
    category = unicodedata.category(letter)
    return category[0] in "LN" or category == "Co"
