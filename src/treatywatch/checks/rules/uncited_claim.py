"""A grave claim without a note to stand on."""

from __future__ import annotations

from collections.abc import Iterator

from treatywatch.checks.found import Found, said
from treatywatch.checks.grave import is_grave
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import ReportRule
from treatywatch.model import Paragraph, Severity


def look(case: ReportCase) -> Iterator[Found]:
    """Yield grave claims of the body behind which no note follows in their paragraph."""
    if not case.report.notes:
        return
    for section in case.report.sections:
        for paragraph in section.paragraphs:
            yield from _in_paragraph(case, paragraph)


def _in_paragraph(case: ReportCase, paragraph: Paragraph) -> Iterator[Found]:
    for place, sentence in enumerate(paragraph.sentences):
        if any(later.markers for later in paragraph.sentences[place:]):
            continue
        claims = case.claims_of.get((sentence.start, sentence.end), ())
        grave = [claim for claim in claims if is_grave(claim)]
        if grave:
            questions = " and ".join(dict.fromkeys(claim.question for claim in grave))
            yield Found(
                case.report,
                f"the claim on {questions} has no note, and none follows in its paragraph",
                sentence.anchor,
                evidence=(said(case.report, sentence),),
                mend="name the source",
            )


RULE = ReportRule(
    name="checks.uncited-claim",
    severity=Severity.NOTE,
    rationale="That a state used, made or exported mines is said on the word of somebody; the "
    "reader must be able to see whose.",
    not_checked="notes of earlier paragraphs that may stand for this one too",
    look=look,
)
