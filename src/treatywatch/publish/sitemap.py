"""Every page of an edition: its address, and the function that makes it.

The server and the publisher both go by this list, so that neither has a page that the other lacks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from treatywatch.publish.library import Library
from treatywatch.publish.pages.about import about_page, downloads_page
from treatywatch.publish.pages.beside import beside_page
from treatywatch.publish.pages.comparison import comparison_page
from treatywatch.publish.pages.corpus import corpus_page
from treatywatch.publish.pages.country import country_page
from treatywatch.publish.pages.country_answers import country_answers_page
from treatywatch.publish.pages.edition import edition_page, editions_page
from treatywatch.publish.pages.findings import (
    FINDINGS_PER_PAGE,
    findings_of_country,
    findings_of_edition,
    findings_of_rule,
    findings_page,
)
from treatywatch.publish.pages.history import history_page
from treatywatch.publish.pages.home import home_page
from treatywatch.publish.pages.page import Page
from treatywatch.publish.pages.paging import pages_for
from treatywatch.publish.pages.question import question_page, questions_page
from treatywatch.publish.pages.reading import reading_page
from treatywatch.publish.pages.report import report_page
from treatywatch.publish.pages.sentence import sentence_page
from treatywatch.publish.pages.siblings import pairs
from treatywatch.publish.pages.sources import (
    SOURCES_PER_PAGE,
    USES_PER_PAGE,
    source_page,
    sources_page,
)
from treatywatch.publish.pages.treaty import treaty_page
from treatywatch.publish.pages.treaty_days import end_of, years_of
from treatywatch.publish.pages.votes import votes_page

Part = str | int


@dataclass(frozen=True, slots=True)
class Address:
    """A page by its kind and the parts of its address."""

    kind: str
    parts: tuple[Part, ...] = ()


MAKERS: dict[str, Callable[..., Page]] = {
    "beside": beside_page,
    "editions": editions_page,
    "edition": edition_page,
    "home": home_page,
    "reading": lambda _: reading_page(),
    "report": lambda lib, slug: report_page(lib.evidence, slug, lib.names),
    "country": country_page,
    "country-answers": country_answers_page,
    "history": history_page,
    "sentence": sentence_page,
    "treaty": treaty_page,
    "treaty-then": lambda lib, code, year: treaty_page(lib, code, end_of(year)),
    "votes": votes_page,
    "questions": questions_page,
    "question": question_page,
    "about": about_page,
    "corpus": corpus_page,
    "downloads": downloads_page,
    "comparison": lambda lib, code, earlier, later: comparison_page(
        lib.evidence, code, earlier, later, lib.names
    ),
    "findings": lambda lib: findings_page(lib.evidence, lib.names),
    "findings-of-rule": lambda lib, rule, n=1: findings_of_rule(lib.evidence, rule, lib.names, n),
    "findings-of-country": lambda lib, code, n=1: findings_of_country(
        lib.evidence, code, lib.names, n
    ),
    "findings-of-edition": lambda lib, year, n=1: findings_of_edition(
        lib.evidence, year, lib.names, n
    ),
    "sources": lambda lib, number=1: sources_page(lib.evidence, number),
    "source": lambda lib, key, number=1: source_page(lib.evidence, key, lib.names, number),
}


def page_at(library: Library, address: Address) -> Page:
    """Make the page at an address. Raises NotInEvidence where there is none."""
    return MAKERS[address.kind](library, *address.parts)


_ALONE = (
    *("home", "reading", "about", "corpus", "downloads", "findings", "votes", "questions"),
    *("beside", "editions"),
)


def addresses(library: Library) -> Iterator[Address]:
    """Yield every address of the edition, in one order; search stands apart (see `search`)."""
    for kind in _ALONE:
        yield Address(kind)
    yield from _of_register(library)
    yield from _of_reports(library)
    yield from _of_findings(library)
    yield from _of_sources(library)


def _of_reports(library: Library) -> Iterator[Address]:
    """Yield reports, the sentences that claim something, questions, comparisons."""
    evidence = library.evidence
    for slug in evidence.report_slugs():
        yield Address("report", (slug,))
        for start in evidence.claiming(slug):
            yield Address("sentence", (slug, start))
    for year in evidence.editions():
        yield Address("edition", (year,))
    for one in evidence.question_counts():
        yield Address("question", (one.question,))
    for country in evidence.countries():
        yield Address("country-answers", (country.code,))
        for question in evidence.questions_of(country.code):
            yield Address("history", (country.code, question))
        for earlier, later in pairs(country.editions):
            yield Address("comparison", (country.code, earlier, later))


def _of_findings(library: Library) -> Iterator[Address]:
    """Yield the lists of findings, each with all its pages."""
    for by in ("rule", "country", "edition"):
        for name, counts in library.evidence.finding_counts(by).items():
            part: Part = int(name) if by == "edition" else name
            for number in pages_for(sum(counts.values()), FINDINGS_PER_PAGE):
                yield Address(f"findings-of-{by}", (part, number))


def _of_sources(library: Library) -> Iterator[Address]:
    """Yield the pages of the list of sources, and each source with all its pages."""
    found = library.evidence.sources()
    for number in pages_for(len(found), SOURCES_PER_PAGE):
        yield Address("sources", (number,))
    for summary in found:
        for number in pages_for(summary.citations, USES_PER_PAGE):
            yield Address("source", (summary.source.key, number))


def _of_register(library: Library) -> Iterator[Address]:
    """Yield what the register answers: each treaty in each year, each state and area."""
    register = library.register
    for treaty in register.treaties.values():
        yield Address("treaty", (treaty.code,))
        for year in years_of(treaty):
            yield Address("treaty-then", (treaty.code, year))
    reported = {country.code for country in library.evidence.countries()}
    for code in sorted(register.areas.keys() | reported):
        yield Address("country", (code,))
