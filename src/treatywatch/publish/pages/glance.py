"""A country at a glance: each question's newest answer, since when it is said, its sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from treatywatch.model import Source
from treatywatch.publish import links
from treatywatch.publish.library import Library
from treatywatch.publish.pages.claims import ClaimSetting, ClaimView, claim_view
from treatywatch.publish.pages.page import Link
from treatywatch.publish.words import question_order, question_words
from treatywatch.store import Occurrence

_MOST = 4


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer: since which edition it is said, and how many sources its notes cite there."""

    claim: ClaimView
    first_said: Link
    sources: int


@dataclass(frozen=True, slots=True)
class Glance:
    """A question, its answers in the last edition that answers it, and that edition.

    `more` counts the answers of that edition that are left to the table below.
    """

    question: Link
    answers: tuple[Answered, ...]
    last_said: Link
    more: int


def at_a_glance(library: Library, code: str, found: Sequence[Occurrence]) -> tuple[Glance, ...]:
    """Return a line for each question (and treaty) that some edition answers about the country."""
    by_question: dict[tuple[str, str], list[Occurrence]] = defaultdict(list)
    for one in found:
        if one.claim.subject == code and one.edition is not None:
            by_question[one.claim.question, one.claim.treaty or ""].append(one)
    behind = {slug: library.evidence.sources_of(slug) for slug in {one.report for one in found}}
    lines = []
    for matter in sorted(by_question, key=lambda m: (question_order(m[0]), m[1])):
        every, question = by_question[matter], matter[0]
        last = max(one.edition or 0 for one in every)
        newest = _once([one for one in every if one.edition == last])
        lines.append(
            Glance(
                Link(question_words(question), links.question(question)),
                tuple(_answered(library, one, every, behind) for one in newest[:_MOST]),
                Link(str(last), links.sentence(newest[0].report, newest[0].claim.sentence.start)),
                max(0, len(newest) - _MOST),
            )
        )
    return tuple(lines)


def _once(found: Sequence[Occurrence]) -> list[Occurrence]:
    """Return each answer once: one that is said twice in an edition by its first sentence."""
    kept: dict[tuple[object, ...], Occurrence] = {}
    for one in found:
        c = one.claim
        kept.setdefault((c.assertion, c.certainty, c.speaker, c.date, c.quantity), one)
    return list(kept.values())


def _answered(
    library: Library,
    one: Occurrence,
    every: Sequence[Occurrence],
    behind: Mapping[str, Mapping[int, tuple[Source, ...]]],
) -> Answered:
    same = [other for other in every if other.claim.assertion == one.claim.assertion]
    first = min(same, key=lambda other: (other.edition or 0, other.claim.sentence.start))
    place = links.sentence(first.report, first.claim.sentence.start)
    of = behind[one.report]
    sources = {source.key for number in one.claim.notes for source in of.get(number, ())}
    view = claim_view(one.claim, ClaimSetting(one.report, one.country, library.names))
    return Answered(view, Link(str(first.edition), place), len(sources))
