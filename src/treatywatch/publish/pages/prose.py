"""The text of a report cut into pieces: words, note markers, sentences, blocks, sections.

Nothing of a paragraph is dropped: what stands between two sentences (a run-in label, a number of
a list) is shown where it stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from treatywatch.model import Paragraph, ParagraphKind, Section, Sentence
from treatywatch.publish import links
from treatywatch.publish.pages.claims import ClaimView, NoteMark, note_mark
from treatywatch.publish.pages.finding_views import Flag, flags
from treatywatch.publish.pages.margin import Margin
from treatywatch.publish.pages.notes import NoteView


@dataclass(frozen=True, slots=True)
class Piece:
    """Words, or a marker; `first` tells whether it is the first marker of its note."""

    text: str
    mark: NoteMark | None = None
    first: bool = False


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence with everything that stands beside it. `before` stood between it and the last."""

    name: str
    before: str
    pieces: tuple[Piece, ...]
    claims: tuple[ClaimView, ...]
    notes: tuple[NoteView, ...]
    flags: tuple[Flag, ...]

    @property
    def voices(self) -> tuple[tuple[ClaimView, ...], ...]:
        """The claims, those in a row that are said as firmly by the same speaker together."""
        said = groupby(self.claims, key=lambda claim: (claim.certainty.code, claim.speaker))
        return tuple(tuple(claims) for _, claims in said)

    @property
    def coded(self) -> bool:
        """Tell whether some rule could read this sentence."""
        return bool(self.claims)


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """A paragraph, list item or table row; `after` is what stood behind its last sentence."""

    label: str
    sentences: tuple[SentenceView, ...]
    after: str


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraphs of one kind in a row: prose, a list, or the rows of one table."""

    kind: str
    paragraphs: tuple[ParagraphView, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """A heading and what stands under it. `rank` is the level of the HTML heading, 2 to 6."""

    name: str
    heading: str
    topic: str
    rank: int
    blocks: tuple[Block, ...]


def section_view(section: Section, margin: Margin) -> SectionView:
    """Set one section."""
    start = _start(section)
    groups = groupby(section.paragraphs, key=lambda paragraph: paragraph.kind)
    return SectionView(
        name=links.section_id(start),
        heading=section.heading.quotation.strip() if section.heading else "",
        topic=section.topic,
        rank=min(section.level + 1, 6),
        blocks=tuple(_block(kind, tuple(group), margin) for kind, group in groups),
    )


def sentence_view(sentence: Sentence, before: str, margin: Margin) -> SentenceView:
    """Set one sentence with its notes, claims and findings."""
    pieces: list[Piece] = []
    notes: list[NoteView] = []
    for text, number in _cut(sentence):
        if number is None:
            pieces.append(Piece(text))
            continue
        note = margin.note_once(number)
        pieces.append(Piece(text, note_mark(number, margin.states), note is not None))
        notes += [note] if note else []
    return SentenceView(
        name=links.sentence_id(sentence.start),
        before=before,
        pieces=tuple(pieces),
        claims=margin.claims.get(sentence.start, ()),
        notes=tuple(notes),
        flags=flags(margin.findings.get(sentence.start, ())),
    )


def _start(section: Section) -> int:
    if section.heading:
        return section.heading.start
    return section.paragraphs[0].start if section.paragraphs else 0


def _block(kind: ParagraphKind, paragraphs: tuple[Paragraph, ...], margin: Margin) -> Block:
    return Block(kind.value, tuple(_paragraph(p, margin) for p in paragraphs))


def _paragraph(paragraph: Paragraph, margin: Margin) -> ParagraphView:
    """Set one paragraph; a table row's label goes into a cell of its own."""
    row = paragraph.kind is ParagraphKind.TABLE_ROW
    label = (paragraph.sentences[0].label or "") if row and paragraph.sentences else ""
    views: list[SentenceView] = []
    at = paragraph.start
    for sentence in paragraph.sentences:
        before = margin.text[at : sentence.start].strip()
        views.append(sentence_view(sentence, "" if _is_label(before, label) else before, margin))
        at = sentence.end
    return ParagraphView(label, tuple(views), margin.text[at : paragraph.end].strip())


def _is_label(before: str, label: str) -> bool:
    """Tell whether what stands before a sentence is the label that is shown already."""
    return bool(label) and before.strip(" :|\t").casefold() == label.strip(" :|\t").casefold()


def _cut(sentence: Sentence) -> Iterator[tuple[str, int | None]]:
    """Yield the sentence as words and markers in order."""
    at = sentence.start
    for marker in sentence.markers:
        yield sentence.text[at - sentence.start : marker.start - sentence.start], None
        marked = sentence.text[marker.start - sentence.start : marker.end - sentence.start]
        yield marked, marker.number
        at = marker.end
    yield sentence.text[at - sentence.start :], None
