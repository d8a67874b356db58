"""The work of an edition, cut into tasks that need nothing of each other.

Each writes its own files from the evidence file alone, so that an edition is the same bytes
whoever does which of them, and in which order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from treatywatch.publish import links
from treatywatch.publish.data.package import write_provenance, write_tables
from treatywatch.publish.edition.dating import imprint_of
from treatywatch.publish.edition.manifest import versions_of
from treatywatch.publish.edition.writing import write_bytes, write_page
from treatywatch.publish.library import Library
from treatywatch.publish.pages.search import published_search_page
from treatywatch.publish.printed.documents import annual_report, profiles
from treatywatch.publish.search.beside import write_sides
from treatywatch.publish.search.days import write_days
from treatywatch.publish.search.index import write_index
from treatywatch.publish.sitemap import Address, addresses, page_at

BATCH = 200
"""So many pages or reports a task, about a second's work: handing tasks out then costs nothing."""


class Task(Protocol):
    """A part of the work."""

    def do(self, library: Library, folder: Path) -> int:
        """Write files below the folder of the edition; return how many of them are pages."""
        ...


@dataclass(frozen=True, slots=True)
class Pages:
    """Some of the pages."""

    of: tuple[Address, ...]

    def do(self, library: Library, folder: Path) -> int:
        """Write them."""
        imprint = imprint_of(library)
        for address in self.of:
            write_page(page_at(library, address), folder, imprint)
        return len(self.of)


@dataclass(frozen=True, slots=True)
class Tables:
    """Every table of the open data."""

    def do(self, library: Library, folder: Path) -> int:
        """Write them."""
        write_tables(library, folder / links.DATA, versions_of(library))
        return 0


@dataclass(frozen=True, slots=True)
class Origins:
    """Where the claims of some reports come from."""

    of: tuple[str, ...]

    def do(self, library: Library, folder: Path) -> int:
        """Write it, a file for each report."""
        write_provenance(library, folder / links.DATA / "prov", self.of)
        return 0


@dataclass(frozen=True, slots=True)
class AnnualReport:
    """An edition as a document."""

    of: int

    def do(self, library: Library, folder: Path) -> int:
        """Write it."""
        document = annual_report(library, self.of, imprint_of(library))
        write_bytes(folder / links.annual_report(self.of), document)
        return 0


@dataclass(frozen=True, slots=True)
class Profiles:
    """The documents of a country."""

    of: str

    def do(self, library: Library, folder: Path) -> int:
        """Write them."""
        for path, document in profiles(library, self.of, imprint_of(library)):
            write_bytes(folder / path, document)
        return 0


@dataclass(frozen=True, slots=True)
class Search:
    """What a reader finds things by without a server: search, two countries, any day."""

    def do(self, library: Library, folder: Path) -> int:
        """Write the page of the search, and the scripts that pages load."""
        write_page(published_search_page(library), folder, imprint_of(library))
        write_index(library, folder)
        write_sides(library, folder)
        write_days(library, folder)
        return 1


def tasks_of(library: Library) -> Iterator[Task]:
    """Yield the whole work; what takes longest comes first, so that nobody waits for it."""
    evidence = library.evidence
    yield Tables()
    yield Search()
    yield from map(AnnualReport, evidence.editions())
    yield from (Profiles(country.code) for country in evidence.countries())
    slugs = evidence.report_slugs()
    yield from (Origins(slugs[first : first + BATCH]) for first in range(0, len(slugs), BATCH))
    yield from map(Pages, _batches(addresses(library)))


def _batches(every: Iterable[Address]) -> Iterator[tuple[Address, ...]]:
    """Cut the addresses; a report and its sentences stay together, so that it is read once."""
    batch: list[Address] = []
    for address in every:
        if len(batch) >= BATCH and address.kind != "sentence":
            yield tuple(batch)
            batch = []
        batch.append(address)
    yield tuple(batch)
