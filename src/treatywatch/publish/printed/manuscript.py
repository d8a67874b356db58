"""A report as a manuscript: headings, paragraphs, words and the notes behind them.

Both PDF and DOCX are set from it, so that both say the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from treatywatch.model import Note, NoteState, NotInEvidence, Paragraph, ParagraphKind, Report
from treatywatch.publish.library import Library
from treatywatch.publish.pages.country import country_page
from treatywatch.publish.pages.theme import edition_words, theme_words
from treatywatch.publish.words import date_words

LOST = "The definition of this note is lost in the text at hand."


@dataclass(frozen=True, slots=True)
class Words:
    """Words, or (with `note`) a marker and the text of its note."""

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


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its title, heads and rows."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One report inside a manuscript."""

    title: str
    kicker: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A whole document."""

    title: str
    kicker: str
    imprint: str
    grids: tuple[Grid, ...]
    parts: tuple[Part, ...]


def country_manuscript(library: Library, code: str, imprint: str) -> Manuscript:
    """Return a country's profile: at a glance, treaties, votes, then its newest edition.

    Raises NotInEvidence when nothing is known of the country.
    """
    page = country_page(library, code)
    editions = [e.edition for e in library.evidence.entries(code) if e.edition is not None]
    newest = max(editions, default=None)
    reports = library.evidence.reports_of(code, newest) if newest is not None else ()
    glance = tuple(
        (
            line.question.words,
            f"{one.claim.answer}{_details(one.claim.details)}",
            f"{one.claim.certainty.word}, says {one.claim.speaker}",
            one.first_said.words,
            line.last_said.words,
        )
        for line in page.glance
        for one in line.answers
    )
    statuses = tuple(
        (t.words, s.words, s.since or "–", s.in_force or "–") for t, s in page.statuses
    )
    votes = tuple((vote.day, vote.resolution, vote.words) for vote in page.votes)
    grids = (
        Grid("At a glance", ("Question", "Answer", "How said", "First said", "Last said"), glance),
        Grid("Treaties", ("Treaty", "Status", "Since", "In force from"), statuses),
        Grid("Votes on the treaty resolutions", ("Day", "Resolution", "Vote"), votes),
    )
    return Manuscript(
        page.country,
        "Country profile",
        imprint,
        tuple(grid for grid in grids if grid.rows),
        tuple(part_of(library, report) for report in reports),
    )


def edition_manuscript(library: Library, edition: int, imprint: str) -> Manuscript:
    """Return the whole annual report: every report of an edition, by country.

    Raises NotInEvidence when the file holds none.
    """
    entries = library.evidence.entries(edition=edition)
    if not entries:
        raise NotInEvidence("no report of this edition", str(edition))
    reports = (library.evidence.report(entry.slug) for entry in entries)
    title = edition_words(entries[0])
    return Manuscript(
        title, "Annual report", imprint, (), tuple(part_of(library, r) for r in reports)
    )


def part_of(library: Library, report: Report) -> Part:
    """Return one report as a part of a manuscript."""
    name = library.names.of(report.country) if report.country else report.country_as_written
    updated = f", last updated {date_words(report.last_updated)}" if report.last_updated else ""
    kicker = f"{edition_words(report)}, {theme_words(report.theme).lower()}{updated}"
    return Part(name, kicker, tuple(_blocks(report)))


def _details(details: tuple[str, ...]) -> str:
    return f" ({'; '.join(details)})" if details else ""


def _blocks(report: Report) -> Iterator[Block]:
    notes = {note.number: note for note in report.notes}
    seen: set[int] = set()
    for section in report.sections:
        if section.heading:
            heading = " ".join(section.heading.quotation.split())
            yield Block(min(section.level + 1, 4), (Words(heading),))
        for paragraph in section.paragraphs:
            yield _paragraph(report, paragraph, notes, seen)


def _paragraph(
    report: Report, paragraph: Paragraph, notes: dict[int, Note], seen: set[int]
) -> Block:
    """Return a paragraph; what stands between two sentences stays, a label goes before them."""
    row = paragraph.kind is ParagraphKind.TABLE_ROW
    label = (paragraph.sentences[0].label or "") if row and paragraph.sentences else ""
    words: list[Words] = []
    at = paragraph.start
    for sentence in paragraph.sentences:
        between = " ".join(report.text[at : sentence.start].split())
        if between and between.strip(" :|") != label.strip(" :|"):
            words.append(Words(f"{between} "))
        place = sentence.start
        for marker in sentence.markers:
            words.append(Words(_plain(report.text[place : marker.start])))
            words.append(_note(marker.number, notes, seen))
            place = marker.end
        words.append(Words(_plain(report.text[place : sentence.end]) + " "))
        at = sentence.end
    after = " ".join(report.text[at : paragraph.end].split())
    words += [Words(after)] if after else []
    return Block(
        0, tuple(word for word in words if word.text or word.number), label, paragraph.kind
    )


def _note(number: int, notes: dict[int, Note], seen: set[int]) -> Words:
    """Return a marker with its note; one that was given before only points back."""
    if number in seen:
        return Words("", number, f"See note {number}.")
    seen.add(number)
    note = notes.get(number)
    if note is None or note.state is NoteState.LOST or note.definition is None:
        return Words("", number, f"[{number}] {LOST}")
    return Words("", number, f"[{number}] {_plain(note.definition.quotation).strip()}")


def _plain(text: str) -> str:
    """Fold line ends and doubled blanks; a blank at an end stays one blank."""
    folded = " ".join(text.split())
    before = " " if folded and text[:1].isspace() else ""
    after = " " if folded and text[-1:].isspace() else ""
    return f"{before}{folded}{after}"
