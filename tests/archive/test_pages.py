"""One page per layout, in our own words: what report it is and how it is divided."""

from __future__ import annotations

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from treatywatch.archive import read_reports
from treatywatch.model import AreaNames, RegionKind, Report

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))

IDENTITIES = {
    "1999-menu": [("Landmine Monitor", 1999, "KOR", "country-report", None)],
    "1999-region-round": [
        ("Landmine Monitor", 1999, "BHR", "country-report", None),
        ("Landmine Monitor", 1999, "EGY", "country-report", None),
    ],
    "2000-region-glued": [
        ("Landmine Monitor", 2000, "BHR", "country-report", None),
        ("Landmine Monitor", 2000, "EGY", "country-report", None),
    ],
    "2000-text-extract": [("Landmine Monitor", 2000, "EGY", "country-report", None)],
    "2001-previous-next": [("Landmine Monitor", 2001, "EGY", "country-report", None)],
    "2002-capitals": [("Landmine Monitor", 2002, "IND", "country-report", None)],
    "2005-no-headings": [("Landmine Monitor", 2005, "EGY", "country-report", None)],
    "2005-group": [("Landmine Monitor", 2005, None, "country-report", None)],
    "2007-at-a-glance": [("Landmine Monitor", 2007, "GEO", "country-report", None)],
    "2008-lost-cells": [("Landmine Monitor", 2008, "KOR", "country-report", None)],
    "2008-state-party": [("Landmine Monitor", 2008, "MOZ", "country-report", None)],
    "2009-cluster": [
        ("Cluster Munition Monitor", 2009, "THA", "cluster-munition-ban-policy", None)
    ],
    "2009-key-data": [("Landmine Monitor", 2009, "GEO", "country-report", None)],
    "2010-print-profile": [
        ("Landmine Monitor", 2010, "KIR", "mine-ban-policy", "2011-10-28"),
        ("Cluster Munition Monitor", 2010, "KIR", "cluster-munition-ban-policy", "2014-08-12"),
    ],
    "2010-profile-menu": [("Landmine Monitor", 2010, "KHM", "mine-ban-policy", "2010-08-06")],
    "2012-profile-no-country": [("Landmine Monitor", 2012, "MMR", "mine-ban-policy", "2012-10-11")],
    "2014-performance": [("Landmine Monitor", 2014, "HRV", "mine-action", "2014-10-09")],
    "2017-mine-action": [("Landmine Monitor", 2017, "HRV", "mine-action", "2017-11-12")],
    "2017-support": [("Landmine Monitor", 2017, "SOM", "support-for-mine-action", "2017-11-12")],
    "2018-casualties": [
        ("Landmine Monitor", 2018, None, "casualties-and-victim-assistance", "2018-11-19")
    ],
    "2018-cluster": [
        ("Cluster Munition Monitor", 2018, "THA", "cluster-munition-ban-policy", "2018-07-03")
    ],
    "2018-two-columns": [("Landmine Monitor", 2018, "LBN", "mine-action", "2018-11-07")],
    "2019-donor": [("Landmine Monitor", 2019, "THA", "support-for-mine-action", "2019-10-01")],
    "2020-impact": [("Landmine Monitor", 2020, "AGO", "impact", "2021-02-10")],
    "2022-view-all-no-dates": [
        ("Cluster Munition Monitor", 2022, "KIR", "cluster-munition-ban-policy", None),
        ("Landmine Monitor", 2022, "KIR", "mine-ban-policy", None),
    ],
    "2023-impact": [("Landmine Monitor", 2023, "AGO", "impact", "2024-02-22")],
}


def outline(report: Report) -> str:
    """The structure of a report as lines: sections, labels, sentences, notes, findings."""
    lines = [f"{report.origin.era}: {report.title} (as written: {report.country_as_written})"]
    if report.previous_page or report.next_page:
        lines.append(f"neighbours: {report.previous_page} | {report.next_page}")
    for section in report.sections:
        heading = section.heading.quotation if section.heading else "(no heading)"
        lines.append(f"# {heading} -> {section.topic}")
        for paragraph in section.paragraphs:
            for sentence in paragraph.sentences:
                label = f"{sentence.label}: " if sentence.label else ""
                words = " ".join(sentence.text.split())
                lines.append(f"  {paragraph.kind.value}: {label}{words}")
    notes = [region for region in report.regions if region.kind is RegionKind.NOTE]
    lines.extend(f"note: {' '.join(report.text[n.start : n.end].split())}" for n in notes)
    lines.extend(f"finding: {finding.rule}: {finding.message}" for finding in report.findings)
    return "\n".join(lines)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_identity(path: Path, areas: AreaNames) -> None:
    reports = read_reports(path.read_bytes(), path.name, areas)
    found = [(r.series, r.edition, r.country, r.theme, r.last_updated) for r in reports]
    assert found == IDENTITIES[path.stem]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_structure(path: Path, areas: AreaNames, snapshot: SnapshotAssertion) -> None:
    reports = read_reports(path.read_bytes(), path.name, areas)
    assert "\n\n".join(outline(report) for report in reports) == snapshot


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_marker_has_its_definition(path: Path, areas: AreaNames) -> None:
    for report in read_reports(path.read_bytes(), path.name, areas):
        markers = {marker.number for marker in report.markers}
        notes = [report.text[r.start :] for r in report.regions if r.kind is RegionKind.NOTE]
        numbers = {int(note.lstrip("[(").split("]")[0].split()[0].rstrip(".)")) for note in notes}
        assert markers == numbers
