"""The acts of all states together: status and States Parties on any day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from treatywatch.model import InvalidRegister
from treatywatch.register.acts import Act, act, in_order, with_entries_into_force
from treatywatch.register.area import Area, Standing
from treatywatch.register.status import Standpoint, Status, status_on
from treatywatch.register.tables import Row
from treatywatch.register.treaties import Treaty, treaty


class Counting(StrEnum):
    """Whether a State Party counts from its deposit of consent or from entry into force."""

    DEPOSIT = "deposit"
    IN_FORCE = "in-force"


@dataclass(frozen=True, slots=True)
class StatesParties:
    """The States Parties to a treaty on a day, by code in alphabetical order."""

    treaty: str
    on: date
    counting: Counting
    codes: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.codes)


class TreatyActs:
    """The treaties, and every state's acts under them."""

    def __init__(self, treaties: Iterable[Row], acts: Iterable[Row]) -> None:
        self.treaties: dict[str, Treaty] = {row["code"]: treaty(row) for row in treaties}
        typed = with_entries_into_force((act(row) for row in acts), self.treaties)
        self._of_state: dict[str, list[Act]] = {}
        for each in in_order(typed):
            self._of_state.setdefault(each.code, []).append(each)

    def treaty(self, code: str) -> Treaty:
        """Return a treaty. Raises InvalidRegister when there is none of that code."""
        try:
            return self.treaties[code]
        except KeyError:
            known = f"use one of {', '.join(self.treaties)}"
            raise InvalidRegister(
                f"no treaty has the code {code!r}", "treaties.csv", known
            ) from None

    def of(self, area: Area, treaty: str | None = None) -> tuple[Act, ...]:
        """Return an area's acts; a state that lives on under another code has the acts of that."""
        acts = self._of_state.get(area.continued_by or area.code, ())
        if treaty is None:
            return tuple(acts)
        wanted = self.treaty(treaty).code
        return tuple(each for each in acts if each.treaty == wanted)

    def status(self, area: Area, treaty: str, on: date) -> Status:
        """Return what an area was to a treaty on a day."""
        return status_on(area, self.treaty(treaty), self.of(area, treaty), on)

    def states_parties(
        self, areas: Iterable[Area], treaty: str, on: date, counting: Counting
    ) -> StatesParties:
        """Return the States Parties on a day. States of the past are counted under today's code."""
        states = (each for each in areas if each.standing is not Standing.HISTORIC)
        statuses = (self.status(each, treaty, on) for each in states)
        codes = (s.code for s in statuses if _counts(s, counting))
        return StatesParties(treaty, on, counting, tuple(sorted(codes)))


def _counts(status: Status, counting: Counting) -> bool:
    """Tell whether a state counts; a succession, whose day of effect is unknown, does in both."""
    if status.status is not Standpoint.PARTY:
        return False
    return counting is Counting.DEPOSIT or status.bound or not status.in_force_since
