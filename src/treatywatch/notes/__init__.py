"""Markers and definitions, citations, *Ibid.*, and the sources that are the same."""

from treatywatch.notes.binding import bind_notes
from treatywatch.notes.evaluation import NoteScores, evaluate_notes
from treatywatch.notes.sources import SourceDecision, SourceIndex, resolve_sources

__all__ = [
    "NoteScores",
    "SourceDecision",
    "SourceIndex",
    "bind_notes",
    "evaluate_notes",
    "resolve_sources",
]
