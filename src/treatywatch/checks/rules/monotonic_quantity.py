"""Mines kept for training that become more instead of fewer."""

from __future__ import annotations

from collections.abc import Iterator

from treatywatch.checks.country_case import CountryCase
from treatywatch.checks.found import Found, said
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import CountryRule
from treatywatch.editions.figures import bounds, in_words
from treatywatch.editions.strength import ASSERTED
from treatywatch.editions.when import days
from treatywatch.editions.wording import announces_correction
from treatywatch.model import Certainty, Claim, Severity, Speaker

_Kept = tuple[str, ReportCase, Claim]


def look(case: CountryCase) -> Iterator[Found]:
    """Yield the numbers of retained mines that are higher than those of an earlier date."""
    kept = sorted(_retained(case), key=lambda one: (one[0], one[1].report.edition or 0))
    told: dict[tuple[str, str], _Kept] = {}
    for one in kept:
        _, report, claim = one
        unit = claim.quantity.unit if claim.quantity else ""
        before = told.get((claim.subject, unit))
        told[claim.subject, unit] = one
        if before is not None and _rises(before[2], claim):
            yield _found(before, report, claim)


def _retained(case: CountryCase) -> Iterator[_Kept]:
    for report in case.reports:
        for claim in report.coded.claims:
            if (
                claim.question == "stockpile.retained"
                and claim.quantity is not None
                and _is_declared(claim)
            ):
                known = days(claim.date)
                when = known[1] if known else report.closed or ""
                yield when, report, claim


def _is_declared(claim: Claim) -> bool:
    """What a government reports of its own mines is as good as asserted."""
    own = claim.speaker is Speaker.GOVERNMENT and claim.certainty is Certainty.REPORTED
    return own or claim.certainty in ASSERTED


def _rises(before: Claim, after: Claim) -> bool:
    if before.quantity is None or after.quantity is None:
        return False
    if announces_correction(after.sentence.quotation):
        return False
    return bounds(after.quantity)[0] > bounds(before.quantity)[1]


def _found(before: _Kept, report: ReportCase, claim: Claim) -> Found:
    when, earlier, told = before
    return Found(
        report.report,
        f"{in_words(claim.quantity)} are retained; {in_words(told.quantity)} were retained "
        f"before ({told.date or when})",
        claim.sentence,
        claim.in_note,
        (said(earlier.report, told), said(report.report, claim)),
        mend="say where the additional mines come from",
    )


RULE = CountryRule(
    name="checks.monotonic-quantity",
    severity=Severity.WARN,
    rationale="Mines retained for training are used up; a number that rises means that mines "
    "were found, taken over or miscounted.",
    not_checked="mines transferred from other states or found since, if the text does not say so",
    look=look,
)
