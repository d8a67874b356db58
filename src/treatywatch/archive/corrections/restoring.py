"""Back to the text as it came: every place of a corrected reading, in the canonical text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from treatywatch.archive.corrections.edits import WayBack
from treatywatch.archive.corrections.reading import Corrected
from treatywatch.model import (
    Anchor,
    Citation,
    Claim,
    CodedReport,
    Finding,
    InvalidCorrection,
    Marker,
    Note,
    Paragraph,
    Region,
    Report,
    Section,
    Sentence,
    Span,
)


def restore_report(report: Report, corrected: Corrected) -> Report:
    """Return `report`, read from the mended text, with every place in the text as it came.

    What was read stays (topics, kinds, parts of citations); all quotations are those of the
    canonical text. Raises InvalidCorrection where a correction adds a whole sentence.
    """
    if not corrected.edits:
        return report
    return _Restorer(corrected).report(report)


def restore_coded(coded: CodedReport, corrected: Corrected) -> CodedReport:
    """Return a coded report likewise: its claims are those of the mended text."""
    if not corrected.edits:
        return coded
    back = _Restorer(corrected)
    return replace(
        coded,
        report=back.report(coded.report),
        claims=tuple(back.claim(claim) for claim in coded.claims),
        uncoded=tuple(back.sentence(sentence) for sentence in coded.uncoded),
    )


class _Restorer:
    """Takes each word of the model back to the canonical text."""

    def __init__(self, corrected: Corrected) -> None:
        self.text = corrected.text
        self.place: Callable[[int], int] = WayBack(corrected.text, corrected.edits)
        self.findings = corrected.findings

    def span(self, start: int, end: int) -> Span:
        return Span(self.place(start), self.place(end))

    def anchor(self, anchor: Anchor) -> Anchor:
        return Anchor.at(self.text, self.span(anchor.start, anchor.end))

    def report(self, report: Report) -> Report:
        restored = self.structure(report)
        sentences = tuple(restored.sentences())
        told = tuple(_beside(finding, sentences) for finding in self.findings)
        return replace(restored, findings=(*restored.findings, *told))

    def structure(self, report: Report) -> Report:
        return replace(
            report,
            text=self.text,
            regions=tuple(self.region(region) for region in report.regions),
            sections=tuple(self.section(section) for section in report.sections),
            notes=tuple(self.note(note) for note in report.notes),
            heading_markers=tuple(self.marker(marker) for marker in report.heading_markers),
            findings=tuple(self.finding(finding) for finding in report.findings),
        )

    def region(self, region: Region) -> Region:
        span = self.span(region.start, region.end)
        return replace(region, start=span.start, end=span.end)

    def section(self, section: Section) -> Section:
        heading = self.anchor(section.heading) if section.heading else None
        paragraphs = tuple(self.paragraph(paragraph) for paragraph in section.paragraphs)
        return replace(section, heading=heading, paragraphs=paragraphs)

    def paragraph(self, paragraph: Paragraph) -> Paragraph:
        span = self.span(paragraph.start, paragraph.end)
        sentences = tuple(self.sentence(sentence) for sentence in paragraph.sentences)
        return replace(paragraph, start=span.start, end=span.end, sentences=sentences)

    def sentence(self, sentence: Sentence) -> Sentence:
        span = self.span(sentence.start, sentence.end)
        if span.start == span.end:
            raise InvalidCorrection(
                f"a correction adds the sentence “{sentence.text}”, which the text does not hold",
                mend="a correction mends words that are there; it cannot add a sentence",
            )
        markers = tuple(self.marker(marker) for marker in sentence.markers)
        words = span.of(self.text)
        return replace(sentence, start=span.start, end=span.end, text=words, markers=markers)

    def marker(self, marker: Marker) -> Marker:
        span = self.span(marker.start, marker.end)
        return replace(marker, start=span.start, end=span.end)

    def note(self, note: Note) -> Note:
        return replace(
            note,
            definition=self.anchor(note.definition) if note.definition else None,
            citations=tuple(self.citation(citation) for citation in note.citations),
            statements=tuple(self.anchor(statement) for statement in note.statements),
        )

    def citation(self, citation: Citation) -> Citation:
        return replace(citation, anchor=self.anchor(citation.anchor))

    def finding(self, finding: Finding) -> Finding:
        sentence = self.anchor(finding.sentence) if finding.sentence else None
        evidence = tuple(
            replace(fact, anchor=self.anchor(fact.anchor)) if fact.anchor else fact
            for fact in finding.evidence
        )
        return replace(finding, sentence=sentence, evidence=evidence)

    def claim(self, claim: Claim) -> Claim:
        sentence, anchor = self.anchor(claim.sentence), self.anchor(claim.anchor)
        return replace(claim, sentence=sentence, anchor=anchor if anchor.quotation else sentence)


def _beside(finding: Finding, sentences: tuple[Sentence, ...]) -> Finding:
    """Let a finding stand beside the sentence that its words are in; `evidence` has the words."""
    place = finding.sentence
    if place is None:
        return finding
    around = (s for s in sentences if s.start <= place.start and place.end <= s.end)
    sentence = next(around, None)
    return replace(finding, sentence=sentence.anchor) if sentence else finding
