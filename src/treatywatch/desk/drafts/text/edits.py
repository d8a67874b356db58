"""What somebody did to the sentences of a text: kept, changed, taken out, put in between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from treatywatch.text import align

_ALIKE = 0.5
"""How alike two sentences must be for one to count as the other changed (0 to 1)."""


@dataclass(slots=True)
class Edits:
    """What became of each sentence of an older text, and what was put between them.

    `kept` has a place for each, empty where it was taken out; `before` what was put before each,
    and at its end what was put at the end.
    """

    kept: list[str]
    before: list[str]


def edits(old: Sequence[str], new: Sequence[str]) -> Edits:
    """Tell what became of each sentence of `old` on the way to `new`."""
    found = Edits([""] * len(old), [""] * (len(old) + 1))
    waiting = ""
    pairs = dict(_pairs(old, new))
    at = {there: here for here, there in pairs.items()}
    last = -1
    for place, words in enumerate(new):
        here = at.get(place)
        if here is None:
            waiting += words
            continue
        found.before[here] += waiting
        found.kept[here] = words
        waiting, last = "", here
    found.before[last + 1 if waiting and last + 1 < len(old) else len(old)] += waiting
    return found


def _pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield which sentence became which, both in rising order."""
    a, b = [words.strip() for words in old], [words.strip() for words in new]
    for tag, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from zip(range(i, j), range(k, m), strict=True)
        elif tag == "replace":
            yield from _rising((i + p.old, k + p.new) for p in align(a[i:j], b[k:m], _ALIKE))


def _rising(pairs: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Leave out pairs that cross an earlier one: a sentence that moved was taken out and put in."""
    highest = -1
    for here, there in pairs:
        if there > highest:
            yield here, there
            highest = there
