"""A claim that rests on an earlier edition of the Monitor alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from treatywatch.checks.country_case import CountryCase
from treatywatch.checks.found import Found, noted, said
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import CountryRule
from treatywatch.editions.sameness import same_subject
from treatywatch.model import Claim, Evidence, Note, Severity

_EDITION = re.compile(r"Monitor(?:\s+Report)?,?\s+(?P<year>(?:19|20)\d\d)")


def look(case: CountryCase) -> Iterator[Found]:
    """Yield the claims whose cited edition does not say it, or cites an edition in its turn."""
    for report in case.reports:
        done: set[int] = set()
        for claim in report.coded.claims:
            cited = _own_editions(report, claim)
            if cited and claim.sentence.start not in done:
                done.add(claim.sentence.start)
                yield from _follow(case, report, claim, cited)


def _own_editions(report: ReportCase, claim: Claim) -> list[tuple[Note, int]]:
    """Return the notes and editions that the claim rests on, empty if it has another source."""
    notes = [report.notes[number] for number in claim.notes if number in report.notes]
    citations = [(note, citation) for note in notes for citation in note.citations]
    if not citations or any(citation.kind != "own-edition" for _, citation in citations):
        return []
    found = ((note, _EDITION.search(c.anchor.quotation)) for note, c in citations)
    return [(note, int(year["year"])) for note, year in found if year is not None]


def _follow(
    case: CountryCase, report: ReportCase, claim: Claim, cited: list[tuple[Note, int]]
) -> Iterator[Found]:
    for note, edition in cited:
        there = case.editions.get(edition, ())
        if not there or edition >= (report.report.edition or 0):
            continue
        same = [(r, c) for r in there for c in r.coded.claims if same_subject(c, claim)]
        behind = [(r, c) for r, c in same if c.answer == claim.answer]
        facts = (said(report.report, claim), *_words(report, note))
        if not behind:
            yield _found(
                report, claim, note, f"the {edition} edition that it cites does not say it", facts
            )
            return
        earlier, source = behind[0]
        if all(_own_editions(r, c) or not c.notes for r, c in behind):
            why = f"the {edition} edition that it cites names no other source either"
            yield _found(report, claim, note, why, (*facts, said(earlier.report, source)))
            return


def _words(report: ReportCase, note: Note) -> Iterator[Evidence]:
    if note.definition is not None:
        yield noted(report.report, note.number, note.definition)


def _found(
    report: ReportCase, claim: Claim, note: Note, why: str, facts: tuple[Evidence, ...]
) -> Found:
    return Found(
        report.report,
        f"the claim on {claim.question} rests on an own edition alone: {why}",
        claim.sentence,
        note.number,
        facts,
        mend="go back to the first source",
    )


RULE = CountryRule(
    name="checks.own-edition",
    severity=Severity.NOTE,
    rationale="Editions that cite each other can carry a claim for twenty years without anybody "
    "having seen its source.",
    not_checked="editions that are not in the evidence file",
    look=look,
)
