"""A report as text with structure: regions, sections, paragraphs, sentences and markers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from treatywatch.model.anchor import Anchor, Span
from treatywatch.model.finding import Finding
from treatywatch.model.identifiers import fingerprint, slug
from treatywatch.model.note import Marker, Note


class RegionKind(StrEnum):
    """What a stretch of a document is. Every character lies in exactly one region."""

    CHROME = "chrome"
    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    TABLE = "table"
    NOTE = "note"
    NAVIGATION = "navigation"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the canonical text and its kind; blanks belong to the region before them."""

    kind: RegionKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with its markers, in the words and at the place of the canonical text.

    `label` is the run-in label or the table row's label that it stands under
    ("Key developments since May 2003", "Mine Ban Treaty status"); the label is not part of it.
    `note` is the number of the note that it stands in, None in the body.
    """

    start: int
    end: int
    text: str
    markers: tuple[Marker, ...] = ()
    label: str | None = None
    note: int | None = None

    @property
    def anchor(self) -> Anchor:
        """The sentence as a quotation with its place."""
        return Anchor(self.start, self.end, self.text)

    @property
    def span(self) -> Span:
        """The sentence's place."""
        return Span(self.start, self.end)


class ParagraphKind(StrEnum):
    """Running prose, a list item, or a row of a table."""

    PROSE = "prose"
    LIST_ITEM = "list-item"
    TABLE_ROW = "table-row"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of sentences. A table row is a paragraph whose sentences carry its label."""

    start: int
    end: int
    sentences: tuple[Sentence, ...]
    kind: ParagraphKind = ParagraphKind.PROSE


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it.

    `topic` is the identifier of the heading crosswalk (`treaty-policy`, `production`, …), and
    `unmapped` where the crosswalk does not know the heading. `level` is 1 for a top heading.
    `heading` is None for text before the first heading.
    """

    heading: Anchor | None
    topic: str
    level: int
    paragraphs: tuple[Paragraph, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences of the section in order."""
        return tuple(s for p in self.paragraphs for s in p.sentences)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a report's text came from: file name in the batch, hash of the bytes, format, skin."""

    name: str
    sha256: str
    format: str
    era: str
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Report:
    """One country's report in one edition of one series: text, structure, notes.

    `country` is an ISO 3166-1 alpha-3 code or an area code of the register, None while unresolved.
    `last_updated` is an EDTF date. `theme` is `country-report` for an edition's whole country
    report, else the theme of the profile page (`mine-ban-policy`, …). `text` is canonical and
    immutable; every span in the report counts characters of it. `heading_markers` are the
    markers that stand in headings and table labels, outside all sentences. `renderings` are the
    further files in which the same report came.
    """

    series: str
    edition: int | None
    country: str | None
    country_as_written: str
    title: str
    theme: str
    last_updated: str | None
    origin: Origin
    text: str
    regions: tuple[Region, ...]
    sections: tuple[Section, ...]
    notes: tuple[Note, ...] = ()
    previous_page: str | None = None
    next_page: str | None = None
    findings: tuple[Finding, ...] = ()
    heading_markers: tuple[Marker, ...] = ()
    renderings: tuple[Origin, ...] = ()

    @property
    def slug(self) -> str:
        """The report's identifier, unique in an evidence file: `landmine-monitor-1999-prk-…`."""
        edition = str(self.edition) if self.edition is not None else "undated"
        country = self.country or self.country_as_written or "unknown"
        return slug(f"{self.series} {edition} {country} {self.theme}")

    @property
    def text_sha256(self) -> str:
        """The hash of the canonical text."""
        return fingerprint(self.text)

    @property
    def body_sentences(self) -> tuple[Sentence, ...]:
        """The sentences of all sections, in order, without those in notes."""
        return tuple(s for section in self.sections for s in section.sentences)

    @property
    def note_sentences(self) -> tuple[Sentence, ...]:
        """The statements that stand inside notes, in order."""
        return tuple(s for note in self.notes for s in note_statements(note))

    @property
    def markers(self) -> tuple[Marker, ...]:
        """The markers of the body, those of headings and table labels included, by place."""
        markers = [m for s in self.body_sentences for m in s.markers]
        return tuple(sorted([*markers, *self.heading_markers], key=lambda m: m.start))

    def sentences(self) -> Iterator[Sentence]:
        """Yield the sentences of the body, then those in notes."""
        yield from self.body_sentences
        yield from self.note_sentences

    def with_notes(self, notes: tuple[Note, ...], findings: tuple[Finding, ...]) -> Report:
        """Return the report with its notes bound and the findings of that step added."""
        return replace(self, notes=notes, findings=self.findings + findings)


def note_statements(note: Note) -> Iterator[Sentence]:
    """Yield the statements of a note as sentences that know their note."""
    for anchor in note.statements:
        yield Sentence(anchor.start, anchor.end, anchor.quotation, note=note.number)
