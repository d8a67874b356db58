"""The front page: which countries and editions the evidence file holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from treatywatch.model import Refusal
from treatywatch.publish import links
from treatywatch.publish.library import Library
from treatywatch.publish.pages.names import Names
from treatywatch.publish.pages.page import Link, Page, Tally
from treatywatch.publish.pages.question import TREATY, QuestionLine, question_lines
from treatywatch.publish.pages.theme import theme_in_brief
from treatywatch.publish.pages.treaty import TreatyPage, treaty_page
from treatywatch.publish.words import figure
from treatywatch.store import BuildSummary, Country, ReportEntry

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
    entries = evidence.entries()
    countries = evidence.countries()
    summary = evidence.summary()
    editions = sorted({e.edition for e in entries if e.country}, key=_undated_last)
    by_country: dict[str | None, list[ReportEntry]] = {}
    for entry in entries:
        by_country.setdefault(entry.country, []).append(entry)
    few = len(entries) <= MOST_LINKED
    made = (_row(c, by_country[c.code], editions, names, few=few) for c in countries)
    rows = sorted(made, key=_by_name)
    return HomePage(
        path=links.HOME,
        title="treatywatch – country reports as accountable records",
        tallies=_tallies(summary, len(countries)),
        treaty=treaty_page(library, TREATY),
        questions=question_lines(library),
        editions=tuple(
            Link(str(year), links.edition(year)) if year else Link("undated") for year in editions
        ),
        rows=tuple(rows),
        counted=not few,
        unresolved=tuple(Link(_title(e), links.report(e.slug)) for e in entries if not e.country),
        refused=summary.refused,
        versions=tuple(evidence.meta().items()),
    )


def _undated_last(edition: int | None) -> tuple[bool, int]:
    return edition is None, edition or 0


def _by_name(row: CountryRow) -> str:
    return row.country.words.casefold()


def _row(
    country: Country,
    own: Sequence[ReportEntry],
    editions: list[int | None],
    names: Names,
    *,
    few: bool,
) -> CountryRow:
    """Return a country's row: a cell holds one link for each report of that edition, or counts."""
    cells: dict[int | None, list[Link]] = {edition: [] for edition in editions}
    for entry in own:
        link = Link(theme_in_brief(entry.theme), links.report(entry.slug))
        cells[entry.edition].append(link)
    link = Link(names.of(country.code), links.country(country.code))
    if few:
        return CountryRow(link, tuple(tuple(cell) for cell in cells.values()))
    counts = (len(cell) for cell in cells.values())
    return CountryRow(link, tuple((Link(str(count)),) if count else () for count in counts))


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
