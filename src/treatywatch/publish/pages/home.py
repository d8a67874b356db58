"""The front page: which countries and editions the evidence file holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from treatywatch.model import Refusal
from treatywatch.publish import links
from treatywatch.publish.area_names import place_in_alphabet
from treatywatch.publish.library import Library
from treatywatch.publish.pages.names import Names
from treatywatch.publish.pages.page import Link, Page, Tally
from treatywatch.publish.pages.question import TREATY, QuestionLine, question_lines
from treatywatch.publish.pages.theme import theme_in_brief
from treatywatch.publish.pages.treaty import TreatyPage, treaty_page
from treatywatch.publish.words import figure
from treatywatch.store import BuildSummary, ReportCount, ReportEntry

MOST_LINKED = 1500


@dataclass(frozen=True, slots=True)
class CountryRow:
    """One country and what each edition holds of it, in the order of the table's heads.

    A link without a path only counts: a large archive is not linked report by report from here.
    """

    country: Link
    cells: tuple[tuple[Link, ...], ...]


@dataclass(frozen=True, slots=True)
class HomePage(Page):
    """The front page."""

    template: ClassVar[str] = "home.html"

    tallies: tuple[Tally, ...] = ()
    treaty: TreatyPage | None = None
    questions: tuple[QuestionLine, ...] = ()
    editions: tuple[Link, ...] = ()
    rows: tuple[CountryRow, ...] = ()
    counted: bool = False
    unresolved: tuple[Link, ...] = ()
    refused: tuple[Refusal, ...] = ()
    versions: tuple[tuple[str, str], ...] = ()


def home_page(library: Library) -> HomePage:
    """Set the front page."""
    evidence, names = library.evidence, library.names
    summary = evidence.summary()
    counts = [one for one in evidence.report_counts() if one.country]
    editions = sorted({one.edition for one in counts}, key=_undated_last)
    few = summary.reports <= MOST_LINKED
    cells = _linked(evidence.entries()) if few else _counted(counts)
    rows = sorted((_row(code, cells[code], editions, names) for code in cells), key=_by_name)
    return HomePage(
        path=links.HOME,
        title="treatywatch – country reports as accountable records",
        tallies=_tallies(summary, len(rows)),
        treaty=treaty_page(library, TREATY),
        questions=question_lines(library),
        editions=tuple(
            Link(str(year), links.edition(year)) if year else Link("undated") for year in editions
        ),
        rows=tuple(rows),
        counted=not few,
        unresolved=tuple(
            Link(_title(entry), links.report(entry.slug)) for entry in evidence.unresolved()
        ),
        refused=summary.refused,
        versions=tuple(evidence.meta().items()),
    )


def _undated_last(edition: int | None) -> tuple[bool, int]:
    return edition is None, edition or 0


def _by_name(row: CountryRow) -> tuple[str, str]:
    return place_in_alphabet(row.country.words)


Cells = dict[str, dict[int | None, list[Link]]]
"""What stands in the row of a country under each edition."""


def _linked(entries: Sequence[ReportEntry]) -> Cells:
    """Put one link for each report."""
    cells: Cells = {}
    for entry in entries:
        if entry.country:
            link = Link(theme_in_brief(entry.theme), links.report(entry.slug))
            cells.setdefault(entry.country, {}).setdefault(entry.edition, []).append(link)
    return cells


def _counted(counts: Sequence[ReportCount]) -> Cells:
    """Put how many reports there are."""
    cells: Cells = {}
    for one in counts:
        cells.setdefault(one.country or "", {})[one.edition] = [Link(str(one.reports))]
    return cells


def _row(
    code: str, cells: dict[int | None, list[Link]], editions: list[int | None], names: Names
) -> CountryRow:
    """Return a country's row."""
    link = Link(names.of(code), links.country(code))
    return CountryRow(link, tuple(tuple(cells.get(edition, ())) for edition in editions))


def _title(entry: ReportEntry) -> str:
    return entry.title or entry.country_as_written or entry.slug


def _tallies(summary: BuildSummary, countries: int) -> tuple[Tally, ...]:
    uncoded, lost = summary.uncoded, summary.lost_definitions
    return (
        Tally(figure(countries), "country" if countries == 1 else "countries"),
        Tally(figure(summary.reports), "reports"),
        Tally(
            figure(summary.sentences),
            "sentences",
            f"{figure(uncoded)} not coded" if uncoded else "",
        ),
        Tally(figure(summary.claims), "claims"),
        Tally(
            figure(summary.definitions + lost),
            "notes",
            f"{figure(lost)} lost" if lost else "",
        ),
        Tally(figure(summary.sources), "sources"),
        Tally(figure(summary.findings), "findings"),
    )
