"""Small reports with notes, built as the archive builds them, and the findings of one rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from treatywatch.archive import read_body
from treatywatch.checks import check_corpus, check_report
from treatywatch.claims import Coder, load_codebook
from treatywatch.editions import compare
from treatywatch.model import (
    Anchor,
    Certainty,
    Claim,
    CodedReport,
    Finding,
    Marker,
    Origin,
    Paragraph,
    Quantity,
    Region,
    RegionKind,
    Report,
    Section,
    Sentence,
    Speaker,
)
from treatywatch.notes import bind_notes
from treatywatch.register import Register, load_register
from treatywatch.walk import code_file

MARKER = re.compile(r"\[(\d+)\]")
Line = str | tuple[str, Sequence[dict]]
"""A sentence, alone or with the claims that it makes in the words of the codebook."""


@pytest.fixture(scope="session")
def register() -> Register:
    return load_register()


def claim_of(given: dict, country: str, sentence: Anchor) -> Claim:
    plain = {
        name: given[name]
        for name in ("date", "period", "treaty", "resolution", "in_note", "weapon_class")
        if name in given
    }
    lists = {
        name: tuple(given[name])
        for name in ("places", "partners", "weapons", "notes")
        if name in given
    }
    figure = given.get("quantity")
    return Claim(
        question=given["question"],
        answer=given["answer"],
        subject=given.get("subject", country),
        certainty=Certainty(given.get("certainty", "flat")),
        speaker=Speaker(given.get("speaker", "monitor")),
        sentence=sentence,
        anchor=sentence,
        quantity=Quantity(*figure) if figure else None,
        **plain,
        **lists,
    )


def page(
    edition: int | None,
    *lines: Line,
    notes: Sequence[str] = (),
    country: str | None = "PRK",
    heading: str | None = None,
    topic: str = "treaty-policy",
    theme: str = "country-report",
    last_updated: str | None = None,
    series: str = "Landmine Monitor",
) -> CodedReport:
    """Build a report of one section; `notes` are definitions, `[1]` and so on in front."""
    text = f"{heading}\n\n" if heading else ""
    title = Anchor(0, len(heading), heading) if heading else None
    regions = [Region(RegionKind.HEADING, 0, len(text))] if heading else []
    sentences, claims = [], []
    start = len(text)
    for line in lines:
        words, given = (line, ()) if isinstance(line, str) else line
        markers = tuple(
            Marker(int(m[1]), len(text) + m.start(), len(text) + m.end())
            for m in MARKER.finditer(words)
        )
        sentence = Sentence(len(text), len(text) + len(words), words, markers)
        numbers = [marker.number for marker in markers]
        sentences.append(sentence)
        claims += [
            claim_of({"notes": numbers, **one}, country or "", sentence.anchor) for one in given
        ]
        text += words + "\n"
    body_end = len(text)
    regions.append(Region(RegionKind.PARAGRAPH, start, body_end))
    for note in notes:
        regions.append(Region(RegionKind.NOTE, len(text), len(text) + len(note) + 2))
        text += note + "\n\n"
    report = Report(
        series=series,
        edition=edition,
        country=country,
        country_as_written=country or "Nowhere",
        title=country or "Nowhere",
        theme=theme,
        last_updated=last_updated,
        origin=Origin(f"{country}-{edition}.txt", "0" * 64, "text", "1999"),
        text=text,
        regions=tuple(regions),
        sections=(Section(title, topic, 1, (Paragraph(start, body_end, tuple(sentences)),)),),
    )
    report = bind_notes(report)
    taken = {claim.sentence.span for claim in claims}
    silent = tuple(s for s in report.sentences() if s.span not in taken)
    return CodedReport(report, tuple(claims), silent, "1", "1")


@pytest.fixture(name="page")
def page_builder() -> Callable[..., CodedReport]:
    """The builder of small reports: `page(1999, "A sentence.[1]", notes=["[1] A note."])`."""
    return page


@pytest.fixture(scope="session")
def read(register: Register) -> Callable[..., CodedReport]:
    """Read and code a text as the body of a country's report: `read("MOZ", 2007, text)`.

    `last_updated` is the day to which the text is held, which pages write above it.
    """
    coder = Coder(load_codebook(), register)

    def one(
        country: str,
        edition: int,
        text: str,
        theme: str = "country-report",
        last_updated: str | None = None,
    ) -> CodedReport:
        name = f"{country}-{edition}-{theme}.txt"
        report = bind_notes(read_body(text, country, edition, theme=theme, name=name))
        return coder.code(replace(report, last_updated=last_updated))

    return one


@pytest.fixture(scope="session")
def sample_reports() -> tuple[CodedReport, ...]:
    """The reports of the sample."""
    folder = Path(__file__).parents[2] / "sample"
    files = [(file.name, file.read_bytes()) for file in sorted(folder.rglob("*.txt"))]
    return tuple(report for item in files for report in code_file(item).coded)


@pytest.fixture
def found(register: Register) -> Callable[..., list[Finding]]:
    """The findings of one rule in reports, editions of a country compared in their order."""

    def find(rule: str, *reports: CodedReport) -> list[Finding]:
        if len(reports) == 1:
            return [f for f in check_report(reports[0], register) if f.rule == rule]
        ordered = sorted(reports, key=lambda r: (r.report.country or "", r.report.edition or 0))
        changes = [
            change
            for earlier, later in pairwise(ordered)
            if earlier.report.country == later.report.country
            for change in compare([earlier], [later])
        ]
        return [f for f in check_corpus(ordered, register, changes) if f.rule == rule]

    return find
