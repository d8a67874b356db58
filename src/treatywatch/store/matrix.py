"""One question over all countries and editions: answered, silent, or no report."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from treatywatch.editions import EditionState
from treatywatch.editions.questions import covers

_ANSWERS = """
SELECT r.country, r.edition, c.answer, c.certainty, c.speaker, count(*), r.slug, s.start_at,
       c.quantity_low, min(c.id)
FROM claims AS c JOIN reports AS r ON r.id = c.report JOIN sentences AS s ON s.id = c.sentence
WHERE c.question = ? AND c.subject = r.country AND r.edition IS NOT NULL
GROUP BY r.country, r.edition, c.answer, c.certainty, c.speaker
ORDER BY r.country, r.edition, min(c.id)
"""
_REPORTS = """
SELECT DISTINCT country, edition, theme FROM reports
WHERE country IS NOT NULL AND edition IS NOT NULL ORDER BY country, edition, theme
"""


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """An answer with its certainty and speaker, and how many claims give it.

    `report` and `start` are the place of the first of their sentences, `number` its quantity.
    """

    answer: str
    certainty: str
    speaker: str
    claims: int
    report: str
    start: int
    number: float | None


@dataclass(frozen=True, slots=True)
class Cell:
    """What an edition says on the question about the country whose report it is."""

    country: str
    edition: int
    state: EditionState
    answers: tuple[GivenAnswer, ...] = ()


def matrix(connection: sqlite3.Connection, question: str) -> tuple[Cell, ...]:
    """Return a cell for every country and edition that has a report, in that order.

    A country's edition that has none is not in it; one that has only profiles on other themes
    is, as no report.
    """
    answers: dict[tuple[str, int], list[GivenAnswer]] = {}
    for country, edition, *given, _ in connection.execute(_ANSWERS, (question,)):
        answers.setdefault((country, edition), []).append(GivenAnswer(*given))
    covered: dict[tuple[str, int], bool] = {}
    for country, edition, theme in connection.execute(_REPORTS):
        place = (country, edition)
        covered[place] = covered.get(place, False) or covers(theme, question)
    return tuple(
        _cell(place, answers.get(place, []), looked=looked) for place, looked in covered.items()
    )


def _cell(place: tuple[str, int], given: list[GivenAnswer], *, looked: bool) -> Cell:
    if given:
        return Cell(*place, EditionState.ANSWERED, tuple(given))
    return Cell(*place, EditionState.SILENT if looked else EditionState.NO_REPORT)
