"""Which countries and reports an evidence file holds, without their texts."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from treatywatch.model import Refusal
from treatywatch.store.where import where

_ENTRY = "slug, series, edition, country, country_as_written, title, theme, last_updated"


@dataclass(frozen=True, slots=True)
class Country:
    """A country of the evidence file: its code, a name for it, and its editions in order."""

    code: str
    name: str
    editions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """One line of the list of reports."""

    slug: str
    series: str
    edition: int | None
    country: str | None
    country_as_written: str
    title: str
    theme: str
    last_updated: str | None


@dataclass(frozen=True, slots=True)
class ReportCount:
    """How many reports there are of a country and an edition; None where that is not known."""

    country: str | None
    edition: int | None
    reports: int


def countries(connection: sqlite3.Connection) -> tuple[Country, ...]:
    """Return the countries that have a report, by code; unresolved ones are left out."""
    rows = connection.execute(
        "SELECT country, country_as_written, edition FROM reports WHERE country IS NOT NULL "
        "ORDER BY country, edition IS NULL, edition, id"
    )
    names: dict[str, str] = {}
    editions: dict[str, dict[int, None]] = {}
    for code, written, edition in rows:
        names[code] = written or names.get(code, code)
        of = editions.setdefault(code, {})
        if edition is not None:
            of[edition] = None
    return tuple(Country(c, name, tuple(editions[c])) for c, name in names.items())


def editions(connection: sqlite3.Connection) -> tuple[int, ...]:
    """Return all editions of all countries, in order."""
    query = "SELECT DISTINCT edition FROM reports WHERE edition IS NOT NULL ORDER BY edition"
    return tuple(edition for (edition,) in connection.execute(query))


def entries(
    connection: sqlite3.Connection, country: str | None, edition: int | None
) -> tuple[ReportEntry, ...]:
    """Return the list of reports, by country, edition and theme."""
    chosen, values = where({"country": country, "edition": edition})
    rows = connection.execute(
        f"SELECT {_ENTRY} FROM reports WHERE {chosen} "  # noqa: S608
        "ORDER BY country IS NULL, country, edition, series, theme, id",
        values,
    )
    return tuple(ReportEntry(*row) for row in rows)


def unresolved(connection: sqlite3.Connection) -> tuple[ReportEntry, ...]:
    """Return the reports on no country that the register knows."""
    rows = connection.execute(
        f"SELECT {_ENTRY} FROM reports WHERE country IS NULL ORDER BY edition, series, theme, id"  # noqa: S608
    )
    return tuple(ReportEntry(*row) for row in rows)


def report_counts(connection: sqlite3.Connection) -> tuple[ReportCount, ...]:
    """Return how many reports there are of each country and edition, in that order."""
    rows = connection.execute(
        "SELECT country, edition, count(*) FROM reports GROUP BY country, edition "
        "ORDER BY country IS NULL, country, edition IS NULL, edition"
    )
    return tuple(ReportCount(*row) for row in rows)


def refusals(connection: sqlite3.Connection) -> tuple[Refusal, ...]:
    """Return the files of the batch that did not go in, and why."""
    query = "SELECT file, error, mend FROM refused ORDER BY ordinal"
    return tuple(Refusal(*row) for row in connection.execute(query))
