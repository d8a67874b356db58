"""Two figures for one thing in one report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from treatywatch.checks.found import Found, said
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import ReportRule
from treatywatch.editions.figures import Figures, in_words, relate
from treatywatch.editions.strength import ASSERTED
from treatywatch.model import Claim, Severity

_ONE_FIGURE = frozenset(
    {"funding", "stockpile.size", "stockpile.retained", "contamination", "stockpile.destruction"}
)
_TOTAL = re.compile(
    r"\btotal|\brecorded\b|\bidentified\b|\ball\s+(?:known|reported)\b", re.IGNORECASE
)
_YEAR = re.compile(r"\d{4}$")


def look(case: ReportCase) -> Iterator[Found]:
    """Yield pairs of claims on the same thing at the same time with different exact figures."""
    found: dict[tuple[object, ...], list[Claim]] = {}
    for claim in case.coded.claims:
        if _counts(claim):
            found.setdefault(_thing(claim), []).append(claim)
    for claims in found.values():
        for one, other in combinations(claims, 2):
            if one.sentence.start == other.sentence.start:
                continue
            if relate(one.quantity, other.quantity) is Figures.DIFFERENT:
                yield _found(case, one, other)
                break


def _counts(claim: Claim) -> bool:
    if claim.quantity is None or not claim.date or claim.certainty not in ASSERTED:
        return False
    if claim.partners or claim.places:
        return False
    if claim.question in _ONE_FIGURE:
        return True
    total = _TOTAL.search(claim.sentence.quotation) is not None
    yearly = _YEAR.fullmatch(claim.date) is not None
    return (
        claim.question == "casualties" and claim.quantity.unit == "casualties" and yearly and total
    )


def _thing(claim: Claim) -> tuple[object, ...]:
    unit = claim.quantity.unit if claim.quantity else ""
    return (
        *(claim.subject, claim.question, claim.answer, claim.date, claim.period, unit),
        *(claim.speaker, claim.weapon_class, claim.weapons, claim.treaty),
    )


def _found(case: ReportCase, one: Claim, other: Claim) -> Found:
    return Found(
        case.report,
        f"on {one.question} for {one.date} the report gives {in_words(one.quantity)} and "
        f"{in_words(other.quantity)}",
        other.sentence,
        other.in_note,
        (said(case.report, one), said(case.report, other)),
        mend="say what each of the two figures counts, or correct one",
    )


RULE = ReportRule(
    name="checks.figures-within-report",
    severity=Severity.WARN,
    rationale="A reader who finds two figures for one thing trusts neither.",
    not_checked="whether the two figures count the same thing",
    look=look,
)
