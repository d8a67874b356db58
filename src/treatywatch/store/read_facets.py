"""By which values a search can be narrowed."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from treatywatch.store.tallies import tallies

FACETS = ("question", "answer", "certainty", "speaker", "kind", "year", "part")
_PARTS = ("sentence", "note", "source")


def facets(connection: sqlite3.Connection) -> Mapping[str, tuple[str, ...]]:
    """Return the values that occur of each thing that narrows a search, in order."""
    counted = tallies(connection, "facet")
    found = {name: tuple(counted.get(name, {})) for name in FACETS}
    found["year"] = tuple(year for year in found["year"] if year.isdecimal())
    found["part"] = tuple(part for part in _PARTS if part in found["part"])
    return found
