"""Counts that pages show, without reading what is counted."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from treatywatch.store.tallies import tallies, tally
from treatywatch.store.where import where


@dataclass(frozen=True, slots=True)
class QuestionCount:
    """How many claims answer a question, about how many subjects."""

    question: str
    claims: int
    subjects: int


@dataclass(frozen=True, slots=True)
class Said:
    """Where an assertion stands: edition, report and the start of its sentence."""

    edition: int
    report: str
    start: int


@dataclass(frozen=True, slots=True)
class Lifetime:
    """The first and the last place that asserts the same, and in how many editions it is said."""

    first: Said
    last: Said
    editions: int


@dataclass(frozen=True, slots=True)
class EditionCount:
    """What an edition holds."""

    edition: int
    reports: int
    countries: int
    sentences: int
    claims: int
    lost_definitions: int


_CLAIMING = """
SELECT DISTINCT s.start_at FROM claims AS c JOIN sentences AS s ON s.id = c.sentence
WHERE c.report = (SELECT id FROM reports WHERE slug = ?) ORDER BY s.start_at
"""
_LIFETIME = """
SELECT r.edition, r.slug, s.start_at
FROM claims AS c JOIN reports AS r ON r.id = c.report JOIN sentences AS s ON s.id = c.sentence
WHERE c.assertion = ? AND r.edition IS NOT NULL ORDER BY r.edition, r.slug, s.start_at
"""


def question_counts(
    connection: sqlite3.Connection, edition: int | None = None
) -> tuple[QuestionCount, ...]:
    """Return the questions that are answered, in all editions or in one, by code."""
    part = "" if edition is None else str(edition)
    claims, subjects = tally(connection, "claims", part), tally(connection, "subjects", part)
    return tuple(QuestionCount(name, number, subjects[name]) for name, number in claims.items())


def questions_of(connection: sqlite3.Connection, country: str) -> tuple[str, ...]:
    """Return the questions that the reports on a country answer in an edition, by name."""
    query = (
        "SELECT DISTINCT c.question FROM claims AS c JOIN reports AS r ON r.id = c.report "
        "WHERE r.country = ? AND r.edition IS NOT NULL ORDER BY 1"
    )
    return tuple(question for (question,) in connection.execute(query, (country,)))


def edition_counts(connection: sqlite3.Connection) -> tuple[EditionCount, ...]:
    """Return what each edition holds, the newest first."""
    counted = tallies(connection, "edition")
    years = sorted(map(int, counted), reverse=True)
    return tuple(EditionCount(year, **counted[str(year)]) for year in years)


def finding_counts(connection: sqlite3.Connection, by: str) -> Mapping[str, Mapping[str, int]]:
    """Return how many findings there are of each severity, by rule, country or edition."""
    return tallies(connection, f"findings by {by}")


def claiming(connection: sqlite3.Connection, slug: str) -> tuple[int, ...]:
    """Return where the sentences of a report start that claim something."""
    return tuple(start for (start,) in connection.execute(_CLAIMING, (slug,)))


def change_counts(connection: sqlite3.Connection, later: int) -> dict[str, int]:
    """Return how many changes of each kind lead to an edition."""
    query = "SELECT kind, count(*) FROM changes WHERE later = ? GROUP BY kind ORDER BY kind"
    return dict(connection.execute(query, (later,)).fetchall())


def finding_kinds(connection: sqlite3.Connection, country: str) -> dict[tuple[str, str], int]:
    """Return how many findings there are about a country, by severity and rule."""
    query = "SELECT severity, rule, count(*) FROM findings WHERE country = ? GROUP BY 1, 2"
    rows = connection.execute(query, (country,))
    return {(severity, rule): number for severity, rule, number in rows}


def finding_countries(
    connection: sqlite3.Connection, rule: str | None, edition: int | None
) -> dict[str, int]:
    """Return how many findings there are of a rule or an edition by country, "" where of none."""
    chosen, values = where({"rule": rule, "edition": edition})
    rows = connection.execute(
        "SELECT coalesce(country, ''), count(*) FROM findings "  # noqa: S608
        f"WHERE {chosen} GROUP BY 1 ORDER BY 1",
        values,
    )
    return dict(rows.fetchall())


def lifetime(connection: sqlite3.Connection, assertion: str) -> Lifetime | None:
    """Return since when and until when the same is asserted; None where no edition does."""
    said = [Said(*row) for row in connection.execute(_LIFETIME, (assertion,))]
    if not said:
        return None
    return Lifetime(said[0], said[-1], len({one.edition for one in said}))
