"""Roll calls of the General Assembly, one vote per member state, absence explicit."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from treatywatch.register.area import Trust
from treatywatch.register.resolution_numbers import session_of
from treatywatch.register.tables import Row


class Ballot(StrEnum):
    """What a state did in a roll call. `absent` is any way of not voting."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"
    ABSENT = "absent"
    NOT_MEMBER = "not-member"


@dataclass(frozen=True, slots=True)
class Tally:
    """Votes counted; `absent` and `not_member` are None where a stated tally leaves them out."""

    in_favour: int
    against: int
    abstained: int
    absent: int | None = None
    not_member: int | None = None

    def __str__(self) -> str:
        """Return the tally as reports write it: `155-0-10`."""
        return f"{self.in_favour}-{self.against}-{self.abstained}"


@dataclass(frozen=True, slots=True)
class Vote:
    """One state's vote. `copies` counts the data sets that hold it, `note` tells differences."""

    code: str
    resolution: str
    date: date
    vote: Ballot
    sources: tuple[str, ...]
    copies: int
    confidence: Trust
    note: str = ""

    @property
    def unchecked(self) -> bool:
        """Tell whether the vote was checked against no source."""
        return self.confidence is Trust.UNCHECKED


@dataclass(frozen=True, slots=True)
class RollCall:
    """One adopted text with its votes.

    `tally` is counted from the votes; `recorded` stands in the data set, `stated` is what a report
    said (text as written, with `stated_source`). `companion` marks a text of the same session that
    is not the treaty resolution (52/38 H). `unchecked` lists fields no source was checked for.
    """

    resolution: str
    date: date
    companion: bool
    recorded: Tally
    stated: str
    stated_source: str
    confidence: Trust
    sources: tuple[str, ...]
    date_source: str
    unchecked: tuple[str, ...]
    note: str
    votes: tuple[Vote, ...] = field(repr=False, default=())

    @property
    def session(self) -> int:
        """The session of the General Assembly, as the number says."""
        return session_of(self.resolution) or 0

    @property
    def tally(self) -> Tally:
        """The votes counted."""
        counted = Counter(vote.vote for vote in self.votes)
        return Tally(*(counted[ballot] for ballot in Ballot))

    def of(self, ballot: Ballot) -> tuple[str, ...]:
        """Return the codes of the states that voted so."""
        return tuple(vote.code for vote in self.votes if vote.vote is ballot)


def roll_call(row: Row, votes: tuple[Row, ...]) -> RollCall:
    """Type one row of `roll_calls.csv` with the rows of `votes.csv` that belong to it."""
    day = date.fromisoformat(row["date"])
    sources = tuple(row["source"].split(" | "))
    columns = ("for", "against", "abstained", "absent", "not_member")
    return RollCall(
        resolution=row["resolution"],
        date=day,
        companion=row["kind"] == "companion",
        recorded=Tally(*(int(row[column]) for column in columns)),
        stated=row["stated"],
        stated_source=row["stated_source"],
        confidence=Trust(row["confidence"]),
        sources=sources,
        date_source=row["date_source"],
        unchecked=tuple(row["unchecked"].split()),
        note=row["note"],
        votes=tuple(_vote(each, day, sources) for each in votes),
    )


def _vote(row: Row, day: date, sources: tuple[str, ...]) -> Vote:
    return Vote(
        code=row["code"],
        resolution=row["resolution"],
        date=day,
        vote=Ballot(row["vote"]),
        sources=sources,
        copies=int(row["copies"]),
        confidence=Trust(row["confidence"]),
        note=row["note"],
    )
