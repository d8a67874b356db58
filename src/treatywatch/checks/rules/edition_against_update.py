"""An edition whose text was last updated long before it, or after it."""

from __future__ import annotations

from collections.abc import Iterator

from treatywatch.checks.found import Found
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import ReportRule
from treatywatch.editions.when import days
from treatywatch.model import Evidence, Severity


def look(case: ReportCase) -> Iterator[Found]:
    """Yield the report when its date lies two years or more before its edition, or after it."""
    report = case.report
    updated = days(report.last_updated)
    if updated is None or report.edition is None:
        return
    year = int(updated[0][:4])
    if year < report.edition - 1:
        message = f"the text of edition {report.edition} was last updated on {report.last_updated}"
        mend = "read it as of that date; look whether the edition has a newer text"
        severity = Severity.NOTE
    elif year > report.edition + 1:
        message = f"edition {report.edition} says that it was updated on {report.last_updated}"
        mend = "check edition and date"
        severity = Severity.WARN
    else:
        return
    fact = Evidence(report.origin.name, f"last updated {report.last_updated}", None, report.slug)
    yield Found(report, message, evidence=(fact,), severity=severity, mend=mend)


RULE = ReportRule(
    name="checks.edition-against-update",
    severity=Severity.NOTE,
    rationale="Texts are carried from year to year under a new edition; what they say in the "
    "present holds for the day of their last update.",
    not_checked="whether anything in the text was changed later without a new date",
    look=look,
)
