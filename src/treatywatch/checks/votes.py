"""What a sentence says of votes, held against the roll calls that the register has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from treatywatch.checks.report_case import ReportCase
from treatywatch.editions.strength import ASSERTED
from treatywatch.model import Claim
from treatywatch.register import Ballot, RollCall, Vote

COMMITTEE = re.compile(r"\bFirst\s+Committee\b", re.IGNORECASE)
_OTHER_TEXT = re.compile(
    r"\bcluster\b|\bCCM\b|\bCCW\b|\bConventional\s+Weapons\b|\bArms\s+Trade\b", re.IGNORECASE
)
_ANSWERS = {
    "for": Ballot.FOR,
    "co-sponsored": Ballot.FOR,
    "against": Ballot.AGAINST,
    "abstained": Ballot.ABSTAINED,
    "absent": Ballot.ABSENT,
}


def is_on_other_text(case: ReportCase, words: str) -> bool:
    """Tell whether words about a vote are about another treaty, which the register has not."""
    return case.report.theme.startswith("cluster") or _OTHER_TEXT.search(words) is not None


def ballot(claim: Claim) -> Ballot | None:
    """Return the ballot that the answer of a vote means."""
    return _ANSWERS.get(claim.answer)


def vote_claims(case: ReportCase, question: str) -> Iterator[Claim]:
    """Yield the asserted claims on votes about which the register can know.

    Votes in the First Committee and on other treaties are not in the register.
    """
    for claim in case.coded.claims:
        words = claim.sentence.quotation
        if (
            claim.question == question
            and claim.certainty in ASSERTED
            and claim.treaty in {None, "MBT"}
            and claim.weapon_class != "cluster-munition"
            and claim.subject in case.register.areas
            and not COMMITTEE.search(words)
            and not is_on_other_text(case, words)
        ):
            yield claim


def roll_call_of(case: ReportCase, claim: Claim) -> RollCall | None:
    """Return the roll call that a claim on one vote means, None where that is not certain.

    The number decides; without one, the date does if it allows a single roll call.
    """
    if claim.resolution:
        return case.register.roll_call(claim.resolution)
    if claim.date and "/" not in claim.date and not claim.date.endswith(("~", "?", "%")):
        return case.register.roll_call(claim.date)
    return None


def votes_of(case: ReportCase, code: str) -> tuple[Vote, ...]:
    """Return a state's votes on the treaty resolutions that had been cast when the report closed.

    Years in which it was no member are left out.
    """
    closed = case.closed
    return tuple(
        vote
        for vote in case.tools.votes(code)
        if vote.vote is not Ballot.NOT_MEMBER
        and (closed is None or vote.date.isoformat() <= closed)
    )


def by_ballot(votes: Sequence[Vote]) -> str:
    """Write votes as years by ballot: `abstained 1996, 2007–2020; absent 1997–2006`."""
    order = list(dict.fromkeys(vote.vote for vote in votes))
    parts = (f"{kind.value} {_years(votes, kind)}" for kind in order)
    return "; ".join(parts)


def _years(votes: Sequence[Vote], kind: Ballot) -> str:
    runs: list[list[int]] = []
    for place, vote in enumerate(votes):
        if vote.vote is not kind:
            continue
        if runs and place and votes[place - 1].vote is kind:
            runs[-1].append(vote.date.year)
        else:
            runs.append([vote.date.year])
    return ", ".join(str(r[0]) if len(r) == 1 else f"{r[0]}–{r[-1]}" for r in runs)
