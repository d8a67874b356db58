"""The two real reports, where the folder with them is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from treatywatch.archive import collect, read_reports
from treatywatch.model import AreaNames, RegionKind, Report
from treatywatch.text import find_quotation

SHARED = Path(__file__).parents[3] / "shared"
NOTES = SHARED / "gold" / "north-korea.notes.json"
CLAIMS = SHARED / "gold" / "north-korea.claims.jsonl"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not NOTES.exists(), reason="../shared with the real reports is not here"),
]


@pytest.fixture(scope="module")
def reports(areas: AreaNames) -> dict[str, Report]:
    found = collect([SHARED / "corpus"])
    return {name: report for name, raw in found for report in read_reports(raw, name, areas)}


def gold() -> list[dict[str, object]]:
    return json.loads(NOTES.read_text(encoding="utf-8")) if NOTES.exists() else []


@pytest.mark.parametrize("expected", gold(), ids=lambda report: str(report["file"]))
def test_identity_headings_and_markers(
    reports: dict[str, Report], expected: dict[str, object]
) -> None:
    report = reports[str(expected["file"])]
    assert report.series == expected["series"]
    assert report.edition == expected["edition"]
    assert report.country == expected["country"]
    assert report.country_as_written == expected["country_as_written"]
    assert report.last_updated == expected["last_updated"]
    assert report.previous_page == expected.get("previous_page")
    assert report.next_page == expected.get("next_page")
    headings = [section.heading.quotation for section in report.sections if section.heading]
    assert headings == expected["headings"]
    assert [marker.number for marker in report.markers] == expected["markers"]
    notes = [region for region in report.regions if region.kind is RegionKind.NOTE]
    numbers = [int(report.text[r.start + 1 :].split("]")[0]) for r in notes]
    assert numbers == expected["definitions"]
    assert report.findings == ()


def test_totals(reports: dict[str, Report]) -> None:
    kinds = [region.kind for report in reports.values() for region in report.regions]
    assert len(reports) == 2
    assert sum(len(report.markers) for report in reports.values()) == 34
    assert kinds.count(RegionKind.NOTE) == 27
    assert RegionKind.UNKNOWN not in kinds


def test_every_gold_sentence_of_the_body_is_a_sentence(reports: dict[str, Report]) -> None:
    for line in CLAIMS.read_text(encoding="utf-8").splitlines():
        claim = json.loads(line)
        if "quote" not in claim:
            continue
        report = reports[claim["file"]]
        span = find_quotation(report.text, claim["quote"])
        assert span is not None, claim["quote"]
        if any(r.kind is RegionKind.NOTE and r.start <= span.start < r.end for r in report.regions):
            continue
        (sentence,) = (s for s in report.body_sentences if s.span.contains(span))
        assert sentence.start == span.start
        assert not report.text[span.end : sentence.end].strip("[]0123456789 ")
        assert [marker.number for marker in sentence.markers] == claim["notes"]
