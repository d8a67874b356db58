"""A country at a glance: each question's newest answers, since when they are said, and how sure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from treatywatch.editions.questions import covers
from treatywatch.model import Claim
from treatywatch.publish import links
from treatywatch.publish.library import Library
from treatywatch.publish.pages.claims import ClaimSetting, ClaimView, claim_view
from treatywatch.publish.pages.page import Link
from treatywatch.publish.pages.sparks import Spark, spark
from treatywatch.publish.words import question_order, question_words
from treatywatch.store import Occurrence, Point, ReportEntry

_MOST = 4
_FIRST = ("", "MBT")


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer: the first and last edition that say it, how many sources its notes cite there."""

    claim: ClaimView
    first_said: Link
    last_said: Link
    sources: int


@dataclass(frozen=True, slots=True)
class Glance:
    """A question, its answers in the last edition that answers it, and all editions as a picture.

    Answers about several treaties are of the last edition that speaks of each. `more` counts those
    that are left to the table of all editions.
    """

    code: str
    question: Link
    answers: tuple[Answered, ...]
    more: int
    spark: Spark
    history: str = ""


def at_a_glance(library: Library, code: str, entries: Sequence[ReportEntry]) -> tuple[Glance, ...]:
    """Return a line for each question that some edition answers about the country."""
    by_question: dict[str, list[Point]] = defaultdict(list)
    for point in library.evidence.points(code):
        by_question[point.question].append(point)
    lines = []
    for question in sorted(by_question, key=question_order):
        every = by_question[question]
        newest = [
            group
            for last in _last_of_each_treaty(every)
            for group in _together(library.evidence.occurrences_at([point.key for point in last]))
        ]
        lines.append(
            Glance(
                question,
                Link(question_words(question), links.question(question)),
                tuple(_answered(library, group, every) for group in newest[:_MOST]),
                max(0, len(newest) - _MOST),
                _picture(library, question, every, entries),
                links.history(code, question),
            )
        )
    return tuple(lines)


def _last_of_each_treaty(found: Sequence[Point]) -> list[list[Point]]:
    """Return the newest edition's answers on each treaty, the treaty of this site first."""
    by_treaty: dict[str, list[Point]] = defaultdict(list)
    for point in found:
        by_treaty[point.treaty or ""].append(point)
    lasts = {treaty: max(point.edition for point in of) for treaty, of in by_treaty.items()}
    return [
        [point for point in by_treaty[t] if point.edition == lasts[t]]
        for t in sorted(by_treaty, key=lambda t: (t not in _FIRST, t))
    ]


def _together(found: Sequence[Occurrence]) -> list[list[Occurrence]]:
    """Put together what is the same answer, said as firmly by the same voice."""
    kept: dict[tuple[object, ...], list[Occurrence]] = {}
    for one in found:
        kept.setdefault(_alike(one.claim), []).append(one)
    return list(kept.values())


def _alike(c: Claim) -> tuple[object, ...]:
    about = (c.treaty, c.resolution, c.weapon_class, c.quantity, c.victims)
    return c.answer, c.certainty, c.speaker, *about


def _answered(library: Library, group: Sequence[Occurrence], every: Sequence[Point]) -> Answered:
    said = {one.claim.assertion for one in group}
    first = min(
        (point for point in every if point.assertion in said),
        key=lambda point: (point.edition, point.start),
    )
    one = group[0]
    sources = {
        source.key
        for of in group
        for number in of.claim.notes
        for source in library.evidence.sources_of(of.report).get(number, ())
    }
    view = claim_view(one.claim, ClaimSetting(one.report, one.country, library.names))
    return Answered(
        view,
        Link(str(first.edition), links.sentence(first.report, first.start)),
        Link(str(one.edition), links.sentence(one.report, one.claim.sentence.start)),
        len(sources),
    )


def _picture(
    library: Library, question: str, every: Sequence[Point], entries: Sequence[ReportEntry]
) -> Spark:
    """Draw the answers on the treaty of this site; on all of them where it is not spoken of."""
    own = [point for point in every if (point.treaty or "") in _FIRST] or every
    said: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for point in own:
        said[point.edition].append((point.answer, point.certainty))
    held = {e.edition for e in entries if e.edition is not None and covers(e.theme, question)}
    return spark(library.evidence.editions(), said, held)
