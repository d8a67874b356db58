"""Reports built by hand and by Hypothesis, and evidence files of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from treatywatch.model import (
    Anchor,
    Certainty,
    Citation,
    Claim,
    CodedReport,
    Marker,
    Note,
    NoteState,
    Origin,
    Paragraph,
    Region,
    RegionKind,
    Report,
    Section,
    Sentence,
    Source,
    Speaker,
)
from treatywatch.store import BuildSummary, write_evidence

ARCADIA = (
    "Arcadia\n\nPolicy\n\nArcadia has not acceded to the treaty.[1] "
    "Élise Weiß doubts that Arcadia exported mines.[2]\n\n"
    "[1] Letter from the Ministry, 3 May 2004. The Ministry “regrets” this.\n"
)


def _span(text: str, part: str, after: int = 0) -> tuple[int, int]:
    start = text.index(part, after)
    return start, start + len(part)


def _anchor(text: str, part: str, after: int = 0) -> Anchor:
    start, end = _span(text, part, after)
    return Anchor(start, end, part)


def arcadia(edition: int = 2004, country: str = "ARC") -> CodedReport:
    """A report of two sentences and two notes, the second of them lost."""
    text = ARCADIA
    first = _anchor(text, "Arcadia has not acceded to the treaty.[1]")
    second = _anchor(text, "Élise Weiß doubts that Arcadia exported mines.[2]")
    marks = [_span(text, "[1]"), _span(text, "[2]")]
    sentences = tuple(
        Sentence(a.start, a.end, a.quotation, (Marker(i, *place),))
        for i, (a, place) in enumerate(zip((first, second), marks, strict=True), start=1)
    )
    start, end = first.start, second.end
    definition = text[text.index("[1] Letter") + 4 :].strip()
    statement = _anchor(text, "The Ministry “regrets” this.")
    letter = Citation(
        "correspondence",
        _anchor(text, "Letter from the Ministry, 3 May 2004."),
        author="the Ministry",
        date="2004-05-03",
    )
    notes = (
        Note(1, NoteState.PRESENT, _anchor(text, definition), False, (letter,), (statement,)),
        Note(2, NoteState.LOST),
    )
    heading = _anchor(text, "Policy")
    report = Report(
        series="Landmine Monitor",
        edition=edition,
        country=country,
        country_as_written="Arcadia",
        title="Arcadia",
        theme="country-report",
        last_updated=None,
        origin=Origin(f"arcadia-{edition}.txt", "0" * 64, "text", "1999"),
        text=text,
        regions=(Region(RegionKind.PARAGRAPH, 0, len(text)),),
        sections=(Section(heading, "policy", 1, (Paragraph(start, end, sentences),)),),
        notes=notes,
    )
    claim = Claim(
        question="treaty.status",
        answer="not-party",
        subject=country,
        certainty=Certainty.FLAT,
        speaker=Speaker.MONITOR,
        sentence=first,
        anchor=first,
        treaty="MBT",
        notes=(1,),
        rule="treaty.not-acceded",
    )
    return CodedReport(report, (claim,), (sentences[1], *report.note_sentences), "1", "1")


def letter_sources(coded: Iterable[CodedReport]) -> dict[tuple[str, int], Source]:
    """One source for all letters of all reports."""
    source = Source(
        "letter-ministry-2004-05-03", "correspondence", "Letter, 3 May 2004", "2004-05-03"
    )
    return {
        (one.report.slug, citation.anchor.start): source
        for one in coded
        for note in one.report.notes
        for citation in note.citations
    }


@pytest.fixture
def build(tmp_path: Path) -> Callable[..., tuple[Path, BuildSummary]]:
    """Write an evidence file of coded reports and return its path and the summary."""

    def write(*coded: CodedReport, **more: object) -> tuple[Path, BuildSummary]:
        path = tmp_path / "evidence.sqlite"
        sources = more.pop("sources", None) or letter_sources(coded)
        summary = write_evidence(coded, out=path, sources=sources, meta={"coder": "1"}, **more)  # type: ignore[arg-type]
        return path, summary

    return write


@pytest.fixture(name="arcadia")
def arcadia_builder() -> Callable[..., CodedReport]:
    """The builder of the report on Arcadia: `arcadia(edition, country)`."""
    return arcadia


@pytest.fixture(name="sources_of")
def source_index() -> Callable[..., dict[tuple[str, int], Source]]:
    """The builder of a source index for reports on Arcadia."""
    return letter_sources
