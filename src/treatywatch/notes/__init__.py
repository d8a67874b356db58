"""Markers and definitions, citations, *Ibid.*, and the sources that are the same."""

from treatywatch.notes.binding import bind_notes
from treatywatch.notes.evaluation import NoteScores, evaluate_notes
from treatywatch.notes.sources import (
    SourceDecision,
    SourceIndex,
    Work,
    Works,
    dated_works,
    gather_works,
    resolve_sources,
    sources_in,
)

__all__ = [
    "NoteScores",
    "SourceDecision",
    "SourceIndex",
    "Work",
    "Works",
    "bind_notes",
    "dated_works",
    "evaluate_notes",
    "gather_works",
    "resolve_sources",
    "sources_in",
]
