"""The filters of a search: their names, and their values in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from treatywatch.model import Certainty, Speaker
from treatywatch.publish.area_names import place_in_alphabet
from treatywatch.publish.language import _
from treatywatch.publish.library import Library
from treatywatch.publish.words import (
    answer_words,
    certainty_words,
    kind_words,
    question_order,
    question_words,
    speaker_words,
)

_PARTS = {"sentence": "Sentences", "note": "Notes", "source": "Sources"}


@dataclass(frozen=True, slots=True)
class FacetChoices:
    """One filter: its name in the address, its label, the words for all, its values."""

    name: str
    label: str
    everything: str
    choices: tuple[tuple[str, str], ...]

    def words_of(self, value: str) -> str:
        """Return a value in words; one that does not occur stays as it was asked for."""
        return dict(self.choices).get(value, value)


@dataclass(frozen=True, slots=True)
class _Facet:
    label: str
    everything: str
    words: Callable[[str], str]


_FACETS = {
    "part": _Facet("Look in", "Sentences, notes, sources", lambda value: _(_PARTS[value])),
    "question": _Facet("Question", "All questions", question_words),
    "answer": _Facet("Answer", "All answers", answer_words),
    "certainty": _Facet(
        "Certainty", "All certainties", lambda value: certainty_words(Certainty(value)).word
    ),
    "speaker": _Facet("Speaker", "All speakers", lambda value: speaker_words(Speaker(value))),
    "kind": _Facet("Kind of source", "All kinds", kind_words),
    "year": _Facet("Year", "All years", str),
}


def facets_of(library: Library) -> tuple[FacetChoices, ...]:
    """Return the filters of a search with the values that occur, in the order of the form."""
    values = library.evidence.facets()
    part, *others = (_choices(name, values[name]) for name in _FACETS)
    return (part, *_places(library), *others)


def _choices(name: str, values: Iterable[str]) -> FacetChoices:
    """Return a filter with its values in the order in which a reader looks for them."""
    facet = _FACETS[name]
    words = [(value, facet.words(value)) for value in values]
    if name == "question":
        words.sort(key=lambda one: question_order(one[0]))
    elif name == "year":
        words.sort(reverse=True)
    elif name != "part":
        words.sort(key=lambda one: place_in_alphabet(one[1]))
    return FacetChoices(name, facet.label, facet.everything, tuple(words))


def _places(library: Library) -> tuple[FacetChoices, FacetChoices]:
    """Return the filters by country and by edition."""
    countries = sorted((library.names.of(c.code), c.code) for c in library.evidence.countries())
    years = [str(year) for year in reversed(library.evidence.editions())]
    return (
        FacetChoices(
            "country", "Country", "All countries", tuple((code, name) for name, code in countries)
        ),
        FacetChoices("edition", "Edition", "All editions", tuple((y, y) for y in years)),
    )
