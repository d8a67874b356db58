"""Where a place in a report's text is shown: in a sentence, a note, a heading, or nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from treatywatch.model import NotInEvidence, Report, Span
from treatywatch.publish import links
from treatywatch.publish.pages.page import Link

Load = Callable[[str], Report]


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of the text that a report's page gives a name, and what to call it."""

    span: Span
    name: str
    words: str


class Places:
    """Leads from a report and a place in its text to the name of what is shown there."""

    def __init__(self, load: Load) -> None:
        """Take the function that returns a report by its identifier, or raises NotInEvidence."""
        self._load = load
        self._spots: dict[str, tuple[Spot, ...]] = {}

    def find(self, slug: str, start: int) -> Link:
        """Lead to the smallest stretch that holds the place; else to the report as a whole."""
        holding = (s for s in self._of(slug) if s.span.start <= start < s.span.end)
        spot = min(holding, key=lambda s: s.span.end - s.span.start, default=None)
        if spot is None:
            return Link("the report", links.report(slug))
        return Link(spot.words, f"{links.report(slug)}#{spot.name}")

    def _of(self, slug: str) -> tuple[Spot, ...]:
        if slug not in self._spots:
            try:
                self._spots[slug] = tuple(_spots(self._load(slug)))
            except NotInEvidence:
                self._spots[slug] = ()
        return self._spots[slug]


def _spots(report: Report) -> Iterator[Spot]:
    """Yield the sentences, notes and headings of a report; of equal ones, the sentence first."""
    for sentence in report.sentences():
        yield Spot(sentence.span, links.sentence_id(sentence.start), "the sentence")
    for note in report.notes:
        if note.definition:
            yield Spot(note.definition.span, links.note_id(note.number), f"note {note.number}")
    for section in report.sections:
        if section.heading:
            start = section.heading.start
            yield Spot(section.heading.span, links.section_id(start), "the heading")
