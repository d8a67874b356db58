"""Text as the watch over names sees it: words without case, accents and apostrophes.

Latin, Cyrillic, Greek and Armenian words are folded to small letters; scripts without capitals
(Arabic, Hangul, Han and others) stay as they are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:['’ʼʻ`´][^\W_]+)*")
_OWNER = re.compile(r"['’ʼ][sS]$")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w@])@\w{3,}")
_NUMBER = re.compile(r"\+?\d(?:[\s().\-/\u00a0\u2010-\u2013]{0,3}\d){5,}")
_NOT_DIGIT = re.compile(r"\D")


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word, where it stands, and whether it could be a name (no small first letter)."""

    folded: str
    start: int
    end: int
    like_a_name: bool


def words(text: str) -> Iterator[Word]:
    """Yield the words of a text in their order; hyphens part words, apostrophes do not."""
    for found in _WORD.finditer(text):
        written = found[0]
        bare = fold(_OWNER.sub("", written))
        if bare:
            yield Word(bare, found.start(), found.end(), not written[0].islower())


def fold(text: str) -> str:
    """Return letters and digits alone: no case, no accents, no apostrophes."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in apart if c.isalnum() and not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare)


def addresses(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield mail addresses and handles, in small letters, with their places."""
    for found in _MAIL.finditer(text):
        yield found[0].casefold().strip("."), found.start(), found.end()


def digit_runs(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield runs of six digits and more, as they stand in telephone numbers, with their places."""
    for found in _NUMBER.finditer(text):
        digits = _NOT_DIGIT.sub("", unicodedata.normalize("NFKC", found[0]))
        yield digits, found.start(), found.end()
