"""Markers and definitions, citations, *Ibid.*, and sources that are the same."""
