"""A report as a manuscript: headings, paragraphs, words and the notes behind them.

Both PDF and DOCX are set from it, so that both say the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import chain, repeat

from treatywatch.model import NotInEvidence, Report
from treatywatch.publish.library import Library
from treatywatch.publish.pages.country import country_page
from treatywatch.publish.pages.standing import WORDS
from treatywatch.publish.pages.theme import edition_words, theme_words
from treatywatch.publish.printed.blocks import Block, loose_notes, report_blocks
from treatywatch.publish.printed.note_words import NotesAsPrinted
from treatywatch.publish.printed.pictures import TREATY, Picture, locator, status_map
from treatywatch.publish.words import date_words


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
    picture: Picture | None = None


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
            line.question.words if first else "",
            f"{one.claim.answer}{_details(one.claim.details)}",
            f"{one.claim.certainty.word}, says {one.claim.speaker}",
            one.first_said.words,
            one.last_said.words,
        )
        for line in page.glance
        for first, one in zip(chain((True,), repeat(False)), line.answers, strict=False)
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
        locator(library, code),
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
    day = date(edition, 12, 31)
    return Manuscript(
        title,
        "Annual report",
        imprint,
        (_countries(library, edition, day),),
        tuple(part_of(library, r) for r in reports),
        status_map(library, day),
    )


def _countries(library: Library, edition: int, day: date) -> Grid:
    """Return the countries of an edition with their status under the treaty at its end."""
    register, rows = library.register, []
    treaty = register.treaties[TREATY]
    on = max(min(day, treaty.checked_until), treaty.adopted)
    for entry in library.evidence.entries(edition=edition):
        code = entry.country
        name = library.names.of(code) if code else entry.country_as_written
        known = code is not None and code in register.areas
        status = WORDS[register.status(code or "", TREATY, on).status] if known else "–"
        rows.append((name, theme_words(entry.theme), status))
    heads = ("Country", "Report", f"{treaty.name}, {date_words(on.isoformat())}")
    return Grid("Countries in this edition", heads, tuple(rows))


def part_of(library: Library, report: Report) -> Part:
    """Return one report as a part of a manuscript."""
    name = library.names.of(report.country) if report.country else report.country_as_written
    updated = f", last updated {date_words(report.last_updated)}" if report.last_updated else ""
    kicker = f"{edition_words(report)}, {theme_words(report.theme).lower()}{updated}"
    blocks = (*report_blocks(report, NotesAsPrinted(report)), *loose_notes(report))
    return Part(name, kicker, blocks)


def _details(details: tuple[str, ...]) -> str:
    return f" ({'; '.join(details)})" if details else ""
