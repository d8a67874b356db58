"""One report that says yes and no to the same question, plainly and in its own voice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from treatywatch.checks.found import Found, said
from treatywatch.checks.grave import FIRM
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import ReportRule
from treatywatch.model import Claim, Evidence, Severity, Speaker

_OPPOSITES = {
    **dict.fromkeys(("use", "production", "transfer.export"), ("yes", "no")),
    "treaty.status": ("party", "not-party"),
}
_EVER = re.compile(r"\bn?ever\b", re.IGNORECASE)
_TURN = re.compile(
    r"\b(?:until|before|prior|since|again|no longer|not yet|at (?:the|that) time|previously"
    r"|formerly|then|after|except|apart from|other than|in the past|when|while|by|19\d\d|20\d\d)\b",
    re.IGNORECASE,
)


def look(case: ReportCase) -> Iterator[Found]:
    """Yield pairs of plain statements of a report that cannot both be true.

    Statements with a date, a place, a type, or a word that sets a time apart are left out: they
    can stand beside one another. Of use, production and export, the no must be one of all time;
    of membership, the treaty must be named.
    """
    groups: defaultdict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in case.coded.claims:
        if _is_plain(claim, case.country) and _names_treaty(case, claim):
            key = (claim.question, claim.treaty or "", claim.weapon_class or "")
            groups[key].append(claim)
    for (question, *_), claims in groups.items():
        yield from _pairs(case, question, claims)


def _is_plain(claim: Claim, country: str | None) -> bool:
    return (
        claim.question in _OPPOSITES
        and claim.answer in _OPPOSITES[claim.question]
        and claim.subject == country
        and claim.speaker is Speaker.MONITOR
        and claim.certainty in FIRM
        and claim.in_note is None
        and not (claim.date or claim.places or claim.partners or claim.weapons)
        and claim.period != "current"
        and _TURN.search(claim.sentence.quotation) is None
        and (claim.answer != "no" or _EVER.search(claim.anchor.quotation) is not None)
    )


def _names_treaty(case: ReportCase, claim: Claim) -> bool:
    """Tell whether a status is that of a treaty which the sentence itself names."""
    if claim.question != "treaty.status":
        return True
    named = case.mentions(claim.sentence.quotation).treaties
    return any(treaty.code == claim.treaty for treaty in named)


def _pairs(case: ReportCase, question: str, claims: Sequence[Claim]) -> Iterator[Found]:
    one, other = _OPPOSITES[question]
    first = next((claim for claim in claims if claim.answer == one), None)
    against = next((claim for claim in claims if claim.answer == other), None)
    if first is None or against is None or first.sentence == against.sentence:
        return
    earlier, later = sorted((first, against), key=lambda claim: claim.sentence.start)
    yield Found(
        case.report,
        f"on {question} the report answers {earlier.answer} and {later.answer}, both plainly and "
        "in its own voice",
        later.sentence,
        evidence=(
            Evidence("question", question),
            said(case.report, earlier),
            said(case.report, later),
        ),
        mend="correct one of the two, or say of which time each speaks",
    )


RULE = ReportRule(
    name="checks.contradicts-itself",
    severity=Severity.BLOCK,
    rationale="What a report says of use, production, export or membership is quoted from it; two "
    "opposite statements in one report let anybody quote the one that suits them.",
    not_checked="which of the two is right; statements with a date, a place or a type",
    look=look,
)
