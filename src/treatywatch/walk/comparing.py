"""Comparing two editions that an evidence file holds."""

from __future__ import annotations

from treatywatch.editions import compare
from treatywatch.model import Change
from treatywatch.store import Evidence


def compare_editions(
    evidence: Evidence, country: str, earlier: int, later: int
) -> tuple[Change, ...]:
    """Compare any two editions of a country, all themes of an edition together."""
    return compare(evidence.coded_of(country, earlier), evidence.coded_of(country, later))
