"""A report as blocks: headings, paragraphs, rows, with every marker and every note in its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from treatywatch.model import Marker, Paragraph, ParagraphKind, Report, Section, Sentence
from treatywatch.publish.printed.note_words import NoteWords, unmarked

UNMARKED = "Notes without a marker"


@dataclass(frozen=True, slots=True)
class Words:
    """Words, or (with `number`) a marker and the text of its note."""

    text: str
    number: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (`level` 1 to 4), or a paragraph (`level` 0) with its run-in label, if any."""

    level: int
    words: tuple[Words, ...]
    label: str = ""
    kind: str = "prose"


def report_blocks(report: Report, notes: NoteWords) -> Iterator[Block]:
    """Yield the blocks of a report with its notes; see `loose_notes` for the others."""
    for section in report.sections:
        if is_loose(section):
            continue
        if section.heading:
            yield Block(min(section.level + 1, 4), tuple(_heading(report, section, notes)))
        for paragraph in section.paragraphs:
            yield _paragraph(report, paragraph, notes)


def loose_notes(report: Report, *, called: bool = False) -> Iterator[Block]:
    """Yield the definitions that no marker calls for, under a heading of their own.

    With `called` they get markers there, so that a word processor has them among its notes;
    `is_loose` knows that place again.
    """
    loose = unmarked(report)
    if loose:
        yield Block(2, (Words(UNMARKED),))
    for note in loose:
        words = " ".join(note.definition.quotation.split()) if note.definition else ""
        number = note.number if called else None
        yield Block(0, (Words("" if called else f"[{note.number}] {words}", number, words),))


def is_loose(section: Section) -> bool:
    """Tell whether a section is the place of notes without a marker, and nothing else."""
    titled = section.heading is not None and section.heading.quotation.strip() == UNMARKED
    return titled and not any(_said(sentence) for sentence in section.sentences)


def _said(sentence: Sentence) -> bool:
    """Tell whether a sentence says anything beside its markers."""
    marked = sum(marker.end - marker.start for marker in sentence.markers)
    return marked < len(sentence.text.strip())


def _heading(report: Report, section: Section, notes: NoteWords) -> Iterator[Words]:
    heading = section.heading
    if heading is not None:
        inside = [m for m in report.heading_markers if heading.start <= m.start < heading.end]
        yield from _words(report.text, heading.start, heading.end, inside, notes)


def _paragraph(report: Report, paragraph: Paragraph, notes: NoteWords) -> Block:
    """Return a paragraph; what stands between two sentences stays, a label goes before them."""
    row = paragraph.kind is ParagraphKind.TABLE_ROW
    label = (paragraph.sentences[0].label or "") if row and paragraph.sentences else ""
    words: list[Words] = []
    at = paragraph.start
    for sentence in paragraph.sentences:
        between = " ".join(report.text[at : sentence.start].split())
        if between and between.strip(" :|") != label.strip(" :|"):
            words.append(Words(f"{between} "))
        words.extend(_words(report.text, sentence.start, sentence.end, sentence.markers, notes))
        words.append(Words(" "))
        at = sentence.end
    after = " ".join(report.text[at : paragraph.end].split())
    words += [Words(after)] if after else []
    kept = tuple(word for word in words if word.text or word.number is not None)
    return Block(0, kept, label, paragraph.kind)


def _words(
    text: str, start: int, end: int, markers: Sequence[Marker], notes: NoteWords
) -> Iterator[Words]:
    """Yield the words of a stretch with its markers."""
    for marker in markers:
        yield Words(_plain(text[start : marker.start]))
        yield Words("", marker.number, notes.at(marker.number))
        start = marker.end
    yield Words(_plain(text[start:end]))


def _plain(text: str) -> str:
    """Fold line ends and doubled blanks; a blank at an end stays one blank."""
    folded = " ".join(text.split())
    before = " " if folded and text[:1].isspace() else ""
    after = " " if folded and text[-1:].isspace() else ""
    return f"{before}{folded}{after}"
