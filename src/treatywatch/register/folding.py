"""Folding a written name, so that case, accents, punctuation and articles do not matter."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = re.compile("['’‘ʼʹ`´′]")
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_LONG = {"rep": "republic", "dem": "democratic", "st": "saint", "fed": "federal"}
_DROPPED = frozenset({"the", "and"})


def fold(name: str) -> str:
    """Return the name as plain lower-case words: `The Côte d’Ivoire` becomes `cote divoire`."""
    plain = unicodedata.normalize("NFKD", name)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    plain = _APOSTROPHES.sub("", plain)
    words = [w for w in _NOT_WORD.sub(" ", plain).split() if w not in _DROPPED]
    return " ".join(_LONG.get(w, w) for w in _rejoined(words))


def _rejoined(words: list[str]) -> list[str]:
    """Undo what dots and slugs part: `u s s r`, `people s` and `d ivoire` close up again."""
    joined: list[str] = []
    was_letter = False
    for word in words:
        is_letter = len(word) == 1
        if joined and (word == "s" or joined[-1] == "d" or (is_letter and was_letter)):
            joined[-1] += word
        else:
            joined.append(word)
        was_letter = is_letter
    return joined
