"""What this is, how it is made, what it cannot do, and what can be taken home."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from treatywatch.publish import links
from treatywatch.publish.library import Library
from treatywatch.publish.pages.page import Link, Page
from treatywatch.publish.words import date_words, figure
from treatywatch.tables.all import TABLES
from treatywatch.tables.table import Column


@dataclass(frozen=True, slots=True)
class AboutPage(Page):
    """What this is, how it is made and what it cannot do, with the figures of this edition."""

    template: ClassVar[str] = "about.html"

    figures: tuple[tuple[str, str], ...] = ()
    versions: tuple[tuple[str, str], ...] = ()
    treaties: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class TableLine:
    """A table of the open data."""

    name: str
    title: str
    meaning: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class DownloadsPage(Page):
    """The open data."""

    template: ClassVar[str] = "downloads.html"

    tables: tuple[TableLine, ...] = ()
    printed: tuple[Link, ...] = ()


def about_page(library: Library) -> AboutPage:
    """Set what this edition is."""
    summary = library.evidence.summary()
    figures = [
        ("sentences", summary.sentences),
        ("of them read by no rule", summary.uncoded),
        ("claims", summary.claims),
        ("notes with a definition", summary.definitions),
        ("notes whose definition is lost", summary.lost_definitions),
        ("characters that no reader understood", summary.unknown_characters),
        ("files that did not go in", len(summary.refused)),
    ]
    return AboutPage(
        path=links.ABOUT,
        title="About, method and limits",
        crumbs=(Link("About", links.ABOUT, current=True),),
        figures=tuple((words, figure(number)) for words, number in figures),
        versions=tuple(library.evidence.meta().items()),
        treaties=tuple(
            (treaty.name, date_words(treaty.checked_until.isoformat()))
            for treaty in library.register.treaties.values()
        ),
    )


def downloads_page(library: Library) -> DownloadsPage:
    """Set the list of tables with the meaning of their columns."""
    return DownloadsPage(
        path=links.DOWNLOADS,
        title="Downloads",
        crumbs=(Link("Downloads", links.DOWNLOADS, current=True),),
        printed=tuple(
            Link(str(year), links.annual_report(year)) for year in library.evidence.editions()
        ),
        tables=tuple(TableLine(t.name, t.title, t.meaning, t.columns) for t in TABLES),
    )
