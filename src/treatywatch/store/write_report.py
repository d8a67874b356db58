"""One coded report as rows: text, structure, notes, claims, and the findings of its reading."""

from __future__ import annotations

from treatywatch.model import Claim, CodedReport, InvalidEvidence, Note, Report, Section
from treatywatch.store import rows
from treatywatch.store.batch import Batch

SentenceKeys = dict[tuple[int, int], tuple[int, str]]
NoteKeys = dict[int, int]


def add_report(batch: Batch, coded: CodedReport) -> int:
    """Let all rows of one report wait in `batch` and return the report's key.

    Raises InvalidEvidence when a claim does not stand in a sentence of the report.
    """
    report = coded.report
    key = batch.key("reports")
    batch.add("reports", rows.report_row(key, coded))
    batch.extend("renderings", rows.rendering_rows(key, report.renderings))
    batch.extend(
        "regions",
        [(key, i, r.kind.value, r.start, r.end) for i, r in enumerate(report.regions)],
    )
    notes = [(batch.key("notes"), note) for note in report.notes]
    numbers: NoteKeys = {note.number: note_key for note_key, note in reversed(notes)}
    sentences: SentenceKeys = {}
    for ordinal, section in enumerate(report.sections):
        _add_section(batch, key, ordinal, section, numbers, sentences)
    for ordinal, (note_key, note) in enumerate(notes):
        _add_note(batch, key, ordinal, note_key, note, sentences)
    for claim in coded.claims:
        _add_claim(batch, key, report, claim, numbers, sentences)
    batch.extend("decisions", [rows.decision_row(key, i, d) for i, d in enumerate(coded.decisions)])
    return key


def _add_section(
    batch: Batch,
    report: int,
    ordinal: int,
    section: Section,
    numbers: NoteKeys,
    sentences: SentenceKeys,
) -> None:
    section_key = batch.key("sections")
    batch.add("sections", rows.section_row(section_key, report, ordinal, section))
    for position, paragraph in enumerate(section.paragraphs):
        key = batch.key("paragraphs")
        kind = paragraph.kind.value
        row = (key, section_key, position, kind, paragraph.start, paragraph.end)
        batch.add("paragraphs", row)
        for sentence in paragraph.sentences:
            own = batch.key("sentences")
            batch.add("sentences", rows.body_sentence_row(own, report, key, sentence))
            sentences.setdefault((sentence.start, sentence.end), (own, sentence.text))
            batch.extend(
                "markers",
                [
                    (own, i, m.number, m.start, m.end, numbers.get(m.number))
                    for i, m in enumerate(sentence.markers)
                ],
            )


def _add_note(
    batch: Batch, report: int, ordinal: int, key: int, note: Note, sentences: SentenceKeys
) -> None:
    batch.add("notes", rows.note_row(key, report, ordinal, note))
    for position, citation in enumerate(note.citations):
        own = batch.key("citations")
        batch.add("citations", rows.citation_row(own, key, position, citation))
    for statement in note.statements:
        own = batch.key("sentences")
        row = rows.note_sentence_row(own, report, key, note.number, statement)
        batch.add("sentences", row)
        sentences.setdefault((statement.start, statement.end), (own, statement.quotation))


def _add_claim(
    batch: Batch,
    key: int,
    report: Report,
    claim: Claim,
    numbers: NoteKeys,
    sentences: SentenceKeys,
) -> None:
    anchor = claim.sentence
    sentence, text = sentences.get((anchor.start, anchor.end), (0, ""))
    if sentence == 0 or text != anchor.quotation:
        raise InvalidEvidence(
            f"a claim on {claim.question} stands in no sentence of its report",
            f"{report.origin.name} {anchor.start}:{anchor.end}",
            "this is a fault of the coder: report it with the file",
        )
    own = batch.key("claims")
    batch.add("claims", rows.claim_row(own, key, sentence, claim))
    batch.extend("claim_names", rows.claim_names(own, claim))
    batch.extend("claim_notes", [(own, i, n, numbers.get(n)) for i, n in enumerate(claim.notes)])
