"""All roll calls together: by resolution, by state, by date."""

from __future__ import annotations

from collections.abc import Iterable

from treatywatch.register.resolution_numbers import fold_resolution
from treatywatch.register.roll_calls import RollCall, Vote, roll_call
from treatywatch.register.tables import Row


class Voting:
    """The roll calls in order of date, and their votes by state."""

    def __init__(self, roll_calls: Iterable[RollCall]) -> None:
        self.roll_calls = tuple(sorted(roll_calls, key=lambda r: (r.date, r.resolution)))
        self._numbered = {each.resolution: each for each in self.roll_calls}
        self._of_state: dict[str, list[Vote]] = {}
        for each in self.roll_calls:
            for vote in each.votes:
                self._of_state.setdefault(vote.code, []).append(vote)

    def roll_call(self, resolution_or_date: str) -> RollCall | None:
        """Return the roll call that a number or a date (year, month, day) means, else None.

        A number without its letter means the treaty resolution of that number. The companion
        text is found by its own full number alone (`52/38 H`).
        """
        if "/" in resolution_or_date:
            number = fold_resolution(resolution_or_date)
            return self._by_number(number) if number else None
        found = [
            each
            for each in self.roll_calls
            if not each.companion and _within(each.date.isoformat(), resolution_or_date)
        ]
        return found[0] if len(found) == 1 else None

    def _by_number(self, number: str) -> RollCall | None:
        if number in self._numbered or " " in number:
            return self._numbered.get(number)
        lettered = [
            each
            for each in self.roll_calls
            if not each.companion and each.resolution.startswith(f"{number} ")
        ]
        return lettered[0] if len(lettered) == 1 else None

    def votes(self, code: str, *, companion: bool = False) -> tuple[Vote, ...]:
        """Return a state's votes in order of date, on treaty resolutions or on companion texts."""
        return tuple(
            vote
            for vote in self._of_state.get(code, ())
            if self._numbered[vote.resolution].companion is companion
        )

    def vote(self, code: str, resolution_or_date: str) -> Vote | None:
        """Return a state's vote in one roll call, None where the register has none."""
        found = self.roll_call(resolution_or_date)
        if found is None:
            return None
        return next(
            (v for v in self._of_state.get(code, ()) if v.resolution == found.resolution), None
        )


def _within(day: str, written: str) -> bool:
    """Tell whether a day lies in a written year, month or day."""
    return day == written or day.startswith(f"{written}-")


def read_voting(roll_calls: Iterable[Row], votes: Iterable[Row]) -> Voting:
    """Bring the two tables together."""
    cast: dict[str, list[Row]] = {}
    for row in votes:
        cast.setdefault(row["resolution"], []).append(row)
    return Voting(roll_call(row, tuple(cast.get(row["resolution"], ()))) for row in roll_calls)
