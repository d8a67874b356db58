"""The calendar's guard: nothing of an edition goes outside before its embargo ends."""

from __future__ import annotations

from datetime import datetime

from treatywatch.desk.cycle.models import Edition
from treatywatch.model import TreatywatchError


class UnderEmbargo(TreatywatchError):
    """An edition may not be shown outside yet."""


def require_free(edition: Edition, now: datetime | None = None) -> None:
    """Raise UnderEmbargo while an edition's embargo lasts; ask before anything goes outside."""
    if edition.under_embargo(now):
        until = f"{edition.embargo_until:%d %B %Y, %H:%M} UTC"
        raise UnderEmbargo(f"under embargo until {until}", str(edition), "wait, or move the day")
