"""Reads a number at a place of a text, in figures or in words."""

from __future__ import annotations

import re

_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SMALL_NUMBERS = {word: value for value, word in enumerate(_UNITS)}
SMALL_NUMBERS |= {word: 10 * value for value, word in enumerate(_TENS, start=2)}
"""The value of each number that is one word, in the order of the values."""
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "dozen": 12,
}
_WORD = re.compile(rf"(?:{'|'.join(sorted(SMALL_NUMBERS, key=len, reverse=True))})(?![a-z])")
_SCALE = re.compile(
    r"[\s-]?(?:a\s)?(?P<scale>hundred|thousand|million|billion|dozen|m\b|bn\b)(?![a-z])"
)
_HALF = re.compile(
    r"(?:(?P<one>one|a)\sand\sa\shalf|half\sa|a\squarter\sof\sa)\s(?P<scale>million|dozen|billion)"
)
_FIGURE = re.compile(
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d|,\d{3})|\d{1,3}(?: \d{3})+(?!\d)|\d+(?:\.\d+)?"
)
_AND = re.compile(r"[\s-](?:and\s)?")
NUMBER_WORDS = (
    *(word for word in SMALL_NUMBERS if word != "zero"),
    *("half a", "a quarter of a", "a dozen", "a hundred", "a thousand", "a million", "a billion"),
)
"""The words with which a number in words may begin."""


def read_number(folded: str, at: int) -> tuple[float, int, float] | None:
    """Return the value of the number that starts `at`, its end, and its scale (1 for none).

    Reads "1,694", "2.97 million", "thirty-seven", "two hundred and five thousand", "half a
    million", "a dozen". None where there is no number, a comma or decimal makes it none.
    """
    figure = _FIGURE.match(folded, at)
    if figure is not None:
        value, end = float(re.sub("[, ]", "", figure[0])), figure.end()
        scale = _SCALE.match(folded, end)
        if scale is None:
            return value, end, 1
        factor = _factor(scale["scale"])
        return round(value * factor, 6), scale.end(), factor
    half = _HALF.match(folded, at)
    if half is not None:
        factor = _SCALES[half["scale"]]
        share = 1.5 if half["one"] else 0.25 if half[0].startswith("a quarter") else 0.5
        return share * factor, half.end(), factor
    return _read_words(folded, at)


def _factor(scale: str) -> float:
    return {"m": 1_000_000, "bn": 1_000_000_000}.get(scale) or _SCALES[scale]


def _read_words(folded: str, at: int) -> tuple[float, int, float] | None:
    """Read a number in words: groups of small words, each with its scale."""
    total, group, end, scale_seen = 0.0, 0.0, at, 1.0
    position, found = at, False
    if folded.startswith(("a ", "an "), at):
        scale = _SCALE.match(folded, at + 1)
        if scale is None or scale["scale"] in ("m", "bn"):
            return None
        return _SCALES[scale["scale"]], scale.end(), _SCALES[scale["scale"]]
    while True:
        word = _WORD.match(folded, position)
        if word is not None:
            value = SMALL_NUMBERS[word[0]]
            if group % 100 and not (group % 100 >= 20 and group % 10 == 0 and value < 10):
                break
            group += value
            end, found = word.end(), True
        else:
            scale = _SCALE.match(folded, position) if found else None
            if scale is None or scale["scale"] in ("m", "bn"):
                break
            factor = _SCALES[scale["scale"]]
            if factor <= 100:
                group *= factor
            else:
                total, group = total + group * factor, 0.0
            scale_seen, end = max(scale_seen, factor), scale.end()
        joint = _AND.match(folded, end)
        if joint is None:
            break
        if "and" in joint[0] and not ((group and group % 100 == 0) or total):
            break
        position = joint.end()
    return (total + group, end, scale_seen) if found else None
