"""A government that denies what an earlier edition said in the Monitor's own voice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from treatywatch.checks.country_case import CountryCase
from treatywatch.checks.found import Found, said
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import CountryRule
from treatywatch.editions.sameness import same_subject
from treatywatch.editions.strength import ASSERTED
from treatywatch.model import Claim, Severity, Speaker

_QUESTIONS = frozenset(
    {
        *("production", "transfer.export", "transfer.import", "stockpile", "use"),
        *("contamination", "stockpile.origin"),
    }
)
_OWNED = re.compile(r"\bown(?:ed|s)\b|\bbelong|\bforeign\b", re.IGNORECASE)
_MONITOR = frozenset({Speaker.MONITOR})
_OFFICIAL = frozenset({Speaker.GOVERNMENT})


def look(case: CountryCase) -> Iterator[Found]:
    """Yield the official `no` that stands where the Monitor's `yes` of the last edition stood."""
    for before, after in pairwise(case.editions.values()):
        said_yes = [(r, c) for r in before for c in _claims(r, "yes", _MONITOR)]
        still = [c for r in after for c in _claims(r, "yes", _MONITOR)]
        for report in after:
            for claim in _claims(report, "no", _OFFICIAL):
                yield from _judge(report, claim, said_yes, still)


def _same_thing(yes: Claim, no: Claim) -> bool:
    """The same question; or foreign mines stored, and the denial that such mines are stored."""
    if same_subject(yes, no):
        return True
    foreign = yes.question == "stockpile.origin" and yes.answer == "foreign-owned"
    return (
        foreign
        and no.question == "stockpile"
        and yes.subject == no.subject
        and _OWNED.search(no.sentence.quotation) is not None
    )


def _claims(report: ReportCase, answer: str, voices: frozenset[Speaker]) -> Iterator[Claim]:
    for claim in report.coded.claims:
        if (
            claim.question in _QUESTIONS
            and (claim.answer == answer or (answer == "yes" and claim.answer == "foreign-owned"))
            and claim.speaker in voices
            and claim.certainty in ASSERTED
        ):
            yield claim


def _judge(
    report: ReportCase,
    claim: Claim,
    said_yes: list[tuple[ReportCase, Claim]],
    still: list[Claim],
) -> Iterator[Found]:
    if any(_same_thing(other, claim) for other in still):
        return
    for earlier, yes in said_yes:
        if _same_thing(yes, claim):
            yield Found(
                report.report,
                f"the government now answers no on {claim.question}; the "
                f"{earlier.report.edition} edition said yes ({yes.certainty.value}) in the "
                "Monitor's own voice, and this edition does not take it up",
                claim.sentence,
                claim.in_note,
                (said(earlier.report, yes), said(report.report, claim)),
                mend="say what became of the earlier finding",
            )
            return


RULE = CountryRule(
    name="editions.denied-since",
    severity=Severity.NOTE,
    rationale="Where a denial is printed and the earlier finding is not repeated, the reader "
    "cannot tell whether it was withdrawn.",
    not_checked="which of the two is right",
    look=look,
)
