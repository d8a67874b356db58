"""The reading of the whole archive in figures: what is bound, typed, right, mapped, read."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from tests.archive.documents.conftest import FORMATS, STEMS, document, reading

from treatywatch.archive import read_reports
from treatywatch.model import NoteState, ParagraphKind, Report
from treatywatch.notes import bind_notes
from treatywatch.walk.tools import tools

PAGES = sorted((Path(__file__).parents[1] / "pages").glob("*.txt"))
DOCUMENTS = [(stem, form) for stem in STEMS for form in FORMATS]
AT_LEAST = {
    "markers bound": 0.99,
    "citations typed": 0.97,
    "kinds right": 0.95,
    "repetitions right": 1.0,
    "headings mapped": 1.0,
    "table rows read": 1.0,
    "characters accounted for": 1.0,
}


@pytest.fixture(scope="module")
def pages() -> list[Report]:
    """The reports of the pages in plain text, one per layout."""
    return [
        bind_notes(report)
        for path in PAGES
        for report in read_reports(path.read_bytes(), path.name, tools().register.names)
    ]


@pytest.fixture(scope="module")
def counts(pages: list[Report]) -> Counter[tuple[str, bool]]:
    found: Counter[tuple[str, bool]] = Counter()
    reports = [reading(*pair) for pair in DOCUMENTS]
    for report in (*reports, *pages):
        _count_notes(report, found)
        covered = sum(region.end - region.start for region in report.regions)
        known = covered - sum(r.end - r.start for r in report.regions if r.kind == "unknown")
        found["characters accounted for", True] += known
        found["characters accounted for", False] += len(report.text) - known
    for (stem, form), report in zip(DOCUMENTS, reports, strict=True):
        _count_golden(stem, form, report, found)
    return found


def _count_notes(report: Report, found: Counter[tuple[str, bool]]) -> None:
    defined = {note.number for note in report.notes if note.state is NoteState.PRESENT}
    for marker in report.markers:
        found["markers bound", marker.number in defined] += 1
    for citation in (c for note in report.notes for c in note.citations):
        found["citations typed", citation.kind != "unparsed"] += 1


def _count_golden(stem: str, form: str, report: Report, found: Counter[tuple[str, bool]]) -> None:
    golden = document(stem, form).golden
    notes = {note.number: note for note in report.notes}
    for number, kinds in golden.kinds.items():
        read = [c.kind for c in notes[number].citations]
        for place, kind in enumerate(kinds):
            found["kinds right", read[place : place + 1] == [kind]] += 1
    for number, same_as in golden.repeats.items():
        found["repetitions right", notes[number].citations[0].same_as == same_as] += 1
    headings = {(s.heading.quotation, s.topic) for s in report.sections if s.heading}
    for heading in golden.headings:
        found["headings mapped", heading in headings] += 1
    rows = {
        (s.label, s.text)
        for section in report.sections
        for p in section.paragraphs
        if p.kind is ParagraphKind.TABLE_ROW
        for s in p.sentences
    }
    for row in golden.rows:
        found["table rows read", row in rows] += 1


@pytest.mark.parametrize("figure", AT_LEAST)
def test_figures(
    figure: str, counts: Counter[tuple[str, bool]], record_property: pytest.RecordProperty
) -> None:
    right, wrong = counts[figure, True], counts[figure, False]
    record_property(figure, f"{right} of {right + wrong}")
    print(f"{figure}: {right} of {right + wrong} = {right / (right + wrong):.4f}")
    assert right + wrong > 10
    assert right / (right + wrong) >= AT_LEAST[figure]


def test_there_are_enough_documents() -> None:
    eras = {reading(stem, "{}.txt").origin.era.split(",")[0] for stem in STEMS}
    assert len(DOCUMENTS) + len(PAGES) >= 60
    assert eras >= {"1999", "2000-2001", "2002-2006", "2007-2008", "2009"}
    assert eras >= {"2010-2014", "2015-2021", "2022-"}
    themes = {reading(stem, "{}.txt").theme for stem in STEMS}
    assert len(themes) == 7
