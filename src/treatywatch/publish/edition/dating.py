"""The day that an edition carries: that of its newest text, since no clock may change its bytes."""

from __future__ import annotations

import re

from treatywatch.store import Evidence

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NO_TEXT = "1970-01-01"


def newest_day(evidence: Evidence) -> str:
    """Return the last day on which a report was updated, else the first of the last edition."""
    entries = evidence.entries()
    days = [e.last_updated for e in entries if e.last_updated and _DAY.fullmatch(e.last_updated)]
    years = [f"{entry.edition}-01-01" for entry in entries if entry.edition is not None]
    return max(days + years, default=_NO_TEXT)
