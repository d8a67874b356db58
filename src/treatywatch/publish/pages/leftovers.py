"""What stood in the source file besides the report: shown, never dropped in silence."""

from __future__ import annotations

from dataclasses import dataclass

from treatywatch.model import RegionKind, Report

_WORDS = {
    RegionKind.CHROME: "Page furniture",
    RegionKind.NAVIGATION: "Navigation",
    RegionKind.UNKNOWN: "Not understood",
}


@dataclass(frozen=True, slots=True)
class Leftover:
    """A stretch of the file that is no part of the report: page chrome, navigation, unknown."""

    kind: str
    text: str


def leftovers(report: Report) -> tuple[Leftover, ...]:
    """Return the stretches of the file that the page does not set as text."""
    return tuple(
        Leftover(_WORDS[region.kind], words)
        for region in report.regions
        if region.kind in _WORDS and (words := report.text[region.start : region.end].strip())
    )
