"""A country through its editions: its reports, and each question's answer in every edition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from treatywatch.model import NotInEvidence
from treatywatch.publish import links
from treatywatch.publish.language import _, told
from treatywatch.publish.library import Library
from treatywatch.publish.pages.country_answers import QuestionRow, about, answer_rows
from treatywatch.publish.pages.country_news import News, news_of
from treatywatch.publish.pages.glance import Glance, at_a_glance
from treatywatch.publish.pages.last_report import LastReport, last_reports
from treatywatch.publish.pages.page import Link, Page
from treatywatch.publish.pages.siblings import comparison_link, pairs
from treatywatch.publish.pages.standing import WORDS, StatusView, status_view
from treatywatch.publish.pages.theme import edition_words, theme_words
from treatywatch.publish.pages.votes import Cast, cast
from treatywatch.publish.words import count_words, date_words
from treatywatch.publish.words.plain import capital
from treatywatch.register import Standing
from treatywatch.store import ReportEntry

# With more editions the table of all answers has a page of its own, so that this one stays small.
MOST_EDITIONS = 4
TREATY = "MBT"
NOWHERE = Link("")
_NO_STATES = (Standing.HISTORIC, Standing.AREA)


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One report on the country, in one line."""

    link: Link
    theme: str
    last_updated: str


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
    span: tuple[str, ...] = ()
    last: tuple[LastReport, ...] = ()
    news: News | None = None
    vote_counts: tuple[tuple[str, tuple[str, str], int], ...] = ()
    beside: Link = NOWHERE


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
    long = len(editions) > MOST_EDITIONS
    occurrences = () if long else evidence.occurrences(country=code)
    votes = _votes(library, code)
    return CountryPage(
        path=links.country(code),
        title=name,
        crumbs=(Link(name, links.country(code), current=True),),
        country=name,
        standfirst=_standfirst(library, code, entries, evidence.claim_count(code)),
        printed=_printed(code) if entries else (),
        reports=tuple(_line(entry) for entry in entries),
        comparisons=tuple(comparison_link(code, *pair) for pair in reversed(pairs(editions))),
        editions=tuple(str(edition) for edition in editions),
        glance=at_a_glance(library, code, entries),
        statuses=_statuses(library, code),
        votes=votes,
        register_days=_register_days(library),
        questions=answer_rows(about(occurrences, code), editions, names),
        elsewhere=answer_rows(about(occurrences, code, own=False), editions, names),
        answers=Link(_("Each question, edition by edition"), links.answers(code)) if long else None,
        span=tuple(map(str, evidence.editions())),
        last=last_reports(library, code),
        news=news_of(library, code),
        vote_counts=_counts(votes),
        beside=Link(_("Beside another country"), f"{links.BESIDE}?a={code}"),
    )


def _printed(code: str) -> tuple[Link, ...]:
    """Lead to the profile as documents."""
    return (
        Link("PDF", links.profile(code, "pdf")),
        Link(_("Word, with its footnotes"), links.profile(code, "docx")),
    )


def _statuses(library: Library, code: str) -> tuple[tuple[Link, StatusView], ...]:
    """Return what the country is to each treaty, on the day that its acts are complete to."""
    register = library.register
    if code not in register.areas:
        return ()
    return tuple(
        (
            Link(_(treaty.name), links.treaty(treaty.code)),
            status_view(register.status(code, treaty.code, treaty.checked_until)),
        )
        for treaty in register.treaties.values()
    )


def _votes(library: Library, code: str) -> tuple[Cast, ...]:
    known = code in library.register.areas
    return tuple(cast(vote) for vote in library.register.votes(code)) if known else ()


def _counts(votes: Sequence[Cast]) -> tuple[tuple[str, tuple[str, str], int], ...]:
    """Count the votes of each kind: class for style, letter and words, number."""
    found = Counter((vote.short, (vote.letter, vote.words)) for vote in votes if vote.letter)
    return tuple((short, words, number) for (short, words), number in found.most_common())


def _register_days(library: Library) -> str:
    days = (
        f"{treaty.code} {date_words(treaty.checked_until.isoformat())}"
        for treaty in library.register.treaties.values()
    )
    return "; ".join(days)


def _standfirst(library: Library, code: str, entries: Sequence[ReportEntry], claims: int) -> str:
    """Say in two sentences where the country stands and what is held on it."""
    register, parts = library.register, []
    if code in register.areas and register.areas[code].standing not in _NO_STATES:
        treaty = register.treaties[TREATY]
        status = register.status(code, TREATY, treaty.checked_until)
        since = told(" since {day}", day=date_words(status.since)) if status.since else ""
        parts.append(f"{_(treaty.name)}: {_(WORDS[status.status])}{since}.")
    if not entries:
        parts.append(_("No report in this evidence file: votes and acts come from the register."))
        return " ".join(parts)
    reports = count_words(len(entries), "report")
    editions = sorted({entry.edition for entry in entries if entry.edition is not None})
    years = told(", {first} to {last}", first=editions[0], last=editions[-1]) if editions else ""
    years = f", {editions[0]}" if len(editions) == 1 else years
    parts.append(
        told(
            "{reports}{years}, with {claims}.",
            reports=capital(reports),
            years=years,
            claims=count_words(claims, "claim"),
        )
    )
    return " ".join(parts)


def _line(entry: ReportEntry) -> ReportLine:
    updated = date_words(entry.last_updated) if entry.last_updated else ""
    link = Link(edition_words(entry), links.report(entry.slug))
    return ReportLine(link, theme_words(entry.theme), updated)
