"""The first deadlines of the Mine Ban Treaty, computed from entry into force."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from treatywatch.register.area import Trust

_DAYS_TO_FIRST_REPORT = 180
_YEARS_TO_DESTROY = 4
_YEARS_TO_CLEAR = 10


@dataclass(frozen=True, slots=True)
class Deadlines:
    """A State Party's first deadlines; extensions under Article 5 are not in them.

    `report` is that of the initial report under Article 7 (180 days), `stockpile` that of
    Article 4 (four years), `clearance` that of Article 5 (ten years). `confidence` is that of
    the deposit from which entry into force was computed.
    """

    code: str
    entry_into_force: date
    report: date
    stockpile: date
    clearance: date
    confidence: Trust


def deadlines_from(code: str, entry_into_force: date, confidence: Trust) -> Deadlines:
    """Compute the deadlines of a state for which the treaty entered into force on a day."""
    return Deadlines(
        code=code,
        entry_into_force=entry_into_force,
        report=entry_into_force + timedelta(days=_DAYS_TO_FIRST_REPORT),
        stockpile=_years_on(entry_into_force, _YEARS_TO_DESTROY),
        clearance=_years_on(entry_into_force, _YEARS_TO_CLEAR),
        confidence=confidence,
    )


def _years_on(day: date, years: int) -> date:
    """The same day years later; the last of February where there is no 29th."""
    last = calendar.monthrange(day.year + years, day.month)[1]
    return date(day.year + years, day.month, min(day.day, last))
