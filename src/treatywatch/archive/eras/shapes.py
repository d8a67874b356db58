"""The shape of a line: whether its form alone makes it a heading, a value or a list item."""

from __future__ import annotations

import re


def _words(listing: str) -> frozenset[str]:
    return frozenset(listing.split())


_VERBS = _words(
    """
    is are was were has have had does did do will would can could may might shall should
    said says stated states reported reports signed ratified acceded voted abstained
    used produced
    """
)
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_SMALL = _words(
    """
    of and the in on for to by with from at as or a an under since per de la
    """
)
_VALUES = frozenset(
    {"state party", "state not party", "not a state party", "signatory", "non-signatory", "none"}
    | {"unknown", "small", "medium", "large", "massive", "not reported", "none reported", "n/a"}
    | {"adequate", "inadequate", "undisclosed", "unquantified", "slow", "low", "high", "total"}
)
"""What tables say in a word or two, which a heading never says."""

_MARKER = re.compile(r"\s*\[[0-9]{1,4} ?\]\s*$")
_BULLET = re.compile(r"(?:[•●▪‣·*–—-]|Ÿ+|o(?=\s)|\([a-z0-9]{1,2}\)|[0-9]{1,2}[.)])\s+(?=\S)")
_SUBLABEL = re.compile(r"[A-Z][\w /().-]{1,40}:\s?\S")
LONGEST_VALUE = 160
_LONGEST_HEADING = 80


def looks_like_heading(line: str) -> bool:
    """Tell whether a line that no crosswalk knows has the form of a heading.

    A heading is short, begins with a capital, has no finite verb, colon or full stop, and either
    most of its words have capitals or it has at most six words.
    """
    if len(line) > _LONGEST_HEADING:
        return False
    bare = _MARKER.sub("", line).strip()
    words = _WORD.findall(bare)
    if not words or len(words) > 9 or not bare[0].isupper():
        return False
    if bare[-1] in '.;,!?”"|' or "|" in bare or bare.endswith(("etc", "…")):
        return False
    if any(word.casefold() in _VERBS for word in words):
        return False
    weighty = [word for word in words if word.casefold() not in _SMALL]
    capitals = sum(word[0].isupper() for word in weighty)
    return capitals == len(weighty) or len(words) <= 6


def looks_like_value(line: str) -> bool:
    """Tell whether a line can be a further value of a table row: short, or with a sub-label."""
    short = len(line) <= LONGEST_VALUE and not re.search(r"[.!?][”)]?(?:\[[0-9]+ ?\])*$", line)
    return short or (len(line) <= 2 * LONGEST_VALUE and _SUBLABEL.match(line) is not None)


def bullet_length(line: str) -> int:
    """Return how many characters of a list item are its bullet or number, 0 if it is none."""
    match = _BULLET.match(line)
    return match.end() if match else 0


def has_words(line: str) -> bool:
    """Tell whether there is a letter or digit in the line at all."""
    return any(character.isalnum() for character in line)
