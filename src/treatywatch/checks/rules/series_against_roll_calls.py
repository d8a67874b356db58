"""What is said of a series of votes against every roll call of the series."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from treatywatch.checks.found import Found, registered, said
from treatywatch.checks.look_back import LookBack, looks_back
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import ReportRule
from treatywatch.checks.series import Extent, Series, series_of
from treatywatch.checks.votes import (
    ANSWERS,
    by_ballot,
    roll_call_of,
    series_votes,
    single_votes,
    votes_of,
)
from treatywatch.model import Claim, Severity
from treatywatch.register import Ballot, Vote

Verdict = tuple[str, Severity] | None


def look(case: ReportCase) -> Iterator[Found]:
    """Yield the claims on a series that some roll call of the series does not bear out."""
    for claim, allowed in series_votes(case):
        series = series_of(case, claim)
        votes = votes_of(case, claim.subject)
        verdict = _JUDGES[series.extent](case, claim, series, votes, allowed) if votes else None
        if verdict is not None:
            yield _found(case, claim, votes, verdict)
        back = looks_back(case, claim)
        if back is not None:
            yield from _before(case, claim, votes, back)


def _before(
    case: ReportCase, claim: Claim, votes: Sequence[Vote], back: LookBack
) -> Iterator[Found]:
    others = [
        vote
        for vote in votes
        if vote.date.isoformat() < back.before and vote.vote is not ANSWERS[back.answer]
    ]
    if others:
        message = f"not in all votes before {back.before[:4]}: the roll calls have "
        yield _found(case, claim, votes, (message + by_ballot(others), Severity.WARN))


def _within(votes: Sequence[Vote], series: Series) -> list[Vote]:
    return [vote for vote in votes if series.first <= vote.date.isoformat() <= series.last]


def _every(
    case: ReportCase,
    claim: Claim,
    series: Series,
    votes: Sequence[Vote],
    allowed: frozenset[Ballot],
) -> Verdict:
    now = _vote_told(case, claim, votes) if series.before else None
    there = [v for v in _within(votes, series) if now is None or v.date < now.date]
    others = [vote for vote in there if vote.vote not in allowed]
    if not others:
        return None
    return f"the roll calls have other votes: {by_ballot(others)}", Severity.WARN


def _never(
    _: ReportCase, __: Claim, series: Series, votes: Sequence[Vote], allowed: frozenset[Ballot]
) -> Verdict:
    """The coder gives the vote that never was, so any such vote speaks against it."""
    cast = [vote for vote in _within(votes, series) if vote.vote in allowed]
    return (f"the roll calls have {by_ballot(cast)}", Severity.WARN) if cast else None


def _previous(
    case: ReportCase,
    claim: Claim,
    series: Series,
    votes: Sequence[Vote],
    allowed: frozenset[Ballot],
) -> Verdict:
    """The year before must fit; years further back that do not are worth a word."""
    now = _vote_told(case, claim, votes)
    before = [v for v in _within(votes, series) if now is None or v.date < now.date]
    others = [vote for vote in before if vote.vote not in allowed]
    if not before or not others:
        return None
    severity = Severity.WARN if before[-1].vote not in allowed else Severity.NOTE
    return f"not in all years before: the roll calls have {by_ballot(before)}", severity


def _nth(
    case: ReportCase,
    claim: Claim,
    series: Series,
    votes: Sequence[Vote],
    allowed: frozenset[Ballot],
) -> Verdict:
    now = _vote_told(case, claim, votes)
    upto = [vote for vote in votes if now is None or vote.date <= now.date]
    count = 0
    while count < len(upto) and upto[-1 - count].vote in allowed:
        count += 1
    if not upto or not series.number or count == series.number:
        return None
    return (
        f"stated as number {series.number} in a row; by the roll calls it is number {count}",
        Severity.WARN,
    )


def _first(
    case: ReportCase,
    claim: Claim,
    series: Series,
    votes: Sequence[Vote],
    allowed: frozenset[Ballot],
) -> Verdict:
    now = _vote_told(case, claim, votes)
    if now is None:
        return None
    same = [v for v in _within(votes, series) if v.date < now.date and v.vote in allowed]
    return (f"the roll calls have it before: {by_ballot(same)}", Severity.WARN) if same else None


def _some(
    _: ReportCase, __: Claim, series: Series, votes: Sequence[Vote], allowed: frozenset[Ballot]
) -> Verdict:
    there = _within(votes, series)
    if not there or any(vote.vote in allowed for vote in there):
        return None
    return f"no roll call has it: {by_ballot(there)}", Severity.WARN


def _vote_told(case: ReportCase, claim: Claim, votes: Sequence[Vote]) -> Vote | None:
    """Return the single vote from which the sentence, or the one before it, looks back."""
    told = [
        other
        for other in single_votes(case)
        if other.subject == claim.subject and other.sentence.start <= claim.sentence.start
    ]
    for other in sorted(told, key=lambda c: -c.sentence.start)[:1]:
        roll_call = roll_call_of(case, other)
        for vote in votes:
            if roll_call is not None and vote.resolution == roll_call.resolution:
                return vote
    dates = [d for d in case.mentions(claim.sentence.quotation).dates if d.precision != "range"]
    years = {d.earliest.year for d in dates if d.earliest and d.relation == "at"}
    fitting = [vote for vote in votes if vote.date.year in years]
    return fitting[-1] if len(years) == 1 and fitting else None


_JUDGES = {
    Extent.EVERY: _every,
    Extent.NEVER: _never,
    Extent.PREVIOUS: _previous,
    Extent.NTH: _nth,
    Extent.FIRST: _first,
    Extent.SOME: _some,
}


def _found(
    case: ReportCase, claim: Claim, votes: Sequence[Vote], verdict: tuple[str, Severity]
) -> Found:
    message, severity = verdict
    name = case.register.name(claim.subject)
    return Found(
        case.report,
        f"on the votes of {name}: {message}",
        claim.sentence,
        evidence=(
            said(case.report, claim),
            registered(f"roll calls {votes[0].date.year}–{votes[-1].date.year}", by_ballot(votes)),
        ),
        severity=severity,
        mend="name the years for which it holds",
    )


RULE = ReportRule(
    name="checks.series-against-roll-calls",
    severity=Severity.WARN,
    rationale="“As in previous years” and “every year since” are carried from edition to edition "
    "and are seldom counted again; the roll calls are all on record.",
    not_checked="votes in the First Committee; the register does not tell absence from not "
    "taking part in a vote",
    look=look,
)
