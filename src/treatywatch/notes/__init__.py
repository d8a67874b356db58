"""Markers and definitions, citations, *Ibid.*, and the sources that are the same."""

from treatywatch.notes.binding import bind_notes

__all__ = ["bind_notes"]
