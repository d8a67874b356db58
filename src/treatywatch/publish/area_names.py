"""What states and areas are called in the languages of the pages."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Mapping
from functools import cache

from treatywatch.publish.language import CATALOGUES, spoken

_AFTER_ALL = "\uffff"
_OWN_LETTERS = {"es": ("ñ",)}
"""Letters that stand behind their plain letter in the alphabet instead of beside it."""


@cache
def area_names(language: str) -> Mapping[str, str]:
    """Return the names by code; none for English, whose names are those of the register."""
    path = CATALOGUES / language / "areas.csv"
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["name"] for row in csv.DictReader(file)}


def area_name(code: str, english: str) -> str:
    """Return what an area is called in the language that is spoken; else the English name."""
    return area_names(spoken()).get(code, english)


def place_in_alphabet(words: str) -> tuple[str, str]:
    """Return the sort key of a name in the language that is spoken.

    Accents count only between names that are alike without them, and letters of any case are one;
    a blank, an apostrophe and a hyphen stand before all letters.
    """
    whole = words.casefold().replace("’", "'")
    for letter in _OWN_LETTERS.get(spoken(), ()):
        whole = whole.replace(letter, unicodedata.normalize("NFD", letter)[0] + _AFTER_ALL)
    apart = unicodedata.normalize("NFD", whole)
    return "".join(c for c in apart if not unicodedata.combining(c)), whole
