"""Each report of each era, in each format, is read as it was written down."""

from __future__ import annotations

from itertools import pairwise

import pytest
from tests.archive.documents.conftest import FORMATS, STEMS, document, reading

from treatywatch.model import NoteState, RegionKind, Report
from treatywatch.walk.tools import tools

DOCUMENTS = [(stem, form) for stem in STEMS for form in FORMATS]
EXPECTED_FINDINGS = {"archive.unknown-site"}
"""The page of no known site says so; no other finding is due."""

pytestmark = pytest.mark.parametrize(
    ("stem", "form"), DOCUMENTS, ids=[form.format(stem) for stem, form in DOCUMENTS]
)


def test_it_is_the_report_that_it_is(stem: str, form: str) -> None:
    report = reading(stem, form)
    found = (report.series, report.edition, report.country, report.theme, report.last_updated)
    assert found == document(stem, form).golden.identity
    assert {finding.rule for finding in report.findings} <= EXPECTED_FINDINGS


def test_its_structure_is_the_golden_one(stem: str, form: str) -> None:
    report, golden = reading(stem, form), document(stem, form).golden
    headings = [(s.heading.quotation, s.topic) for s in report.sections if s.heading]
    assert headings == golden.headings
    assert [(s.label, s.text) for s in report.body_sentences] == golden.sentences
    assert [marker.number for marker in report.markers] == golden.markers


def test_its_notes_are_the_golden_ones(stem: str, form: str) -> None:
    report, golden = reading(stem, form), document(stem, form).golden
    assert {note.state for note in report.notes} == {NoteState.PRESENT}
    found = {n.number: n.definition.quotation for n in report.notes if n.definition}
    assert found == golden.definitions
    assert {n.number: [c.kind for c in n.citations] for n in report.notes} == golden.kinds
    repeats = {n.number: c.same_as for n in report.notes for c in n.citations if c.same_as}
    assert repeats == golden.repeats


def test_its_claims_are_those_of_the_plain_text(stem: str, form: str) -> None:
    assert claims(reading(stem, form)) == claims(reading(stem, "{}.txt"))


def claims(report: Report) -> list[tuple[object, ...]]:
    """What the claims of a report say, in which words and with which notes."""
    return [
        (
            *(c.question, c.answer, c.subject, c.certainty, c.speaker, c.date, c.period),
            *(c.quantity, c.treaty, c.resolution, c.places, c.weapons, c.notes, c.in_note),
            c.anchor.quotation,
        )
        for c in tools().coder.code(report).claims
    ]


def test_every_character_is_accounted_for(stem: str, form: str) -> None:
    report = reading(stem, form)
    assert (report.regions[0].start, report.regions[-1].end) == (0, len(report.text))
    assert all(a.end == b.start for a, b in pairwise(report.regions))
    assert not any(region.kind is RegionKind.UNKNOWN for region in report.regions)
    for sentence in report.sentences():
        assert report.text[sentence.start : sentence.end] == sentence.text
