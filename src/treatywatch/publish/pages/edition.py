"""Editions: what each holds, which questions it answers, and what changed against earlier ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from treatywatch.model import ChangeKind, NotInEvidence
from treatywatch.publish import links
from treatywatch.publish.area_names import place_in_alphabet
from treatywatch.publish.language import _, told
from treatywatch.publish.library import Library
from treatywatch.publish.pages.asked import Asked
from treatywatch.publish.pages.page import Link, Page, Tally
from treatywatch.publish.pages.siblings import comparison_link
from treatywatch.publish.pages.theme import theme_in_brief
from treatywatch.publish.words import (
    CHANGES,
    ChangeWords,
    count_words,
    figure,
    question_order,
    question_words,
)
from treatywatch.store import ChangeMark, EditionCount

_GRAVEST = (ChangeKind.CONTRADICTED, ChangeKind.CORRECTED, ChangeKind.CHANGED)
_MOST = 20


@dataclass(frozen=True, slots=True)
class EditionLine:
    """An edition in the list of editions."""

    link: Link
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EditionsPage(Page):
    """All editions."""

    template: ClassVar[str] = "editions.html"

    lines: tuple[EditionLine, ...] = ()


@dataclass(frozen=True, slots=True)
class EditionCountry:
    """A country of an edition with its reports."""

    country: Link
    reports: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class EditionQuestion:
    """A question that an edition answers; `found` leads to its sentences in this edition."""

    question: Link
    claims: str
    countries: str
    found: Link


@dataclass(frozen=True, slots=True)
class EditionChange:
    """A grave change that this edition brings."""

    kind: ChangeWords
    country: Link
    question: str
    where: Link
    reason: str


@dataclass(frozen=True, slots=True)
class EditionPage(Page):
    """One edition."""

    template: ClassVar[str] = "edition.html"

    edition: str = ""
    tallies: tuple[Tally, ...] = ()
    printed: Link | None = None
    findings: Link | None = None
    around: tuple[Link, ...] = ()
    countries: tuple[EditionCountry, ...] = ()
    unresolved: tuple[Link, ...] = ()
    questions: tuple[EditionQuestion, ...] = ()
    kinds: tuple[tuple[ChangeWords, str], ...] = ()
    changes: tuple[EditionChange, ...] = ()
    more: int = 0


def editions_page(library: Library) -> EditionsPage:
    """Set the list of editions, the newest first."""
    return EditionsPage(
        path=links.EDITIONS,
        title="Editions",
        crumbs=(Link("Editions", links.EDITIONS, current=True),),
        lines=tuple(_line(one) for one in library.evidence.edition_counts()),
    )


def edition_page(library: Library, edition: int) -> EditionPage:
    """Set one edition. Raises NotInEvidence when the file holds no report of it."""
    counts = {one.edition: one for one in library.evidence.edition_counts()}
    if edition not in counts:
        raise NotInEvidence("no report of this edition", str(edition), "see the list of editions")
    path = links.edition(edition)
    found = sum(library.evidence.finding_counts("edition").get(str(edition), {}).values())
    changes = _changes(library, edition)
    return EditionPage(
        path=path,
        title=told("Edition {year}", year=edition),
        crumbs=(Link("Editions", links.EDITIONS), Link(str(edition), path, current=True)),
        edition=str(edition),
        tallies=_tallies(counts[edition]),
        printed=Link(_("The whole edition as PDF"), links.annual_report(edition)),
        findings=Link(count_words(found, "finding"), links.findings_by_edition(edition))
        if found
        else None,
        around=_around(sorted(counts), edition),
        countries=_countries(library, edition),
        unresolved=tuple(
            Link(entry.title or entry.country_as_written or entry.slug, links.report(entry.slug))
            for entry in library.evidence.entries(edition=edition)
            if not entry.country
        ),
        questions=_questions(library, edition),
        kinds=_kinds(library, edition),
        changes=tuple(_change(library, change) for change in changes[:_MOST]),
        more=max(0, len(changes) - _MOST),
    )


def _line(one: EditionCount) -> EditionLine:
    counts = (one.reports, one.countries, one.sentences, one.claims, one.lost_definitions)
    return EditionLine(
        Link(str(one.edition), links.edition(one.edition)), tuple(figure(n) for n in counts)
    )


def _tallies(one: EditionCount) -> tuple[Tally, ...]:
    lost = (
        told("{number} notes lost", number=figure(one.lost_definitions))
        if one.lost_definitions
        else ""
    )
    return (
        Tally(figure(one.countries), "country" if one.countries == 1 else "countries"),
        Tally(figure(one.reports), "report" if one.reports == 1 else "reports"),
        Tally(figure(one.sentences), "sentences", lost),
        Tally(figure(one.claims), "claims"),
    )


def _around(years: list[int], edition: int) -> tuple[Link, ...]:
    """Lead to the edition before and the one after."""
    place = years.index(edition)
    near = (years[n] for n in (place - 1, place + 1) if 0 <= n < len(years))
    return tuple(Link(str(year), links.edition(year)) for year in near)


def _countries(library: Library, edition: int) -> tuple[EditionCountry, ...]:
    by_country: dict[str, list[Link]] = {}
    for entry in library.evidence.entries(edition=edition):
        if entry.country:
            report = Link(theme_in_brief(entry.theme), links.report(entry.slug))
            by_country.setdefault(entry.country, []).append(report)
    rows = [
        EditionCountry(Link(library.names.of(code), links.country(code)), tuple(reports))
        for code, reports in by_country.items()
    ]
    return tuple(sorted(rows, key=lambda row: place_in_alphabet(row.country.words)))


def _questions(library: Library, edition: int) -> tuple[EditionQuestion, ...]:
    counts = library.evidence.question_counts(edition)
    return tuple(
        EditionQuestion(
            Link(question_words(one.question), links.question(one.question)),
            figure(one.claims),
            figure(one.subjects),
            Link(_("Sentences"), Asked(question=one.question, edition=edition).path()),
        )
        for one in sorted(counts, key=lambda one: question_order(one.question))
    )


def _kinds(library: Library, edition: int) -> tuple[tuple[ChangeWords, str], ...]:
    counts = library.evidence.change_counts(edition)
    return tuple(
        (words, figure(counts[kind.value]))
        for kind, words in CHANGES.items()
        if kind.value in counts
    )


def _changes(library: Library, edition: int) -> list[ChangeMark]:
    """Return the gravest changes that lead to this edition, kind by kind."""
    found = library.evidence.change_marks(_GRAVEST, later=edition)
    return sorted(found, key=lambda change: _GRAVEST.index(change.kind))


def _change(library: Library, change: ChangeMark) -> EditionChange:
    return EditionChange(
        CHANGES[change.kind],
        Link(library.names.of(change.country), links.country(change.country)),
        question_words(change.question),
        comparison_link(change.country, change.earlier, change.later),
        change.reason,
    )
