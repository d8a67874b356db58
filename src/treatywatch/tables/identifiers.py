"""The identifiers of the open data: a report's, and behind it the place or number inside it."""

from __future__ import annotations


def sentence_key(slug: str, start: int) -> str:
    """Return the identifier of a sentence: its report and its first character."""
    return f"{slug}#s-{start}"


def note_key(slug: str, place: int) -> str:
    """Return the identifier of a note: its report and its place among the notes, from 1."""
    return f"{slug}#n-{place}"


def citation_key(slug: str, note: int, place: int) -> str:
    """Return the identifier of a citation: its note and its place in the note, from 1."""
    return f"{note_key(slug, note)}-{place}"


def claim_key(slug: str, place: int) -> str:
    """Return the identifier of a claim: its report and its place among the claims, from 1."""
    return f"{slug}#c-{place}"


def joined(values: tuple[str, ...] | list[str]) -> str:
    """Return several values in one cell, a semicolon between them; none give an empty cell."""
    return "; ".join(values)
