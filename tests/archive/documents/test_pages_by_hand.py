"""Web pages written by hand in the markup of their sites, where formats alone do not tell all."""

from __future__ import annotations

from pathlib import Path

import pytest

from treatywatch.model import Report
from treatywatch.walk import read_file

PAGES = Path(__file__).parent / "pages"


def read(name: str) -> tuple[Report, ...]:
    reading = read_file(name, (PAGES / name).read_bytes())
    assert reading.refusal is None
    return reading.reports


def notes(report: Report) -> dict[int, tuple[str, list[str]]]:
    return {
        note.number: (note.definition.quotation, [c.kind for c in note.citations])
        for note in report.notes
        if note.definition
    }


@pytest.mark.parametrize("name", sorted(path.name for path in PAGES.glob("*.html")))
def test_every_marker_is_bound_and_nothing_is_in_doubt(name: str) -> None:
    for report in read(name):
        assert {m.number for m in report.markers} == notes(report).keys()
        assert report.findings == ()
        assert report.country is not None
        assert (report.regions[0].start, report.regions[-1].end) == (0, len(report.text))


def test_a_region_of_1999_with_round_notes() -> None:
    bahrain, egypt = read("hrw-1999-region.html")
    assert (bahrain.country, bahrain.edition, egypt.country, egypt.edition) == (
        *("BHR", 1999),
        *("EGY", 1999),
    )
    assert notes(bahrain) == {
        98: (
            "Statement of Bahrain to the UN First Committee, New York, 15 October 1998.",
            ["statement"],
        )
    }
    assert [kinds for _, kinds in notes(egypt).values()] == [["correspondence"], ["book"]]
    headings = [(s.heading.quotation, s.topic) for s in egypt.sections if s.heading]
    assert headings == [("Mine Ban Policy", "treaty-policy"), ("Production", "production")]


def test_a_region_of_2000_with_raised_digits() -> None:
    bahrain, egypt = read("hrw-2000-region.html")
    assert bahrain.body_sentences[0].label == "Key developments since March 1999"
    assert [s.text for s in egypt.body_sentences] == [
        "Egypt has not acceded to the Mine Ban Treaty.[90]",
        "It abstained on Resolution 54/54B.[91]",
    ]
    assert egypt.notes[1].citations[0].same_as == "90"


def test_a_table_of_donors() -> None:
    (report,) = read("2017-somalia-support.html")
    rows = [(s.label, s.text) for s in report.body_sentences if s.label]
    assert rows == [
        ("UK: Sector", "Various"),
        ("UK: Amount (national currency)", "£2,258,000"),
        ("UK: Amount (US$)", "3,070,910"),
        ("Germany: Sector", "Clearance"),
        ("Germany: Amount (national currency)", "€1,750,000"),
        ("Germany: Amount (US$)", "1,937,600"),
        ("United States: Sector", "Clearance and risk education"),
        ("United States: Amount (national currency)", "US$500,000"),
        ("United States: Amount (US$)", "500,000"),
        ("Total: Amount (US$)", "5,508,510"),
    ]
    assert report.theme == "support-for-mine-action"


def test_a_table_whose_corner_is_empty() -> None:
    (report,) = read("2023-angola-impact.html")
    rows = [(s.label, s.text) for s in report.body_sentences if s.label and s.label != "Note"]
    assert rows == [
        ("Extent of contamination: Antipersonnel landmine", "Large"),
        ("Extent of contamination: Cluster munition remnant", "Unknown*"),
        ("Extent of contamination: ERW", "Unknown"),
        ("Reported contamination: Antipersonnel landmine", "68km2"),
        ("Reported contamination: Cluster munition remnant", "N/A"),
        ("Reported contamination: ERW", "1.31km2"),
    ]
