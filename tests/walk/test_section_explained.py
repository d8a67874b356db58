"""Why one sentence was coded so can be told without reading the whole report again."""

from __future__ import annotations

from pathlib import Path

from treatywatch.store import open_evidence
from treatywatch.walk.explaining import SectionExplained, explain_report


def test_a_sentence_is_explained_alone_as_it_is_within_its_report(evidence_path: Path) -> None:
    with open_evidence(evidence_path) as evidence:
        for slug in evidence.report_slugs()[:4]:
            report = evidence.report(slug)
            for told in explain_report(report):
                start = told.explanation.sentence.start
                assert SectionExplained(report, start).at(start) == told


def test_where_no_sentence_begins_nothing_is_explained(evidence_path: Path) -> None:
    with open_evidence(evidence_path) as evidence:
        report = evidence.report(evidence.report_slugs()[0])
        start = len(report.text) + 1
        assert SectionExplained(report, start).at(start) is None
