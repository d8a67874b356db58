"""Two texts side by side, sentence by sentence, with the words that changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from treatywatch.model import Report
from treatywatch.text import align

_WORD = re.compile(r"\S+\s*")


@dataclass(frozen=True, slots=True)
class Run:
    """Words that both have (`same`), or only the older (`gone`) or newer (`new`) text."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence that is the same, changed, new or gone."""

    kind: str
    runs: tuple[Run, ...]


def compare_texts(older: Report, newer: Report) -> list[Line]:
    """Return the newer text's sentences in order; those that are gone stand where they stood."""
    old, new = _sentences(older), _sentences(newer)
    return list(_lines(old, new))


def _sentences(report: Report) -> list[str]:
    """Return the sentences of the body, then the definitions of the notes."""
    body = [" ".join(sentence.text.split()) for sentence in report.body_sentences]
    notes = [note for note in report.notes if note.definition is not None]
    words = ((n.number, " ".join(n.definition.quotation.split())) for n in notes)
    return body + [f"[{number}] {definition}" for number, definition in words]


def _lines(old: list[str], new: list[str]) -> Iterator[Line]:
    pairs = {pair.new: pair.old for pair in align(old, new)}
    kept = set(pairs.values())
    shown = 0
    for place, words in enumerate(new):
        partner = pairs.get(place)
        if partner is not None:
            for gone in range(shown, partner):
                if gone not in kept:
                    yield Line("gone", (Run("gone", old[gone]),))
            shown = max(shown, partner + 1)
        yield (
            _line(old[partner], words) if partner is not None else Line("new", (Run("new", words),))
        )
    for gone in range(shown, len(old)):
        if gone not in kept:
            yield Line("gone", (Run("gone", old[gone]),))


def _line(old: str, new: str) -> Line:
    if old == new:
        return Line("same", (Run("same", new),))
    before, after = _WORD.findall(old), _WORD.findall(new)
    runs: list[Run] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            runs.append(Run("same", "".join(after[c:d])))
            continue
        runs += [Run("gone", "".join(before[a:b]))] if b > a else []
        runs += [Run("new", "".join(after[c:d]))] if d > c else []
    return Line("changed", tuple(runs))
