"""A country through its editions: its reports, and each question's answer in every edition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from treatywatch.model import NotInEvidence
from treatywatch.publish import links
from treatywatch.publish.library import Library
from treatywatch.publish.pages.claims import ClaimSetting, ClaimView, claim_view
from treatywatch.publish.pages.glance import Glance, at_a_glance
from treatywatch.publish.pages.names import Names
from treatywatch.publish.pages.page import Link, Page
from treatywatch.publish.pages.siblings import comparison_link, pairs
from treatywatch.publish.pages.standing import StatusView, status_view
from treatywatch.publish.pages.theme import edition_words, theme_words
from treatywatch.publish.pages.votes import Cast, cast
from treatywatch.publish.words import count_words, date_words, question_order, question_words
from treatywatch.store import Occurrence, ReportEntry

# With more editions the table of all answers has a page of its own, so that this one stays small.
MOST_EDITIONS = 4


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
    printed: tuple[Link, ...] = ()
    reports: tuple[ReportLine, ...] = ()
    comparisons: tuple[Link, ...] = ()
    editions: tuple[str, ...] = ()
    glance: tuple[Glance, ...] = ()
    statuses: tuple[tuple[Link, StatusView], ...] = ()
    votes: tuple[Cast, ...] = ()
    register_days: str = ""
    questions: tuple[QuestionRow, ...] = ()
    elsewhere: tuple[QuestionRow, ...] = ()
    answers: Link | None = None
    findings: Link | None = None


@dataclass(frozen=True, slots=True)
class CountryAnswersPage(Page):
    """Every answer of every edition on one country."""

    template: ClassVar[str] = "country_answers.html"

    country: str = ""
    editions: tuple[str, ...] = ()
    questions: tuple[QuestionRow, ...] = ()
    elsewhere: tuple[QuestionRow, ...] = ()


def country_page(library: Library, code: str) -> CountryPage:
    """Set the page of a country, from its reports and from the register.

    Raises NotInEvidence when neither knows it.
    """
    evidence, names = library.evidence, library.names
    entries = evidence.entries(code)
    if not entries and code not in library.register.areas:
        raise NotInEvidence("no report on this country", code, "see the list of countries")
    name = names.of(code)
    editions = sorted({entry.edition for entry in entries if entry.edition is not None})
    occurrences = evidence.occurrences(country=code)
    found = len(evidence.findings(country=code))
    long = len(editions) > MOST_EDITIONS
    return CountryPage(
        path=links.country(code),
        title=name,
        crumbs=(Link(name, links.country(code), current=True),),
        country=name,
        standfirst=_standfirst(entries, len(occurrences)),
        printed=_printed(code) if entries else (),
        reports=tuple(_line(entry) for entry in entries),
        comparisons=tuple(comparison_link(code, *pair) for pair in reversed(pairs(editions))),
        editions=tuple(str(edition) for edition in editions),
        glance=at_a_glance(library, code, occurrences),
        statuses=_statuses(library, code),
        votes=_votes(library, code),
        register_days=_register_days(library),
        questions=() if long else _rows(_about(occurrences, code), editions, names),
        elsewhere=() if long else _rows(_about(occurrences, code, False), editions, names),
        answers=Link("Each question, edition by edition", links.answers(code)) if long else None,
        findings=Link(count_words(found, "finding"), links.findings_by_country(code))
        if found
        else None,
    )


def country_answers_page(library: Library, code: str) -> CountryAnswersPage:
    """Set every answer of every edition on a country. Raises NotInEvidence without a report."""
    entries, names = library.evidence.entries(code), library.names
    if not entries:
        raise NotInEvidence("no report on this country", code, "see the list of countries")
    occurrences = library.evidence.occurrences(country=code)
    editions = sorted({entry.edition for entry in entries if entry.edition is not None})
    path = links.answers(code)
    return CountryAnswersPage(
        path=path,
        title=f"{names.of(code)}: each question, edition by edition",
        crumbs=(Link(names.of(code), links.country(code)), Link("Answers", path, current=True)),
        country=names.of(code),
        editions=tuple(str(edition) for edition in editions),
        questions=_rows(_about(occurrences, code), editions, names),
        elsewhere=_rows(_about(occurrences, code, False), editions, names),
    )


def _about(found: Sequence[Occurrence], code: str, own: bool = True) -> list[Occurrence]:
    """Return the claims about the country itself, or those about others."""
    return [one for one in found if (one.claim.subject == code) is own]


def _printed(code: str) -> tuple[Link, ...]:
    """Lead to the profile as documents."""
    return (
        Link("PDF", links.profile(code, "pdf")),
        Link("Word, with its footnotes", links.profile(code, "docx")),
    )


def _statuses(library: Library, code: str) -> tuple[tuple[Link, StatusView], ...]:
    """Return what the country is to each treaty, on the day that its acts are complete to."""
    register = library.register
    if code not in register.areas:
        return ()
    return tuple(
        (
            Link(treaty.name, links.treaty(treaty.code)),
            status_view(register.status(code, treaty.code, treaty.checked_until)),
        )
        for treaty in register.treaties.values()
    )


def _votes(library: Library, code: str) -> tuple[Cast, ...]:
    known = code in library.register.areas
    return tuple(cast(vote) for vote in library.register.votes(code)) if known else ()


def _register_days(library: Library) -> str:
    days = (
        f"{treaty.code} {date_words(treaty.checked_until.isoformat())}"
        for treaty in library.register.treaties.values()
    )
    return "; ".join(days)


def _standfirst(entries: Sequence[ReportEntry], claims: int) -> str:
    if not entries:
        return "No report in this evidence file. Votes and treaty acts come from the register."
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
