"""Notes: beside their sentence in short, at the end of the report in full."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from treatywatch.model import Citation, Note, NoteState
from treatywatch.publish.pages.page import Link
from treatywatch.publish.words import citation_parts, kind_words

NoteSources = Mapping[int, tuple[Link, ...]]
"""The sources that a note cites, by the note's number."""

LOST = "Definition lost in the text at hand."
DAMAGED = "Damaged: a part of this note was lost on the way."
UNMARKED = "No marker in the text leads to this note."


@dataclass(frozen=True, slots=True)
class CitationView:
    """One citation: its kind, its words, and the parts that could be read."""

    kind: str
    text: str
    parts: tuple[tuple[str, str], ...]
    same_as: str
    damaged: bool


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note: `remarks` say in words what is wrong with it; `text` is empty when it is lost."""

    number: int
    state: NoteState
    text: str
    remarks: tuple[str, ...]
    citations: tuple[CitationView, ...]
    sources: tuple[Link, ...] = ()

    @property
    def lost(self) -> bool:
        """Tell whether the definition is missing from the text at hand."""
        return self.state is NoteState.LOST


def note_view(note: Note, sources: tuple[Link, ...] = ()) -> NoteView:
    """Put a note into words; `sources` lead to the pages of the sources that it cites."""
    return NoteView(
        number=note.number,
        state=note.state,
        text=note.definition.quotation.strip() if note.definition else "",
        remarks=_remarks(note),
        citations=tuple(_citation(citation) for citation in note.citations),
        sources=sources,
    )


def missing_note(number: int) -> NoteView:
    """Return the view of a note that a marker names and the report does not hold at all."""
    return NoteView(number, NoteState.LOST, "", (LOST,), ())


def _remarks(note: Note) -> tuple[str, ...]:
    """Say in words what is wrong with a note."""
    found = (
        (note.state is NoteState.LOST, LOST),
        (note.state is NoteState.UNMARKED, UNMARKED),
        (note.damaged, DAMAGED),
    )
    return tuple(words for holds, words in found if holds)


def _citation(citation: Citation) -> CitationView:
    return CitationView(
        kind=kind_words(citation.kind),
        text=citation.anchor.quotation.strip(),
        parts=citation_parts(citation),
        same_as=citation.same_as or "",
        damaged=citation.damaged,
    )
