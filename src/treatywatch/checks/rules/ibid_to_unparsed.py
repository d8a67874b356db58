"""An *Ibid.* that repeats a citation which could not be read."""

from __future__ import annotations

from collections.abc import Iterator

from treatywatch.checks.found import Found, noted
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import ReportRule
from treatywatch.model import Severity


def look(case: ReportCase) -> Iterator[Found]:
    """Yield each *Ibid.* whose note holds a last citation of no known form."""
    for note in case.report.notes:
        for citation in note.citations:
            if citation.same_as is None or not citation.same_as.isdigit():
                continue
            repeated = case.notes.get(int(citation.same_as))
            if repeated is None or not repeated.citations or repeated is note:
                continue
            last = repeated.citations[-1]
            if last.kind == "unparsed" and last.same_as is None:
                yield Found(
                    case.report,
                    f"note {note.number} repeats note {repeated.number}, whose citation is of no "
                    "known form",
                    note=note.number,
                    evidence=(
                        noted(case.report, note.number, citation.anchor),
                        noted(case.report, repeated.number, last.anchor),
                    ),
                    mend="read the repeated citation by hand",
                )


RULE = ReportRule(
    name="checks.ibid-to-unparsed",
    severity=Severity.NOTE,
    rationale="An *Ibid.* is worth what it repeats; here nobody knows yet what that is.",
    not_checked="what the repeated citation means",
    look=look,
)
