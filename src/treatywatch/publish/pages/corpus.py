"""What was read: the corpus in numbers, by era and format; what an archivist looks at first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from treatywatch.model import CorpusLine, CorpusReport, Refusal
from treatywatch.publish import links
from treatywatch.publish.language import told
from treatywatch.publish.library import Library
from treatywatch.publish.pages.page import Link, Page
from treatywatch.publish.words import count_words, figure

_FORMATS = {
    "text": "Text",
    "html": "Web page",
    "docx": "Word",
    "pdf": "PDF",
    "markdown": "Markdown",
}


@dataclass(frozen=True, slots=True)
class CorpusRow:
    """The counts of one era and format as a reader sees them."""

    era: str
    format: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CorpusTable:
    """A table of counts under its heads; the last row is the sum."""

    id: str
    head: str
    caption: str
    columns: tuple[str, ...]
    rows: tuple[CorpusRow, ...]


@dataclass(frozen=True, slots=True)
class CorpusPage(Page):
    """The corpus in numbers."""

    template: ClassVar[str] = "corpus.html"

    standfirst: str = ""
    tables: tuple[CorpusTable, ...] = ()
    refused: tuple[Refusal, ...] = ()


def corpus_page(library: Library) -> CorpusPage:
    """Set the corpus report of the evidence file."""
    report = library.evidence.corpus()
    total = report.total
    return CorpusPage(
        path=links.CORPUS,
        title="What was read",
        crumbs=(Link("What was read", links.CORPUS, current=True),),
        standfirst=(
            told(
                "{reports}, {renderings} of them, {files} refused.",
                reports=count_words(total.reports, "report"),
                renderings=count_words(total.renderings, "further rendering"),
                files=count_words(report.refused, "file"),
            )
        ),
        tables=(_structure(report), _notes(report), _characters(report)),
        refused=library.evidence.refused(),
    )


def _structure(report: CorpusReport) -> CorpusTable:
    names = ("reports", "renderings", "sentences", "headings", "unmapped", "unresolved")
    return CorpusTable(
        "structure",
        "Reports and their structure",
        "A further rendering is another file with the same report.",
        (
            *("Reports", "Further renderings", "Sentences of the body", "Headings"),
            *("Headings without a topic", "Countries unresolved"),
        ),
        _rows(report, names),
    )


def _notes(report: CorpusReport) -> CorpusTable:
    names = ("markers", "bound", "lost", "citations", "untyped", "repetitions", "orphaned")
    return CorpusTable(
        "notes",
        "Notes and citations",
        "A lost definition is one that the text at hand does not hold; its author wrote it.",
        (
            *("Markers", "Markers bound", "Definitions lost", "Citations", "Citations untyped"),
            *("Repetitions resolved", "Repetitions of what is lost"),
        ),
        _rows(report, names),
    )


def _rows(report: CorpusReport, names: tuple[str, ...]) -> tuple[CorpusRow, ...]:
    lines = (*report.lines, report.total)
    return tuple(_row(one, [getattr(one, name) for name in names]) for one in lines)


def _characters(report: CorpusReport) -> CorpusTable:
    kinds = tuple(sorted(report.total.characters))
    lines = (*report.lines, report.total)
    return CorpusTable(
        "characters",
        "Characters by region",
        "Every character of every report is in exactly one region.",
        tuple(kind.capitalize() for kind in kinds),
        tuple(_row(one, [one.characters.get(kind, 0) for kind in kinds]) for one in lines),
    )


def _row(line: CorpusLine, counts: list[int]) -> CorpusRow:
    form = _FORMATS.get(line.format, "All" if line.format == "all" else line.format)
    return CorpusRow(_era(line.era), form, tuple(figure(count) for count in counts))


def _era(era: str) -> str:
    """Return `2022-` as “2022 on”, other spans with a dash."""
    return f"{era[:-1]} on" if era.endswith("-") else era.replace("-", "–").capitalize()
