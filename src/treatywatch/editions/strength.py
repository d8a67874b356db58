"""How firmly a claim stands, on a scale that lets two of the same answer be compared."""

from __future__ import annotations

import re

from treatywatch.model import Certainty, Claim

_SCALE = {
    Certainty.FLAT: 9,
    Certainty.CONFIRMED: 9,
    Certainty.CLEAR: 8,
    Certainty.BELIEVED: 6,
    Certainty.LIKELY: 5,
    Certainty.POSSIBLE: 3,
    Certainty.REPORTED: 2,
    Certainty.ALLEGED: 1,
    Certainty.NOT_KNOWN: 4,
    Certainty.NO_REPORTS: 2,
    Certainty.NO_INFORMATION: 0,
}
ASSERTED = frozenset(
    {
        *(Certainty.FLAT, Certainty.CONFIRMED, Certainty.CLEAR),
        *(Certainty.BELIEVED, Certainty.LIKELY),
    }
)
"""Certainties with which a speaker stands behind the answer."""

DENIED = ASSERTED | {Certainty.NOT_KNOWN, Certainty.NO_REPORTS}
"""Certainties with which a `no` can be overturned by a `yes`."""


_EVER = re.compile(r"\bn?ever\b", re.IGNORECASE)


def for_all_time(claim: Claim) -> bool:
    """Tell whether a `no` is said of all time; that nothing was reported never is."""
    if claim.certainty is Certainty.NO_REPORTS:
        return False
    return claim.period == "ever" or _EVER.search(claim.anchor.quotation) is not None


def strength(claim: Claim) -> int:
    """Return the rank of the claim's certainty, 0 (nothing known) to 9 (plain statement)."""
    return _SCALE[claim.certainty]
