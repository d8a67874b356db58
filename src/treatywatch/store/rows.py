"""Rows of the evidence file: the words of the model as tuples in the order of the columns."""

from __future__ import annotations

from operator import attrgetter

from treatywatch.decisions import line_of
from treatywatch.model import (
    Anchor,
    Citation,
    Claim,
    CodedReport,
    Decision,
    Finding,
    Note,
    Origin,
    Section,
    Sentence,
)
from treatywatch.store.schema import CITATION_PARTS

_parts = attrgetter(*CITATION_PARTS)

Row = tuple[object, ...]


def report_row(key: int, coded: CodedReport) -> Row:
    """Return the row of `reports`."""
    report, origin = coded.report, coded.report.origin
    return (
        *(key, report.slug, report.series, report.edition, report.country),
        *(report.country_as_written, report.title, report.theme, report.last_updated),
        *(origin.name, origin.sha256, origin.format, origin.era, origin.encoding),
        *(report.previous_page, report.next_page, coded.codebook, coded.coder),
        *(report.text_sha256, report.text),
    )


def rendering_rows(report: int, renderings: tuple[Origin, ...]) -> list[Row]:
    """Return the rows of `renderings`."""
    return [
        (report, i, o.name, o.sha256, o.format, o.era, o.encoding) for i, o in enumerate(renderings)
    ]


def section_row(key: int, report: int, ordinal: int, section: Section) -> Row:
    """Return the row of `sections`."""
    return (key, report, ordinal, section.topic, section.level, *_anchor(section.heading))


def note_row(key: int, report: int, ordinal: int, note: Note) -> Row:
    """Return the row of `notes`."""
    fixed = (key, report, ordinal, note.number, note.state.value, int(note.damaged))
    return (*fixed, *_anchor(note.definition))


def citation_row(key: int, note: int, ordinal: int, c: Citation) -> Row:
    """Return the row of `citations`."""
    return (
        *(key, note, ordinal, c.kind, c.anchor.start, c.anchor.end, c.anchor.quotation),
        *_parts(c),
        int(c.damaged),
    )


def body_sentence_row(key: int, report: int, paragraph: int, s: Sentence) -> Row:
    """Return the row of `sentences` for a sentence of the body."""
    return (key, report, "body", paragraph, None, s.note, s.label, s.start, s.end, s.text)


def note_sentence_row(key: int, report: int, in_note: int, number: int, a: Anchor) -> Row:
    """Return the row of `sentences` for a statement that stands in a note."""
    return (key, report, "note", None, in_note, number, None, a.start, a.end, a.quotation)


def claim_row(key: int, report: int, sentence: int, claim: Claim) -> Row:
    """Return the row of `claims`."""
    return (
        *(key, report, sentence, claim.question, claim.answer, claim.subject),
        *(claim.certainty.value, claim.speaker.value, claim.date, claim.period),
        *_quantity(claim),
        *(claim.treaty, claim.resolution, claim.weapon_class, claim.in_note),
        *(claim.anchor.start, claim.anchor.end, claim.anchor.quotation),
        *(claim.rule, claim.confidence, claim.assertion, int(claim.accuses), claim.status.value),
    )


def decision_row(report: int, ordinal: int, decision: Decision) -> Row:
    """Return the row of `decisions`."""
    about = decision.about
    return (
        *(report, ordinal, decision.judgement.value, about.question, about.answer),
        *(decision.by, decision.at, decision.reason, line_of(decision)),
    )


def claim_names(key: int, claim: Claim) -> list[Row]:
    """Return the rows of `claim_names`: places, partners, victims, weapons."""
    parts = (
        ("place", claim.places),
        ("partner", claim.partners),
        ("victim", claim.victims),
        ("weapon", claim.weapons),
    )
    return [(key, part, i, name) for part, names in parts for i, name in enumerate(names)]


def finding_row(key: int, stage: str, report: int | None, finding: Finding) -> Row:
    """Return the row of `findings`."""
    anchor = finding.sentence
    place = (None, None, None) if anchor is None else (anchor.start, anchor.end, anchor.quotation)
    return (
        *(key, stage, report, finding.report, finding.rule, finding.severity.value),
        *(finding.message, finding.country, finding.edition, *place),
        *(finding.note, finding.not_checked, finding.mend),
    )


def evidence_rows(key: int, finding: Finding) -> list[Row]:
    """Return the rows of `finding_evidence`."""
    rows: list[Row] = []
    for ordinal, fact in enumerate(finding.evidence):
        anchor = fact.anchor
        place = (
            (None, None, None) if anchor is None else (anchor.start, anchor.end, anchor.quotation)
        )
        rows.append((key, ordinal, fact.source, fact.text, *place, fact.report))
    return rows


def _anchor(anchor: Anchor | None) -> Row:
    if anchor is None:
        return (None, None, None)
    return (anchor.quotation, anchor.start, anchor.end)


def _quantity(claim: Claim) -> Row:
    quantity = claim.quantity
    if quantity is None:
        return (None, None, None, None)
    return (quantity.low, quantity.high, quantity.unit, int(quantity.approximate))
