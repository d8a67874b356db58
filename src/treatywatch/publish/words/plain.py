"""Identifiers as plain words, for terms that no table names."""

from __future__ import annotations


def plain(identifier: str) -> str:
    """Turn `found-abroad` or `use.denial` into words."""
    return identifier.replace(".", ": ").replace("-", " ").replace("_", " ")


def capital(words: str) -> str:
    """Return the words with a capital at the beginning, the rest as it is."""
    return words[:1].upper() + words[1:]
