"""Words folded to what a search compares. `static/search.js` folds the same way, letter by letter.

It is small on purpose: two programs in two languages must do it alike, and readers can guess it.
"""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_LEAST = 4
_KEEP_DOUBLE = frozenset("lsz")
_NOT_PLURAL = ("ss", "us", "is")


def words_of(text: str) -> list[str]:
    """Return the words of a text in order, without accents, in small letters, cut to stems."""
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in decomposed if not "\u0300" <= c <= "\u036f")
    return [stem(word) for word in _WORD.findall(bare.lower())]


def stem(word: str) -> str:
    """Cut the endings of English nouns and verbs: “mines”, “mine”; “produced”, “produces”."""
    if len(word) < _LEAST or not (word.isascii() and word.isalpha()):
        return word
    return _without_e(_without_ending(_singular(word)))


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > _LEAST:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(_NOT_PLURAL) else word


def _without_ending(word: str) -> str:
    for ending in ("ing", "ed"):
        bare = word.removesuffix(ending)
        if bare != word and len(bare) >= _LEAST:
            doubled = bare[-1] == bare[-2] and bare[-1] not in _KEEP_DOUBLE
            return bare[:-1] if doubled else bare
    return word


def _without_e(word: str) -> str:
    return word[:-1] if word.endswith("e") and len(word) >= _LEAST else word
