"""The corpus report: the same numbers from the files as from the evidence file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.archive.documents.conftest import FORMATS, STEMS, document

from treatywatch.model import CorpusLine, CorpusReport
from treatywatch.publish.shapes import corpus_as_json
from treatywatch.store import open_evidence
from treatywatch.walk import build, read, summarise

PAGES = sorted(
    path
    for path in (Path(__file__).parents[1] / "archive" / "pages").glob("*.txt")
    if path.stem != "2000-text-extract"
)
"""One of the pages is left out: it is a second text of a report that another page holds."""


def lines_of(report: CorpusReport) -> dict[tuple[str, str], CorpusLine]:
    return {(line.era, line.format): line for line in report.lines}


def test_files_and_evidence_file_are_counted_alike(tmp_path: Path) -> None:
    out = tmp_path / "e.db"
    build(PAGES, out)
    with open_evidence(out) as evidence:
        stored = evidence.corpus()
    counted = summarise(read(PAGES))
    doubles = {key: line.renderings for key, line in lines_of(counted).items()}
    assert not any(doubles.values())
    assert lines_of(stored) == lines_of(counted)
    assert stored.total == counted.total


def test_every_character_of_every_report_is_in_it() -> None:
    readings = list(read(PAGES))
    total = summarise(readings).total
    texts = sum(len(report.text) for reading in readings for report in reading.reports)
    assert sum(total.characters.values()) == texts
    assert total.bound <= total.markers
    assert total.reports == sum(len(reading.reports) for reading in readings)


def test_one_line_for_each_era_and_format(tmp_path: Path) -> None:
    for stem in STEMS[:2]:
        for form in FORMATS:
            one = document(stem, form)
            (tmp_path / one.name).write_bytes(one.raw)
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    report = summarise(read([tmp_path]))
    assert report.refused == 1
    assert {line.format for line in report.lines} == {"text", "html", "docx", "markdown", "pdf"}
    assert report.total.reports == 2
    assert report.total.renderings == 2 * len(FORMATS) - 2


def test_numbers_add_up() -> None:
    one = CorpusLine("1999", "text", reports=1, characters={"note": 3}, markers=2, bound=1)
    other = CorpusLine("2000", "pdf", reports=2, characters={"note": 1, "title": 4}, markers=3)
    both = one.plus(other)
    assert both == replace(one, reports=3, characters={"note": 4, "title": 4}, markers=5, bound=1)
    shape = corpus_as_json(CorpusReport((one, other), refused=7))
    assert shape["refused"] == 7
    lines = shape["lines"]
    assert isinstance(lines, list)
    assert [line["reports"] for line in lines] == [1, 2]
    total = shape["total"]
    assert isinstance(total, dict)
    assert (total["era"], total["reports"], total["markers"]) == ("all", 3, 5)
