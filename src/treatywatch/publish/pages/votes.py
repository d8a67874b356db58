"""How every state voted on every treaty resolution: one table, the whole run at a glance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from treatywatch.publish import links
from treatywatch.publish.area_names import place_in_alphabet
from treatywatch.publish.language import _
from treatywatch.publish.library import Library
from treatywatch.publish.pages.page import Link, Page
from treatywatch.publish.words import date_words
from treatywatch.register import Ballot, RollCall, Standing, Vote

LETTERS = {
    Ballot.FOR: ("Y", "in favour"),
    Ballot.AGAINST: ("N", "against"),
    Ballot.ABSTAINED: ("A", "abstained"),
    Ballot.ABSENT: ("–", "did not vote"),
    Ballot.NOT_MEMBER: ("", "not a member"),
}
# One letter for style in a table of six thousand cells.
_SHORT = {"for": "y", "against": "n", "abstained": "a", "absent": "x"}


@dataclass(frozen=True, slots=True)
class CallHead:
    """A roll call as the head of a column."""

    resolution: str
    year: str
    day: str
    tally: str


@dataclass(frozen=True, slots=True)
class Cast:
    """A vote as a cell: its letter, its word and its class for style."""

    letter: str
    words: str
    code: str
    resolution: str = ""
    day: str = ""
    note: str = ""

    @property
    def short(self) -> str:
        """The class for style in the table of all votes."""
        return _SHORT.get(self.code, "")


@dataclass(frozen=True, slots=True)
class VoteRow:
    """A state and its votes, in the order of the heads."""

    country: Link
    votes: tuple[Cast, ...]


@dataclass(frozen=True, slots=True)
class VotesPage(Page):
    """The votes of all states."""

    template: ClassVar[str] = "votes.html"

    calls: tuple[CallHead, ...] = ()
    rows: tuple[VoteRow, ...] = ()
    legend: tuple[tuple[str, str, str], ...] = ()


def cast(vote: Vote | None) -> Cast:
    """Put a vote into a letter and words; no vote is no member."""
    if vote is None:
        return Cast("", _("no vote in the register"), "none")
    letter, words = LETTERS[vote.vote]
    day = date_words(vote.date.isoformat())
    return Cast(letter, _(words), vote.vote.value, vote.resolution, day, vote.note)


def votes_page(library: Library) -> VotesPage:
    """Set the votes on the treaty resolutions; companion texts are left to the data."""
    calls = [call for call in library.register.roll_calls() if not call.companion]
    rows = [
        VoteRow(
            Link(library.names.of(area.code), links.country(area.code)),
            _row(library, area.code, calls),
        )
        for area in library.register.areas.values()
        if area.standing is Standing.MEMBER
    ]
    return VotesPage(
        path=links.VOTES,
        title="Votes on the treaty resolutions",
        crumbs=(Link("Votes", links.VOTES, current=True),),
        calls=tuple(_head(call) for call in calls),
        rows=tuple(sorted(rows, key=lambda row: place_in_alphabet(row.country.words))),
        legend=tuple((_SHORT[b.value], *LETTERS[b]) for b in Ballot if b is not Ballot.NOT_MEMBER),
    )


def _head(call: RollCall) -> CallHead:
    day = date_words(call.date.isoformat())
    return CallHead(call.resolution, str(call.date.year), day, str(call.tally))


def _row(library: Library, code: str, calls: list[RollCall]) -> tuple[Cast, ...]:
    own = {vote.resolution: vote for vote in library.register.votes(code)}
    return tuple(cast(own.get(call.resolution)) for call in calls)
