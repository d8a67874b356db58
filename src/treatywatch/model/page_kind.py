"""A kind of page that a codebook adds to those of the Monitor's own editions."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageKind:
    """A page with the line `heading` (in any case) is on `theme` and belongs to `series`."""

    heading: str
    theme: str
    series: str
