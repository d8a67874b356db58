"""The treaties of the register, and the rule by which each enters into force for a state."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from treatywatch.register.area import Trust
from treatywatch.register.tables import Row


class EntryRule(StrEnum):
    """How long after its deposit a treaty binds a state.

    `sixth-month`: the first day of the sixth month after the month of deposit (Article 17 of the
    Mine Ban Treaty and of the Convention on Cluster Munitions). `six-months`: six months to the
    day (Article 5 of the Convention on Certain Conventional Weapons, for its protocols as well).
    Neither binds before the treaty itself has entered into force.
    """

    SIXTH_MONTH = "sixth-month"
    SIX_MONTHS = "six-months"


@dataclass(frozen=True, slots=True)
class Treaty:
    """A treaty. Dates are days; `checked_until` is the day to which the acts are complete."""

    code: str
    name: str
    adopted: date
    opened: date | None
    entered_into_force: date
    rule: EntryRule
    checked_until: date
    confidence: Trust
    source: str

    def binds_from(self, deposit: date) -> date:
        """Return the day of entry into force for a state that deposited its consent on a day."""
        year, month = _six_months_on(deposit)
        last = calendar.monthrange(year, month)[1]
        day = 1 if self.rule is EntryRule.SIXTH_MONTH else min(deposit.day, last)
        return max(date(year, month, day), self.entered_into_force)

    def leaves_on(self, notice: date) -> date:
        """Return the day on which a notice of withdrawal takes effect, six months later."""
        year, month = _six_months_on(notice)
        return date(year, month, min(notice.day, calendar.monthrange(year, month)[1]))


def _six_months_on(day: date) -> tuple[int, int]:
    months = day.year * 12 + day.month - 1 + 6
    return months // 12, months % 12 + 1


def treaty(row: Row) -> Treaty:
    """Type one row of `treaties.csv`."""
    return Treaty(
        code=row["code"],
        name=row["name"],
        adopted=date.fromisoformat(row["adopted"]),
        opened=date.fromisoformat(row["opened"]) if row["opened"] else None,
        entered_into_force=date.fromisoformat(row["entered_into_force"]),
        rule=EntryRule(row["rule"]),
        checked_until=date.fromisoformat(row["checked_until"]),
        confidence=Trust(row["confidence"]),
        source=row["source"],
    )
