"""A source that was more than ten years old when the edition closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from treatywatch.checks.found import Found, noted, said
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import ReportRule
from treatywatch.editions.when import days
from treatywatch.model import Citation, Note, Severity

YEARS = 10
_ABOUT_ITS_TIME = 3
_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d\d(?![\d/])")


def look(case: ReportCase) -> Iterator[Found]:
    """Yield the citations of sources older than `YEARS` for what is said without a date."""
    limit = _limit(case.closed)
    if limit is None:
        return
    for note in case.report.notes:
        for citation in note.citations:
            known = days(citation.date)
            if known is None or citation.same_as is not None or known[1] >= limit:
                continue
            if not _told_as_history(case, note, int(known[0][:4])):
                yield _found(case, note, citation)


def _limit(closed: str | None) -> str | None:
    return None if closed is None else f"{int(closed[:4]) - YEARS:04d}{closed[4:]}"


def _told_as_history(case: ReportCase, note: Note, year: int) -> bool:
    """Tell whether what rests on the note is itself dated to about the time of the source."""
    carriers = case.carriers.get(note.number, ())
    texts = [sentence.text for sentence in carriers]
    texts += [statement.quotation for statement in note.statements]
    return any(
        year - _ABOUT_ITS_TIME <= int(found) <= year
        for text in texts
        for found in _YEAR.findall(text)
    )


def _found(case: ReportCase, note: Note, citation: Citation) -> Found:
    report = case.report
    carriers = case.carriers.get(note.number, ())
    facts = [said(report, sentence) for sentence in carriers]
    return Found(
        report,
        f"note {note.number} cites a source of {citation.date}, more than {YEARS} years before "
        f"the report closed ({case.closed})",
        carriers[0].anchor if carriers else None,
        note.number,
        (*facts, noted(report, note.number, citation.anchor)),
        mend="look for a later source, or say as of when the statement holds",
    )


RULE = ReportRule(
    name="checks.old-source",
    severity=Severity.NOTE,
    rationale="What is said in the present on the word of an old source may have been overtaken; "
    "the reader should know as of when it was known.",
    not_checked="whether a later source says the same; what is itself dated to the time of "
    "the source is left out",
    look=look,
)
