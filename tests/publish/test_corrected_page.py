"""The page of a report says where it was read corrected, and in which other file it came."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from treatywatch.publish.library import Library, open_library
from treatywatch.publish.rendering import markup
from treatywatch.publish.shapes import report_as_json
from treatywatch.publish.sitemap import Address, page_at
from treatywatch.walk import build

SLUG = "landmine-monitor-2007-geo-country-report"


@pytest.fixture(scope="module")
def library(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("corrected")
    text = (sample / "2007" / "georgia.txt").read_text(encoding="utf-8")
    for name in ("georgia.txt", "georgia-again.txt"):
        (folder / "in" / "2007").mkdir(parents=True, exist_ok=True)
        (folder / "in" / "2007" / name).write_text(text, encoding="utf-8")
    (folder / "georgia.yaml").write_text(
        f"report: {SLUG}\ncorrections:\n  - expected: Small\n    reads: Very small\n"
        "    occurrence: 1\n    reason: said so in the next edition\n    by: A. Reviewer\n"
        "    date: 2026-11-22\n",
        encoding="utf-8",
    )
    build([folder / "in"], folder / "e.db", corrections=folder / "georgia.yaml")
    return open_library(folder / "e.db")


def test_the_page_shows_the_correction_and_the_words_as_they_came(library: Library) -> None:
    text = markup(page_at(library, Address("report", (SLUG,))))
    assert "read “Very small” for “Small”: said so in the next edition" in text
    assert "reviewed by A. Reviewer, 2026-11-22" in text
    assert "georgia-again.txt" in text


def test_the_json_shows_both(library: Library) -> None:
    shape = json.loads(json.dumps(report_as_json(library.evidence.report(SLUG))))
    rules = {finding["rule"] for finding in shape["findings"]}
    assert {"archive.corrected", "archive.rendered-twice"} <= rules
    names = {shape["report"]["file"], *(one["file"] for one in shape["report"]["renderings"])}
    assert names == {"2007/georgia.txt", "2007/georgia-again.txt"}
