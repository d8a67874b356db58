"""Counts that pages show, without reading what is counted."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class QuestionCount:
    """How many claims answer a question, about how many subjects."""

    question: str
    claims: int
    subjects: int


@dataclass(frozen=True, slots=True)
class FindingMark:
    """A finding as a list needs it to be sorted and counted; `key` leads to the whole."""

    key: int
    rule: str
    severity: str
    country: str | None
    edition: int | None
    report: str


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


_LIFETIME = """
SELECT r.edition, r.slug, s.start_at
FROM claims AS c JOIN reports AS r ON r.id = c.report JOIN sentences AS s ON s.id = c.sentence
WHERE c.assertion = ? AND r.edition IS NOT NULL ORDER BY r.edition, r.slug, s.start_at
"""


def question_counts(connection: sqlite3.Connection) -> tuple[QuestionCount, ...]:
    """Return the questions that are answered, by code."""
    rows = connection.execute(
        "SELECT question, count(*), count(DISTINCT subject) FROM claims "
        "GROUP BY question ORDER BY question"
    )
    return tuple(QuestionCount(*row) for row in rows)


def finding_marks(
    connection: sqlite3.Connection, rule: str | None, country: str | None, edition: int | None
) -> tuple[FindingMark, ...]:
    """Return the marks of the findings that fit, in the order in which they were made."""
    rows = connection.execute(
        "SELECT id, rule, severity, country, edition, report_slug FROM findings "
        "WHERE (?1 IS NULL OR rule = ?1) AND (?2 IS NULL OR country = ?2) "
        "AND (?3 IS NULL OR edition = ?3) ORDER BY id",
        (rule, country, edition),
    )
    return tuple(FindingMark(*row) for row in rows)


def lifetime(connection: sqlite3.Connection, assertion: str) -> Lifetime | None:
    """Return since when and until when the same is asserted; None where no edition does."""
    said = [Said(*row) for row in connection.execute(_LIFETIME, (assertion,))]
    if not said:
        return None
    return Lifetime(said[0], said[-1], len({one.edition for one in said}))
