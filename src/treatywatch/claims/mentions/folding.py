"""Text as the word lists are matched against it: same length, same places, fewer variants."""

from __future__ import annotations

_PLAIN = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "`": "'",
        "´": "'",
        "“": '"',
        "”": '"',
        "–": "-",
        "—": "-",
        "‑": "-",
        "‐": "-",
        "‒": "-",
        "―": "-",
        "−": "-",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\n": " ",
        "\r": " ",
        "\t": " ",
    }
)


def fold_marks(text: str) -> str:
    """Return `text` with plain quotation marks, hyphens and blanks, place for place."""
    return text.translate(_PLAIN)


def fold_case(text: str) -> str:
    """Return `text` in lower case, character for character, so that places stay the same."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
