"""What an edition carries on every page: its version, and the day of its newest text.

No clock may change its bytes, so the day is that of the input.
"""

from __future__ import annotations

import re

from treatywatch.publish.citing import Imprint
from treatywatch.publish.edition.manifest import versions_of
from treatywatch.publish.library import Library
from treatywatch.store import Evidence

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NO_TEXT = "1970-01-01"


def newest_day(evidence: Evidence) -> str:
    """Return the last day on which a report was updated, else the first of the last edition."""
    entries = evidence.entries()
    days = [e.last_updated for e in entries if e.last_updated and _DAY.fullmatch(e.last_updated)]
    years = [f"{entry.edition}-01-01" for entry in entries if entry.edition is not None]
    return max(days + years, default=_NO_TEXT)


def imprint_of(library: Library) -> Imprint:
    """Return what stands on every page of the edition."""
    register_day = max(t.checked_until for t in library.register.treaties.values())
    return Imprint(
        versions_of(library)["corpus"], newest_day(library.evidence), register_day.isoformat()
    )
