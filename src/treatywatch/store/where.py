"""Conditions of a query from the filters that are given, so that an index can serve them."""

from __future__ import annotations

from collections.abc import Mapping


def where(filters: Mapping[str, object]) -> tuple[str, tuple[object, ...]]:
    """Return a condition on the columns (names of this room) whose value is not None, and values.

    A filter that may be NULL (`? IS NULL OR column = ?`) would read the whole table instead.
    """
    active = {column: value for column, value in filters.items() if value is not None}
    return " AND ".join(f"{column} = ?" for column in active) or "1", tuple(active.values())
