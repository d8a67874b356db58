"""The same profile gives the same report, whatever the format that it comes in."""

from __future__ import annotations

from typing import Any

import pytest

from treatywatch.archive import read_reports
from treatywatch.model import Report
from treatywatch.notes import bind_notes
from treatywatch.register import load_register

FORMATS = [
    "tonga-2011.html",
    "tonga-2011.md",
    "tonga-2011.docx",
    "tonga-2011-one-column.pdf",
    "tonga-2011-two-columns.pdf",
]


def read(raw: bytes, name: str) -> Report:
    (report,) = read_reports(raw, name, load_register().names)
    return bind_notes(report)


def facts(report: Report) -> dict[str, Any]:
    return {
        "country": report.country,
        "edition": report.edition,
        "last updated": report.last_updated,
        "theme": report.theme,
        "headings": [s.heading and s.heading.quotation for s in report.sections],
        "sentences": [(s.text, s.label) for s in report.body_sentences],
        "markers": [m.number for m in report.markers],
        "notes": [
            (n.number, n.state, n.definition and n.definition.quotation) for n in report.notes
        ],
        "citations": [[c.kind for c in n.citations] for n in report.notes],
    }


@pytest.mark.parametrize("name", FORMATS)
def test_it_reads_as_the_plain_text_does(renderings: dict[str, bytes], name: str) -> None:
    plain = read(renderings["tonga-2011.txt"], "tonga-2011.txt")
    assert facts(read(renderings[name], name)) == facts(plain)


@pytest.mark.parametrize("name", ["tonga-2011.txt", *FORMATS])
def test_every_anchor_holds_its_words(renderings: dict[str, bytes], name: str) -> None:
    report = read(renderings[name], name)
    assert report.body_sentences
    for sentence in report.sentences():
        assert report.text[sentence.start : sentence.end] == sentence.text
    places = [0, *(region.end for region in report.regions)]
    assert [region.start for region in report.regions] == places[:-1]
    assert places[-1] == len(report.text)
