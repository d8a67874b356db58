"""A claim about somebody whom the register does not know."""

from __future__ import annotations

from collections.abc import Iterator

from treatywatch.checks.found import Found, said
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import ReportRule
from treatywatch.model import Severity


def look(case: ReportCase) -> Iterator[Found]:
    """Yield the first claim on each subject that has no entry in the register."""
    seen: set[str] = set()
    for claim in case.coded.claims:
        subject = claim.subject
        if subject in seen or subject in case.register.areas or case.country is None:
            continue
        if claim.question.startswith("armed-group."):
            continue
        seen.add(subject)
        yield Found(
            case.report,
            f"“{subject or 'no subject'}” is no state or area of the register",
            claim.sentence,
            claim.in_note,
            (said(case.report, claim),),
            mend="add the name to the register, or correct the subject",
        )


RULE = ReportRule(
    name="checks.unresolved-name",
    severity=Severity.NOTE,
    rationale="A claim on an unknown subject is in nobody's profile and is lost to comparison.",
    not_checked="armed groups, which are known by their own list",
    look=look,
)
