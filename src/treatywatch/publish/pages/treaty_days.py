"""A treaty's status day by day: when each state changed, and how many were in it each year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from treatywatch.publish import links
from treatywatch.publish.pages.page import Link
from treatywatch.publish.words import date_words
from treatywatch.register import Area, Register, Standing, Standpoint, Treaty
from treatywatch.register.dates import earliest, latest


@dataclass(frozen=True, slots=True)
class YearBar:
    """A year of a treaty: how many States Parties on its last day, and the height of its bar."""

    link: Link
    parties: int
    height: int


@dataclass(frozen=True, slots=True)
class Turn:
    """From a day on a state is something else to the treaty."""

    day: str
    status: str
    since: str
    in_force: str


HIGHEST = 60


def states_of(register: Register) -> Iterator[Area]:
    """Yield the states that can join a treaty; states of the past live on under other codes."""
    for area in register.areas.values():
        if area.standing not in {Standing.HISTORIC, Standing.AREA}:
            yield area


def end_of(year: int) -> date:
    """Return the last day of a year."""
    return date(year, 12, 31)


def years_of(treaty: Treaty) -> range:
    """Return the years whose last day has a page: from the adoption to the last one checked."""
    return range(treaty.adopted.year, treaty.checked_until.year + 1)


@lru_cache(maxsize=16)
def year_bars(register: Register, code: str) -> tuple[YearBar, ...]:
    """Return a bar for each year of a treaty; the highest is `HIGHEST` high."""
    treaty = register.treaties[code]
    counts = {
        year: sum(
            register.status(area.code, code, end_of(year)).status is Standpoint.PARTY
            for area in states_of(register)
        )
        for year in years_of(treaty)
    }
    most = max(counts.values(), default=0) or 1
    return tuple(
        YearBar(Link(str(year), links.treaty(code, year)), count, round(HIGHEST * count / most))
        for year, count in counts.items()
    )


def turns_of(register: Register, treaty: Treaty) -> dict[str, list[Turn]]:
    """Return for each state from which day on it is what, the first from the adoption on.

    Acts of which no day is known count from the day that the register reckons for them.
    """
    return {area.code: list(_turns(register, treaty, area.code)) for area in states_of(register)}


def _turns(register: Register, treaty: Treaty, code: str) -> Iterator[Turn]:
    days = {treaty.adopted} | {
        day for act in register.acts(code, treaty.code) for day in _days(act.date)
    }
    last = None
    for day in sorted(day for day in days if treaty.adopted <= day <= treaty.checked_until):
        status = register.status(code, treaty.code, day)
        since = date_words(status.since) if status.since else ""
        force = date_words(status.in_force_since) if status.in_force_since else ""
        turn = (status.status.value, since, force)
        if turn != last:
            yield Turn(day.isoformat(), *turn)
        last = turn


def _days(written: str) -> Iterator[date]:
    """Yield every day on which an act may begin to count: the ends of the span that is known."""
    yield earliest(written)
    yield latest(written)
    yield latest(written) + timedelta(days=1)
