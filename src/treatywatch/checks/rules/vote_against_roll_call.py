"""A vote as the report tells it against the vote in the roll call."""

from __future__ import annotations

from collections.abc import Iterator

from treatywatch.checks.found import Found, registered, said
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import ReportRule
from treatywatch.checks.vote_words import answers_in
from treatywatch.checks.votes import ballot, roll_call_of, single_votes
from treatywatch.model import Claim, Severity
from treatywatch.register import RollCall, Vote


def look(case: ReportCase) -> Iterator[Found]:
    """Yield the votes that the roll call has otherwise."""
    for claim in single_votes(case):
        stated, roll_call = ballot(claim), roll_call_of(case, claim)
        if stated is None or roll_call is None:
            continue
        vote = case.tools.vote_in(roll_call, claim.subject)
        if vote is None or vote.vote is stated:
            continue
        if vote.vote.value not in answers_in(claim.sentence.quotation):
            yield _found(case, claim, roll_call, vote)


def _found(case: ReportCase, claim: Claim, roll_call: RollCall, vote: Vote) -> Found:
    name = case.register.name(claim.subject)
    entry = f"roll call {roll_call.resolution} of {roll_call.date}"
    words = f"{name}: {vote.vote.value} ({vote.copies} copies of the roll call)"
    return Found(
        case.report,
        f"the sentence has {name} {claim.answer}, the roll call on {roll_call.resolution} of "
        f"{roll_call.date} has {vote.vote.value}",
        claim.sentence,
        evidence=(said(case.report, claim), registered(entry, f"{words} {vote.note}".strip())),
        mend="check the vote in the records of the General Assembly",
        not_checked="votes in the First Committee; corrections of a vote after the roll call"
        + ("; the register's row is unchecked" if vote.unchecked else ""),
    )


RULE = ReportRule(
    name="checks.vote-against-roll-call",
    severity=Severity.WARN,
    rationale="How a state voted is on record; a profile that tells it otherwise is wrong, or "
    "means another vote than it names.",
    not_checked="votes in the First Committee; corrections of a vote after the roll call",
    look=look,
)
