"""PDF: columns, furniture, notes at the feet of pages, hyphenation, tables, raised markers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as raw_pdfium

from treatywatch.archive.document import BlockRole, Document, hash_of
from treatywatch.archive.formats.canvas import Piece, clean, lay_out, recovered_share
from treatywatch.archive.formats.html.markers import settle_raised
from treatywatch.archive.formats.html.pieces import pieces_of
from treatywatch.archive.formats.pdf.columns import Column, columns_of, find_gutter
from treatywatch.archive.formats.pdf.furniture import take_furniture
from treatywatch.archive.formats.pdf.geometry import PrintPage, body_size
from treatywatch.archive.formats.pdf.glyphs import read_page
from treatywatch.archive.formats.pdf.hyphens import join_lines, known_words
from treatywatch.archive.formats.pdf.notes import Definition, take_notes
from treatywatch.archive.formats.pdf.paragraphs import Flow, PrintParagraph, paragraphs_of
from treatywatch.archive.formats.pdf.restarts import count_on
from treatywatch.archive.formats.pdf.tables import cells_of, is_table, split_tables
from treatywatch.model import Finding, Severity, UnreadableInput

LARGEST_PDF = 128_000_000
"""The most bytes that are read as one PDF file."""
MOST_PAGES = 600
MOST_CHARACTERS = 450_000

_HEADING = 1.1
_SPLIT = "split it into one file per report"


def read_pdf(raw: bytes, name: str) -> Document:
    """Read a PDF file. Raises `UnreadableInput` for one that is locked, damaged or a mere scan."""
    if len(raw) > LARGEST_PDF:
        raise UnreadableInput(f"more than {LARGEST_PDF // 1_000_000} MB", name, _SPLIT)
    pages = _pages(raw, name)
    empty = [page.number + 1 for page in pages if not page.segments]
    if len(empty) == len(pages):
        raise UnreadableInput(
            "the PDF holds pictures of pages and no text",
            name,
            "recognise the text first (for example with ocrmypdf) and give the result",
        )
    source = "".join(page.source for page in pages)
    reading = _Reading(pages, known_words(" ".join(s.text for p in pages for s in p.segments)))
    text, blocks = lay_out(reading.pieces())
    if not text:
        raise UnreadableInput("the PDF holds no words", name, "check that it is the report")
    return Document(
        name=name,
        format="pdf",
        sha256=hash_of(raw),
        encoding="utf-8",
        text=text,
        blocks=blocks,
        findings=tuple(_findings(name, empty, source, reading.restarts)),
        recovered=recovered_share(clean(source), text),
        how=reading.how(),
    )


def _pages(raw: bytes, name: str) -> list[PrintPage]:
    try:
        document = pdfium.PdfDocument(raw)
    except pdfium.PdfiumError as error:
        raise _refused(error, name) from error
    try:
        if not 0 < len(document) <= MOST_PAGES:
            message = f"{len(document)} pages; a report has 1 to {MOST_PAGES}"
            raise UnreadableInput(message, name, _SPLIT)
        return _read_pages(document, name)
    finally:
        document.close()


def _read_pages(document: pdfium.PdfDocument, name: str) -> list[PrintPage]:
    pages: list[PrintPage] = []
    characters = 0
    for number in range(len(document)):
        try:
            page = document[number]
            pages.append(read_page(page, number))
            page.close()
        except pdfium.PdfiumError as error:
            raise UnreadableInput(
                f"page {number + 1} is damaged", name, "save the PDF again with its program"
            ) from error
        characters += len(pages[-1].source)
        if characters > MOST_CHARACTERS:
            raise UnreadableInput("more text than a report has", name, _SPLIT)
    return pages


def _refused(error: pdfium.PdfiumError, name: str) -> UnreadableInput:
    if getattr(error, "err_code", None) == raw_pdfium.FPDF_ERR_PASSWORD:
        return UnreadableInput(
            "the PDF is protected by a password", name, "save it without a password"
        )
    return UnreadableInput("the PDF is damaged", name, "save it again with its program")


@dataclass(slots=True)
class _Reading:
    """What is made of the pages: pieces, and counts for the account of how."""

    pages: list[PrintPage]
    known: frozenset[str]
    two_columns: int = 0
    rejoined: int = 0
    tables: int = 0
    restarts: int = 0
    notes: list[Definition] = field(default_factory=list)
    body_size: float = 0.0

    def pieces(self) -> list[Piece]:
        furniture = take_furniture(self.pages)
        self.body_size = body_size(self.pages)
        columns = self._columns()
        self.notes = take_notes(columns, self.body_size)
        self.restarts = count_on(self.notes, columns)
        heads = [text for sides in furniture.values() for text in sides[0]]
        feet = [text for sides in furniture.values() for text in sides[1]]
        return [
            *(Piece(text, BlockRole.CHROME) for text in heads),
            *self._body(columns),
            *(self._definition(note) for note in self.notes),
            *(Piece(text, BlockRole.CHROME) for text in feet),
        ]

    def _columns(self) -> list[Column]:
        columns: list[Column] = []
        for page in self.pages:
            gutter = find_gutter(page)
            self.two_columns += gutter is not None
            columns += columns_of(page, gutter)
        return columns

    def _body(self, columns: Sequence[Column]) -> Iterator[Piece]:
        flows: list[Flow] = []
        for column in columns:
            rules = self.pages[column.page].rules
            for run in split_tables(column, rules):
                if not is_table(run):
                    flows += [Flow(x, column.left, column.right, not i) for i, x in enumerate(run)]
                    continue
                yield from self._paragraphs(flows)
                flows = []
                self.tables += 1
                yield from pieces_of(cells_of(run, rules, self.tables, self.known))
        yield from self._paragraphs(flows)

    def _paragraphs(self, flows: Sequence[Flow]) -> Iterator[Piece]:
        sizes = sorted({f.line.size for f in flows if self._is_large(f.line.size)}, reverse=True)
        for paragraph in paragraphs_of(flows):
            text, rejoined = join_lines(paragraph.lines, self.known)
            self.rejoined += rejoined
            yield self._piece(paragraph, settle_raised(text), sizes)

    def _is_large(self, size: float) -> bool:
        return size > _HEADING * self.body_size

    def _piece(self, paragraph: PrintParagraph, text: str, sizes: Sequence[float]) -> Piece:
        short = len(text) < 200
        if short and text.startswith(("©", "Copyright ©")):
            return Piece(text, BlockRole.CHROME)
        if self._is_large(paragraph.size) and short:
            return Piece(text, BlockRole.HEADING, min(6, 1 + sizes.index(paragraph.size)))
        if paragraph.bullet:
            return Piece(text, BlockRole.LIST_ITEM)
        prose = len(paragraph.lines) > 1 and not paragraph.bold
        return Piece(text, BlockRole.PARAGRAPH if prose else BlockRole.UNKNOWN)

    def _definition(self, note: Definition) -> Piece:
        text, rejoined = join_lines(note.lines, self.known)
        self.rejoined += rejoined
        return Piece(f"[{note.number}] {settle_raised(text)}", BlockRole.NOTE)

    def how(self) -> str:
        """Say what was done to get the text."""
        return (
            f"{len(self.pages)} pages, {self.two_columns} of them in two columns; "
            f"{self.rejoined} words rejoined, {len(self.notes)} notes taken from the feet of "
            f"pages, {self.tables} tables; running heads and page numbers as furniture"
        )


def _findings(name: str, empty: Sequence[int], source: str, restarts: int) -> Iterator[Finding]:
    if restarts:
        yield Finding(
            "archive.notes-counted-on",
            Severity.NOTE,
            f"{name}: the notes are numbered anew on {restarts} pages; here they are counted on",
            not_checked="whether a marker belongs to the note of another page",
        )
    if empty:
        numbers = ", ".join(map(str, empty[:20]))
        yield Finding(
            "archive.pages-without-text",
            Severity.WARN,
            f"{name}: no text on page {numbers}; a scanned page has none",
            mend="recognise the text of these pages first",
        )
    unmapped = sum(c in "\ufffd\ufffe\uffff" or "\ue000" <= c < "\uf8ff" for c in source)
    if unmapped > 0.02 * len(source):
        yield Finding(
            "archive.letters-unknown",
            Severity.WARN,
            f"{name}: {unmapped} of {len(source)} characters have no letter in the PDF's fonts",
            mend="recognise the text of the pages instead, or give another copy",
        )
