"""The words of two sentences side by side, and the words by which a correction is announced."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz, utils

from treatywatch.model import Claim

_MARKER = re.compile(r"\[\s*\d{1,4}\s*\]")
_SAME_WORDS = 0.85

_ANNOUNCED = re.compile(
    r"""\b(?:
      (?:instead\s+of|rather\s+than|compared\s+(?:to|with)|(?:great\s+)?reduction\s+from|
         more\s+than|less\s+than|revis\w+\s+from|up\s+from|down\s+from)\b[^.;]{0,80}?
         \b(?:previous(?:ly)?|earlier|last\s+year|initially)
    | previous(?:ly)?\s+(?:reported|cited|indicated|stated|estimated|listed|believed|thought|noted|
         identified|declared|published|edition|editions|report|reports)\b
    | (?:earlier|previous)\s+(?:editions?|reports?|estimates?|figures?)\b
    | (?:has|have|had)\s+(?:been\s+)?removed\b[^.;]{0,60}?\bfrom\b[^.;]{0,40}?\blist\b
    | (?:was|were|is|are)\s+(?:incorrect|mistaken|in\s+error|erroneous)
    | incorrectly\s+(?:reported|stated|listed)
    | (?:corrected|corrects|correction|erratum|revised\s+(?:figure|estimate|total|number))
    | (?:acknowledged|admitted|disclosed|confirmed|revealed)\s+for\s+the\s+first\s+time
    )""",
    re.IGNORECASE | re.VERBOSE,
)


def announces_correction(sentence: str) -> bool:
    """Tell whether a sentence says itself that it departs from what was said before."""
    return _ANNOUNCED.search(sentence) is not None


@lru_cache(maxsize=4096)
def _folded(sentence: str) -> str:
    return str(utils.default_process(_MARKER.sub(" ", sentence)))


def similarity(one: Claim, other: Claim) -> float:
    """Return how alike the words of the two sentences are, 0 to 1, order of words aside."""
    first, second = _folded(one.sentence.quotation), _folded(other.sentence.quotation)
    return float(max(fuzz.ratio(first, second), fuzz.token_sort_ratio(first, second))) / 100


def same_words(one: Claim, other: Claim) -> bool:
    """Tell whether the two claims are made in all but the same words."""
    first, second = _folded(one.anchor.quotation), _folded(other.anchor.quotation)
    return first == second or similarity(one, other) >= _SAME_WORDS
