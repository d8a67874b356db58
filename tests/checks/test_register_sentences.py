"""Sentences made from the register: true ones raise nothing, and one changed fact is found.

The sentences take the whole walk: they are read, coded and checked as a report's body.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from treatywatch.archive import read_body
from treatywatch.checks import check_report
from treatywatch.claims import Coder, load_codebook
from treatywatch.notes import bind_notes
from treatywatch.register import ActKind, Ballot, Register, Vote, load_register

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
ORDINALS = (
    *("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"),
    *("ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"),
    *("sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
)
TAIL = "which called for universalization and full implementation of the Mine Ban Treaty"
VOTES = {
    "for": (
        "On {day}, {name} voted in favor of UN General Assembly Resolution {number}, {tail}.",
        "{name} voted for UNGA Resolution {number} on {day}.",
        "{name} voted in support of UNGA Resolution {number}, {tail}, on {day}.",
        "{name} joined {others} other nations in voting in favor of Resolution {number} on {day}.",
    ),
    "against": ("On {day}, {name} voted against UNGA Resolution {number}, {tail}.",),
    "abstained": (
        "On {day}, {name} abstained from voting on annual UNGA Resolution {number}, {tail}.",
        "{name} abstained on the vote on UNGA Resolution {number} on {day}.",
        "{name} was one of {count} states that abstained on UNGA Resolution {number} on {day}.",
        "{name} was among the {count} countries to abstain on Resolution {number} on {day}.",
    ),
    "absent": (
        "{name} was absent from the vote on UNGA Resolution {number} on {day}.",
        "On {day}, {name} was absent from voting on UNGA Resolution {number}, {tail}.",
    ),
}
SERIES = {
    "for": "voted in favor of",
    "abstained": "abstained from voting on",
}
STATUS = {
    "party": (
        "{name} is a State Party to the {treaty}.",
        "{name} is party to the {treaty}.",
    ),
    "signatory": (
        "{name} has signed but not ratified the {treaty}.",
        "{name} is a signatory to the {treaty}.",
    ),
    "not-party": (
        "{name} has not acceded to the {treaty}.",
        "{name} is not party to the {treaty}.",
        "{name} has not joined the {treaty}.",
        "{name} is not a party to the {treaty}.",
    ),
}
TREATIES = {"MBT": "Mine Ban Treaty", "CCM": "Convention on Cluster Munitions"}
ACTS = {
    True: (
        (
            "{name} signed the Mine Ban Treaty on {signed}, ratified it on {bound}, and became a "
            "State Party on {force}."
        ),
        (
            "{name} signed the Mine Ban Treaty on {signed} and ratified on {bound}, becoming a "
            "State Party on {force}."
        ),
    ),
    False: (
        (
            "{name} acceded to the Mine Ban Treaty on {bound} and the treaty entered into force "
            "for it on {force}."
        ),
        "{name} acceded to the Mine Ban Treaty on {bound}, becoming a State Party on {force}.",
    ),
}
SHARE_FOUND = 0.98


@dataclass(frozen=True)
class Made:
    """A sentence made from the register, with the country and edition that it stands in."""

    country: str
    edition: int
    words: str


def written(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


class Maker:
    """Makes sentences; with `change` one of the facts is another than the register's."""

    def __init__(self, register: Register, seed: int) -> None:
        self.register = register
        self.pick = random.Random(seed)
        self.codes = [code for code in register.areas if len(register.votes(code)) > 20]

    def _vote(self) -> Vote:
        while True:
            vote = self.pick.choice(self.register.votes(self.pick.choice(self.codes)))
            if vote.vote is not Ballot.NOT_MEMBER:
                return vote

    def vote(self, change: bool) -> Made:
        vote = self._vote()
        roll_call = self.register.roll_call(vote.resolution)
        answer, day, number = vote.vote.value, vote.date, vote.resolution
        what = self.pick.choice(("answer", "day", "number", "year")) if change else ""
        if what == "answer":
            answer = self.pick.choice([other for other in VOTES if other != answer])
        if what == "day":
            day += timedelta(days=self.pick.choice((-1, 1, 3, 30, -30)))
        if what == "year":
            day = day.replace(year=day.year + self.pick.choice((-1, 1)))
        if what == "number":
            others = [r.resolution for r in self.register.roll_calls() if not r.companion]
            number = self.pick.choice([other for other in others if other != number])
        count = len(roll_call.of(Ballot.ABSTAINED))
        words = self.pick.choice(VOTES[answer]).format(
            name=self.register.name(vote.code),
            day=written(day),
            number=number,
            tail=TAIL,
            count=count,
            others=len(roll_call.of(Ballot.FOR)) - 1,
        )
        return Made(vote.code, max(day.year, vote.date.year) + 1, words)

    def count(self, change: bool) -> Made:
        while True:
            vote = self._vote()
            if vote.vote is Ballot.ABSTAINED:
                break
        count = len(self.register.roll_call(vote.resolution).of(Ballot.ABSTAINED))
        words = self.pick.choice(VOTES["abstained"][2:]).format(
            name=self.register.name(vote.code),
            day=written(vote.date),
            number=vote.resolution,
            count=count + (self.pick.choice((-2, -1, 1, 4)) if change else 0),
        )
        return Made(vote.code, vote.date.year + 1, words)

    def series(self, change: bool) -> Made:
        while True:
            code = self.pick.choice(self.codes)
            votes = [v for v in self.register.votes(code) if v.vote is not Ballot.NOT_MEMBER]
            now = self.pick.randrange(3, len(votes))
            first = now
            while first and votes[first - 1].vote is votes[now].vote:
                first -= 1
            length = now - first + 1
            if votes[now].vote.value in SERIES and first and 3 <= length <= 19:
                break
        verb, name = SERIES[votes[now].vote.value], self.register.name(code)
        since = votes[first].date.year
        if self.pick.random() < 0.5:
            number = length + (self.pick.choice((-1, 1)) if change else 0)
            words = (
                f"On {written(votes[now].date)}, {name} {verb} UNGA Resolution "
                f"{votes[now].resolution}, for the {ORDINALS[number]} consecutive year."
            )
        else:
            year = since - (1 if change else 0)
            words = (
                f"{name} has {verb} every annual UNGA resolution in support of the Mine Ban "
                f"Treaty since {year}."
            )
        return Made(code, votes[now].date.year + 1, words)

    def status(self, change: bool) -> Made:
        while True:
            code, treaty = self.pick.choice(self.codes), self.pick.choice(list(TREATIES))
            edition = self.pick.randint(2001 if treaty == "MBT" else 2011, 2021)
            closed = date(edition, 12, 31)
            now = self.register.status(code, treaty, closed)
            before = self.register.status(code, treaty, closed - timedelta(days=500))
            if now.status is before.status and now.status.value in STATUS and now.certain:
                break
        said = now.status.value
        if change:
            wrong = {"party": ("signatory", "not-party"), "signatory": ("party",)}
            said = self.pick.choice(wrong.get(said, ("party", "signatory")))
        words = self.pick.choice(STATUS[said])
        name = self.register.name(code)
        return Made(code, edition, words.format(name=name, treaty=TREATIES[treaty]))

    def act(self, change: bool) -> Made:
        while True:
            code = self.pick.choice(self.codes)
            acts = self.register.acts(code, "MBT")
            bound = [act for act in acts if act.is_consent and len(act.date) == 10]
            force = [act for act in acts if act.kind is ActKind.ENTRY_INTO_FORCE]
            signed = [act for act in acts if act.kind is ActKind.SIGNATURE]
            if bound and force and bound[0].kind is not ActKind.SUCCESSION:
                break
        day = date.fromisoformat(bound[0].date)
        if change:
            day += timedelta(days=self.pick.choice((-400, -31, 31, 200)))
        words = self.pick.choice(ACTS[bool(signed)]).format(
            name=self.register.name(code),
            signed=written(signed[0].first_day) if signed else "",
            bound=written(day),
            force=written(force[0].first_day),
        )
        return Made(code, max(force[0].first_day.year, day.year) + 2, words)

    def all(self, change: bool) -> Iterator[Made]:
        for kind, number in (
            (self.vote, 80),
            (self.count, 20),
            (self.series, 30),
            (self.status, 40),
            (self.act, 30),
        ):
            for _ in range(number):
                yield kind(change)


@pytest.fixture(scope="module")
def rules_of() -> Callable[[Made], list[str]]:
    """The rules that find something in a sentence which takes the whole walk."""
    register = load_register()
    coder = Coder(load_codebook(), register)

    def look(made: Made) -> list[str]:
        report = bind_notes(read_body(made.words, made.country, made.edition))
        return [finding.rule for finding in check_report(coder.code(report), register)]

    return look


def test_what_the_register_says_raises_nothing(
    register: Register, rules_of: Callable[[Made], list[str]]
) -> None:
    made = list(Maker(register, seed=1999).all(change=False))
    assert len(made) == 200
    assert [(one, rules) for one in made if (rules := rules_of(one))] == []


def test_one_changed_fact_is_found(
    register: Register, rules_of: Callable[[Made], list[str]]
) -> None:
    made = list(Maker(register, seed=2021).all(change=True))
    missed = [one for one in made if not rules_of(one)]
    assert 1 - len(missed) / len(made) >= SHARE_FOUND, missed
