"""Text as the word lists are matched against it: same length, same places, fewer variants."""

from __future__ import annotations

_PLAIN: dict[int, str] = str.maketrans(
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
_OTHER_SCRIPT = "АВЕЗКМНОРСТУХІЅЈԚԜаеорсухіѕјΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
_LATIN = "ABE3KMHOPCTYXISJQWaeopcyxisjABEZHIKMNOPTYX"
_LOOK_ALIKES: dict[int, str] = str.maketrans(dict(zip(_OTHER_SCRIPT, _LATIN, strict=True)))
_PLAIN |= _LOOK_ALIKES


def fold_marks(text: str) -> str:
    """Return `text` place for place with plain marks and Latin letters for their look-alikes."""
    return text if text.isascii() else text.translate(_PLAIN)


def has_look_alikes(text: str) -> bool:
    """Tell whether `text` holds letters of another script that look like Latin ones."""
    return not text.isascii() and any(ord(c) in _LOOK_ALIKES for c in text)


def fold_case(text: str) -> str:
    """Return `text` in lower case, character for character, so that places stay the same."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
