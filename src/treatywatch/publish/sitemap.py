"""Every page of an edition: its address, and the function that makes it.

The server and the publisher both go by this list, so that neither has a page that the other lacks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from treatywatch.publish.library import Library
from treatywatch.publish.pages.comparison import comparison_page
from treatywatch.publish.pages.country import country_page
from treatywatch.publish.pages.findings import (
    findings_of_country,
    findings_of_edition,
    findings_of_rule,
    findings_page,
)
from treatywatch.publish.pages.home import home_page
from treatywatch.publish.pages.page import Page
from treatywatch.publish.pages.reading import reading_page
from treatywatch.publish.pages.report import report_page
from treatywatch.publish.pages.siblings import pairs
from treatywatch.publish.pages.sources import source_page, sources_page

Part = str | int


@dataclass(frozen=True, slots=True)
class Address:
    """A page by its kind and the parts of its address."""

    kind: str
    parts: tuple[Part, ...] = ()


MAKERS: dict[str, Callable[..., Page]] = {
    "home": lambda lib: home_page(lib.evidence, lib.names),
    "reading": lambda _: reading_page(),
    "report": lambda lib, slug: report_page(lib.evidence, slug, lib.names),
    "country": lambda lib, code: country_page(lib.evidence, code, lib.names),
    "comparison": lambda lib, code, earlier, later: comparison_page(
        lib.evidence, code, earlier, later, lib.names
    ),
    "findings": lambda lib: findings_page(lib.evidence, lib.names),
    "findings-of-rule": lambda lib, rule: findings_of_rule(lib.evidence, rule, lib.names),
    "findings-of-country": lambda lib, code: findings_of_country(lib.evidence, code, lib.names),
    "findings-of-edition": lambda lib, year: findings_of_edition(lib.evidence, year, lib.names),
    "sources": lambda lib: sources_page(lib.evidence),
    "source": lambda lib, key: source_page(lib.evidence, key, lib.names),
}


def page_at(library: Library, address: Address) -> Page:
    """Make the page at an address. Raises NotInEvidence where there is none."""
    return MAKERS[address.kind](library, *address.parts)


def addresses(library: Library) -> Iterator[Address]:
    """Yield every address of the edition, in one order; search stands apart (see `search`)."""
    evidence = library.evidence
    for kind in ("home", "reading", "findings", "sources"):
        yield Address(kind)
    for entry in evidence.entries():
        yield Address("report", (entry.slug,))
    for country in evidence.countries():
        yield Address("country", (country.code,))
        for earlier, later in pairs(country.editions):
            yield Address("comparison", (country.code, earlier, later))
    found = evidence.findings()
    for rule in sorted({one.rule for one in found}):
        yield Address("findings-of-rule", (rule,))
    for code in sorted({one.country for one in found if one.country}):
        yield Address("findings-of-country", (code,))
    for year in sorted({one.edition for one in found if one.edition is not None}):
        yield Address("findings-of-edition", (year,))
    for summary in evidence.sources():
        yield Address("source", (summary.source.key,))
