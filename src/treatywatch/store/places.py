"""A sentence with everything that stands around it, and a source with all that rests on it."""

from __future__ import annotations

from dataclasses import dataclass

from treatywatch.model import Citation, Claim, Note, Sentence, Source


@dataclass(frozen=True, slots=True)
class PlacedSentence:
    """A sentence, its report and section, the claims that it makes and the notes behind it.

    `sources` are the sources of those notes, in the order of the notes.
    """

    report: str
    country: str | None
    edition: int | None
    heading: str | None
    topic: str | None
    sentence: Sentence
    claims: tuple[Claim, ...]
    notes: tuple[Note, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class SourceSummary:
    """A source, the number of its citations and of the reports that cite it."""

    source: Source
    citations: int
    reports: int


@dataclass(frozen=True, slots=True)
class RestingSentence:
    """A sentence that carries a note, and what it claims."""

    sentence: Sentence
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class SourceUse:
    """One citation of a source: the note that makes it, and the sentences that carry the note."""

    report: str
    country: str | None
    edition: int | None
    note: int
    citation: Citation
    sentences: tuple[RestingSentence, ...]


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A source and the places that rest on it, or some of its `citations` in all."""

    source: Source
    uses: tuple[SourceUse, ...]
    citations: int
