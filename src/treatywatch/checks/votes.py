"""What a sentence says of votes, held against the roll calls that the register has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.vote_words import series_in_words
from treatywatch.claims.mentions import Relation
from treatywatch.editions.strength import ASSERTED
from treatywatch.model import Claim
from treatywatch.register import Ballot, RollCall, Vote

COMMITTEE = re.compile(r"\bFirst\s+Committee\b", re.IGNORECASE)
_OTHER_TEXT = re.compile(
    r"\bcluster\b|\bCCM\b|\bCCW\b|\bConventional\s+Weapons\b|\bArms\s+Trade\b", re.IGNORECASE
)
_SERIES = re.compile(
    r"\b(?:every|each|all|always|consistently|never|previous|past|since|prior|before|until|from"
    r"|consecutive|similar|annual)\b",
    re.IGNORECASE,
)
_TURN = re.compile(r"\bever\s+since\b", re.IGNORECASE)
_EITHER = re.compile(
    r"\babst\w+\b[^.;]{0,60}\bor\b[^.;]{0,40}\b(?:absent|not\s+(?:take\s+part|participate))"
    r"|\b(?:absent|not\s+(?:taken?\s+part|participated?))\b[^.;]{0,60}\bor\b[^.;]{0,40}\babst",
    re.IGNORECASE,
)
_AT = frozenset({Relation.AT, Relation.DURING, Relation.AS_OF})
ANSWERS = {
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
    return ANSWERS.get(claim.answer)


def single_votes(case: ReportCase) -> Iterator[Claim]:
    """Yield the asserted claims on one vote each about which the register can know.

    Votes in the First Committee and on other treaties are not in the register.
    """
    for claim in case.coded.claims:
        single = claim.question == "vote" and not _spans_votes(case, claim)
        if single and _is_checkable(case, claim) and not _is_ambiguous(case, claim):
            yield claim


def series_votes(case: ReportCase) -> Iterator[tuple[Claim, frozenset[Ballot]]]:
    """Yield for each sentence and subject the claim on a series of votes, and all its answers.

    "abstained or was absent" is one series with two answers.
    """
    groups: dict[tuple[int, str], list[Claim]] = {}
    for claim in (*case.coded.claims, *series_in_words(case)):
        if not _is_checkable(case, claim):
            continue
        if claim.question == "vote.record" or _spans_votes(case, claim):
            groups.setdefault((claim.sentence.start, claim.subject), []).append(claim)
    for claims in groups.values():
        records = [claim for claim in claims if claim.question == "vote.record"]
        words = claims[0].sentence.quotation
        told = {claim.answer for claim in claims}
        if _EITHER.search(words):
            told |= {"abstained", "absent"}
        allowed = frozenset(ANSWERS[answer] for answer in told if answer in ANSWERS)
        if _TURN.search(words) or (len(allowed) > 1 and not _EITHER.search(words)):
            continue
        if records or _SERIES.search(words):
            yield (records or claims)[0], allowed


def _is_ambiguous(case: ReportCase, claim: Claim) -> bool:
    """Tell whether the sentence has another vote of the same state for the same roll call."""
    claims = case.claims_of[claim.sentence.start, claim.sentence.end]
    return any(
        other.question == "vote"
        and other.answer != claim.answer
        and (other.subject, other.resolution, other.date)
        == (claim.subject, claim.resolution, claim.date)
        for other in claims
    )


def _is_checkable(case: ReportCase, claim: Claim) -> bool:
    words = claim.sentence.quotation
    return (
        claim.question in {"vote", "vote.record"}
        and claim.certainty in ASSERTED
        and claim.treaty in {None, "MBT"}
        and claim.weapon_class != "cluster-munition"
        and claim.subject in case.register.areas
        and not COMMITTEE.search(words)
        and not is_on_other_text(case, words)
        and not case.is_of_others(claim)
    )


def _spans_votes(case: ReportCase, claim: Claim) -> bool:
    """Tell whether a claim on "a vote" has no resolution and no single date of its own."""
    if claim.question != "vote" or claim.resolution:
        return False
    if claim.date is None or "/" in claim.date:
        return True
    dates = [d for d in case.mentions(claim.sentence.quotation).dates if d.point == claim.date]
    return bool(dates) and all(d.relation not in _AT for d in dates)


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
    """Return a state's votes on the treaty resolutions that the report can be expected to know.

    Years in which it was no member are left out.
    """
    last = case.cut_off
    return tuple(
        vote
        for vote in case.tools.votes(code)
        if vote.vote is not Ballot.NOT_MEMBER and (last is None or vote.date.isoformat() <= last)
    )


def by_ballot(votes: Sequence[Vote]) -> str:
    """Write votes as years by ballot: `abstained 1996, 2007–2020; absent 1997–2006`."""
    order = list(dict.fromkeys(vote.vote for vote in votes))
    parts = (f"{kind.value} {_years(votes, kind)}" for kind in order)
    return "; ".join(parts)


def _years(votes: Sequence[Vote], kind: Ballot) -> str:
    runs: list[list[int]] = []
    for year in (vote.date.year for vote in votes if vote.vote is kind):
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(str(r[0]) if len(r) == 1 else f"{r[0]}–{r[-1]}" for r in runs)
