"""Words that a line's end has cut in two: joined again, with their hyphen where it is theirs."""

from __future__ import annotations

import re
from collections.abc import Collection

_CUT = re.compile(r"([^\W_]+)-$")
_ADDRESS = re.compile(r"(?:https?://|www\.)(?:\S*[./_=?&%~-])?$")
_NEXT = re.compile(r"[^\W_]+")
_TAIL = 160
_KEEP = re.compile(
    r"self|non|ex|well|long|short|cross|vice|mid|all|half|two|three|four|five|six", re.IGNORECASE
)
"""First parts that keep their hyphen unless the text has the word without it."""


def join_lines(lines: list[str], known: Collection[str]) -> tuple[str, int]:
    """Join the lines of a paragraph; return its text and how many words were rejoined.

    A hyphen at a line's end is dropped unless the word is `known` with it, or what follows is
    no lower-case letter (`inter-Korean`).
    """
    text, rejoined = "", 0
    for line in lines:
        tail = text[-_TAIL:]
        cut, follows = _CUT.search(tail), _NEXT.match(line)
        if not text:
            text = line
        elif _ADDRESS.search(tail) and re.match(r"[a-z0-9_/%?=&~-]", line):
            text += line
        elif cut is None or follows is None:
            dash = text.endswith(("–", "—", "/")) and not text.endswith((" –", " —"))
            text += line if dash or (cut is not None and line[:1].isalnum()) else f" {line}"
        else:
            rejoined += 1
            whole = _is_one_word(cut.group(1), follows.group(), known)
            text = (text[:-1] if whole else text) + line
    return text, rejoined


def _is_one_word(first: str, second: str, known: Collection[str]) -> bool:
    if not second[0].islower() or first.isdigit():
        return False
    if f"{first}-{second}".casefold() in known:
        return False
    return f"{first}{second}".casefold() in known or _KEEP.fullmatch(first) is None


def known_words(text: str) -> frozenset[str]:
    """Return the words of a text as they stand inside lines, with hyphen and without."""
    return frozenset(word.casefold() for word in re.findall(r"[^\W_]+(?:-[^\W_]+)*", text))
