"""One question through all editions: first said, last confirmed, gaps, and as of when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from treatywatch.editions.questions import covers
from treatywatch.model import Claim, CodedReport, Side


class EditionState(StrEnum):
    """What an edition has on a question: an answer, nothing, or no report to look in."""

    ANSWERED = "answered"
    SILENT = "silent"
    NO_REPORT = "no-report"


@dataclass(frozen=True, slots=True)
class EditionPoint:
    """One edition's say on the question; `sides` are its claims in the order of the text."""

    edition: int
    state: EditionState
    sides: tuple[Side, ...] = ()


@dataclass(frozen=True, slots=True)
class AssertionHistory:
    """One assertion (subject, question, treaty, answer, period) through the editions.

    `first` and `last` are the claims that made it first and last. `gaps` are the editions
    between them that have a report and do not make it; `missing` those without a report.
    """

    assertion: str
    answer: str
    treaty: str | None
    period: str | None
    subject: str
    first: Side
    last: Side
    editions: tuple[int, ...]
    gaps: tuple[int, ...]
    missing: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class History:
    """A country's answers to one question in all editions.

    `as_of` is the last edition that answers at all: what it says is not known to hold later.
    """

    country: str
    question: str
    points: tuple[EditionPoint, ...]
    assertions: tuple[AssertionHistory, ...]
    as_of: int | None


@dataclass(frozen=True, slots=True)
class Told:
    """A report on the country as far as one question goes: its claims that answer it."""

    report: str
    edition: int | None
    theme: str
    claims: tuple[Claim, ...]


def follow(
    country: str,
    question: str,
    reports: Sequence[CodedReport],
    editions: Sequence[int] | None = None,
) -> History:
    """Follow `question` through the coded `reports` of a country.

    `editions` are all editions that exist, so that one without a report on the country shows
    as such; without them only the editions of the reports are known.
    """
    known = {r.report.edition for r in reports if r.report.edition is not None}
    told = [
        Told(
            *(one.report.slug, one.report.edition, one.report.theme),
            tuple(claim for claim in one.claims if claim.question == question),
        )
        for one in reports
        if one.report.country == country
    ]
    return follow_told(country, question, told, sorted(known | set(editions or ())))


def follow_told(
    country: str, question: str, told: Sequence[Told], editions: Sequence[int]
) -> History:
    """Follow a question through all `editions`, by what the reports on the country tell of it."""
    points = tuple(_point(question, edition, told) for edition in editions)
    answered = [point.edition for point in points if point.state is EditionState.ANSWERED]
    return History(
        country=country,
        question=question,
        points=points,
        assertions=_assertions(points),
        as_of=answered[-1] if answered else None,
    )


def _point(question: str, edition: int, told: Sequence[Told]) -> EditionPoint:
    there = [one for one in told if one.edition == edition]
    sides = tuple(Side(one.report, edition, claim) for one in there for claim in one.claims)
    if sides:
        return EditionPoint(edition, EditionState.ANSWERED, sides)
    looked = any(covers(one.theme, question) for one in there)
    return EditionPoint(edition, EditionState.SILENT if looked else EditionState.NO_REPORT)


def _assertions(points: Sequence[EditionPoint]) -> tuple[AssertionHistory, ...]:
    found: dict[str, list[Side]] = {}
    for point in points:
        for side in point.sides:
            found.setdefault(side.claim.assertion, []).append(side)
    return tuple(_follow_one(key, sides, points) for key, sides in found.items())


def _follow_one(
    assertion: str, sides: Sequence[Side], points: Sequence[EditionPoint]
) -> AssertionHistory:
    first, last = sides[0], sides[-1]
    made = dict.fromkeys(side.edition for side in sides if side.edition is not None)
    editions = tuple(made)
    between = [
        point
        for point in points
        if editions[0] < point.edition < editions[-1] and point.edition not in made
    ]
    return AssertionHistory(
        assertion=assertion,
        answer=first.claim.answer,
        treaty=first.claim.treaty,
        period=first.claim.period,
        subject=first.claim.subject,
        first=first,
        last=last,
        editions=editions,
        gaps=tuple(p.edition for p in between if p.state is not EditionState.NO_REPORT),
        missing=tuple(p.edition for p in between if p.state is EditionState.NO_REPORT),
    )
