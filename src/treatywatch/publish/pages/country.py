"""A country through its editions: its reports, and each question's answer in every edition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from treatywatch.model import NotInEvidence
from treatywatch.publish import links
from treatywatch.publish.pages.claims import ClaimSetting, ClaimView, claim_view
from treatywatch.publish.pages.names import Names
from treatywatch.publish.pages.page import Link, Page
from treatywatch.publish.pages.siblings import comparison_link, pairs
from treatywatch.publish.pages.theme import edition_words, theme_words
from treatywatch.publish.words import count_words, date_words, question_order, question_words
from treatywatch.store import Evidence, Occurrence, ReportEntry


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One report on the country, in one line."""

    link: Link
    theme: str
    last_updated: str


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """One question and its claims in each edition; an empty cell is an edition that is silent."""

    question: str
    cells: tuple[tuple[ClaimView, ...], ...]


@dataclass(frozen=True, slots=True)
class CountryPage(Page):
    """The page of one country."""

    template: ClassVar[str] = "country.html"

    country: str = ""
    standfirst: str = ""
    reports: tuple[ReportLine, ...] = ()
    comparisons: tuple[Link, ...] = ()
    editions: tuple[str, ...] = ()
    questions: tuple[QuestionRow, ...] = ()
    elsewhere: tuple[QuestionRow, ...] = ()
    findings: Link | None = None


def country_page(evidence: Evidence, code: str, names: Names) -> CountryPage:
    """Set the page of a country. Raises NotInEvidence when no report is about it."""
    entries = evidence.entries(code)
    if not entries:
        raise NotInEvidence("no report on this country", code, "see the list of countries")
    name = names.of(code)
    editions = sorted({entry.edition for entry in entries if entry.edition is not None})
    occurrences = evidence.occurrences(country=code)
    found = len(evidence.findings(country=code))
    return CountryPage(
        path=links.country(code),
        title=name,
        crumbs=(Link(name, links.country(code), current=True),),
        country=name,
        standfirst=_standfirst(entries, len(occurrences)),
        reports=tuple(_line(entry) for entry in entries),
        comparisons=tuple(comparison_link(code, *pair) for pair in reversed(pairs(editions))),
        editions=tuple(str(edition) for edition in editions),
        questions=_rows([o for o in occurrences if o.claim.subject == code], editions, names),
        elsewhere=_rows([o for o in occurrences if o.claim.subject != code], editions, names),
        findings=Link(count_words(found, "finding"), links.findings_by_country(code))
        if found
        else None,
    )


def _standfirst(entries: Sequence[ReportEntry], claims: int) -> str:
    reports = count_words(len(entries), "report")
    return f"{reports[:1].upper()}{reports[1:]}, {count_words(claims, 'claim')}."


def _line(entry: ReportEntry) -> ReportLine:
    updated = date_words(entry.last_updated) if entry.last_updated else ""
    link = Link(edition_words(entry), links.report(entry.slug))
    return ReportLine(link, theme_words(entry.theme), updated)


def _rows(
    occurrences: Sequence[Occurrence], editions: Sequence[int], names: Names
) -> tuple[QuestionRow, ...]:
    """Return a row for each question that some edition answers."""
    questions = sorted({o.claim.question for o in occurrences}, key=question_order)
    return tuple(
        QuestionRow(
            question_words(question),
            tuple(_cell(occurrences, question, edition, names) for edition in editions),
        )
        for question in questions
    )


def _cell(
    occurrences: Sequence[Occurrence], question: str, edition: int, names: Names
) -> tuple[ClaimView, ...]:
    return tuple(
        claim_view(o.claim, ClaimSetting(o.report, o.country, names))
        for o in occurrences
        if o.edition == edition and o.claim.question == question
    )
