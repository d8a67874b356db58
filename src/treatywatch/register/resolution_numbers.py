"""Numbers of General Assembly resolutions, in the spellings that reports use."""

from __future__ import annotations

import re

_NUMBER = re.compile(
    r"(?:(?<=RES/)|(?<![\d/]))(?P<session>\d{2,3})\s*/\s*(?P<item>\d{1,3})(?![\d/]\d)"
    r"(?:/?(?P<part>[A-Za-z])\b|\s*/?\s+(?P<apart>[A-Z])\b)?(?!\s*/\s*\d|\d)"
)
_LAST_LETTERED_SESSION = 56


def fold_resolution(written: str) -> str | None:
    """Return a number as the register writes it, None where there is not exactly one.

    `51/45S`, `51/45 S`, `A/RES/51/45 S` and `UNGA Resolution 51/45s` all become `51/45 S`. After
    the 56th session a letter that stands apart is a word of the sentence, no part of the number.
    """
    found = list(_NUMBER.finditer(written))
    if len(found) != 1:
        return None
    session = int(found[0]["session"])
    number = f"{session}/{int(found[0]['item'])}"
    apart = found[0]["apart"] if session <= _LAST_LETTERED_SESSION else None
    part = found[0]["part"] or apart
    return f"{number} {part.upper()}" if part else number


def session_of(resolution: str) -> int | None:
    """Return the session that a resolution's number names (`75/52`: 75)."""
    folded = fold_resolution(resolution)
    return int(folded.partition("/")[0]) if folded else None


def session_in(year: int) -> int:
    """Return the session whose main part (September to December) falls in a year: year - 1945."""
    return year - 1945
