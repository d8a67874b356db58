"""The same question through the editions: carried, reworded, changed, contradicted, dropped."""

from treatywatch.editions.compare import compare
from treatywatch.editions.history import (
    AssertionHistory,
    EditionPoint,
    EditionState,
    History,
    Told,
    follow,
    follow_told,
)

__all__ = [
    "AssertionHistory",
    "EditionPoint",
    "EditionState",
    "History",
    "Told",
    "compare",
    "follow",
    "follow_told",
]
