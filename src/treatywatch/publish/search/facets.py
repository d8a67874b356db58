"""The filters of a search: their names, and their values in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from treatywatch.model import Certainty, Speaker
from treatywatch.publish.words import (
    answer_words,
    certainty_words,
    kind_words,
    question_order,
    question_words,
    speaker_words,
)

_PARTS = {"sentence": "sentences", "note": "notes", "source": "sources"}


@dataclass(frozen=True, slots=True)
class FacetChoices:
    """One filter: its name in the address, its label, the words for all, its values."""

    name: str
    label: str
    everything: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Facet:
    label: str
    everything: str
    words: Callable[[str], str]


_FACETS = {
    "question": _Facet("Question", "All questions", question_words),
    "answer": _Facet("Answer", "All answers", answer_words),
    "certainty": _Facet(
        "Certainty", "All certainties", lambda value: certainty_words(Certainty(value)).word
    ),
    "speaker": _Facet("Speaker", "All speakers", lambda value: speaker_words(Speaker(value))),
    "kind": _Facet("Kind of source", "All kinds", kind_words),
    "year": _Facet("Year", "All years", str),
    "part": _Facet("Look in", "Sentences, notes, sources", lambda value: _PARTS[value]),
}


def facet_choices(name: str, values: Iterable[str]) -> FacetChoices:
    """Return a filter with its values in the order in which a reader looks for them."""
    facet = _FACETS[name]
    words = [(value, facet.words(value)) for value in values]
    key = (lambda one: question_order(one[0])) if name == "question" else _by_words
    return FacetChoices(name, facet.label, facet.everything, tuple(sorted(words, key=key)))


def _by_words(one: tuple[str, str]) -> tuple[int, str]:
    return 0, one[1].casefold()
