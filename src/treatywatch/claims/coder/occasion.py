"""One roll call, meeting or treaty that a predicate is about."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Occasion:
    """One roll call, meeting or treaty that a predicate is about, where it is about several.

    `undated` tells that it has no date, so that none is to be looked for.
    """

    date: str | None = None
    resolution: str | None = None
    treaty: str | None = None
    flipped: bool = False
    undated: bool = False
