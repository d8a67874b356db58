"""A grave claim that rests on one source alone."""

from __future__ import annotations

from collections.abc import Iterator

from treatywatch.checks.found import Found, noted, said
from treatywatch.checks.grave import is_grave
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import ReportRule
from treatywatch.model import Evidence, Note, NoteState, Severity


def look(case: ReportCase) -> Iterator[Found]:
    """Yield the sentences with a grave claim whose notes hold a single citation."""
    done: set[int] = set()
    for claim in case.coded.claims:
        if claim.sentence.start in done or not is_grave(claim) or not claim.notes:
            continue
        done.add(claim.sentence.start)
        notes = [case.notes[number] for number in claim.notes if number in case.notes]
        if any(note.state is NoteState.LOST for note in notes):
            continue
        cited = [note for note in notes for _ in note.citations]
        if len(cited) == 1:
            note = cited[0]
            yield Found(
                case.report,
                f"the claim on {claim.question} rests on one source, in note {note.number}",
                claim.sentence,
                note.number,
                (said(case.report, claim), *_definition(case, note)),
                mend="look for a second source, or say on whose word it is said",
            )


def _definition(case: ReportCase, note: Note) -> Iterator[Evidence]:
    if note.definition is not None:
        yield noted(case.report, note.number, note.definition)


RULE = ReportRule(
    name="checks.single-source",
    severity=Severity.NOTE,
    rationale="What weighs most should not rest on one voice where a second can be had.",
    not_checked="how much the source is worth; whether other paragraphs name further sources",
    look=look,
)
