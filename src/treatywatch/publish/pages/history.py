"""One question on one country through all editions, with the sentence behind each point."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from treatywatch.editions import (
    AssertionHistory,
    EditionPoint,
    EditionState,
    History,
    Told,
    follow_told,
)
from treatywatch.model import Change, ChangeKind, Claim, NotInEvidence, Side
from treatywatch.publish import links
from treatywatch.publish.library import Library
from treatywatch.publish.pages.claims import ClaimSetting, ClaimView, claim_view
from treatywatch.publish.pages.names import Names
from treatywatch.publish.pages.page import Link, Page
from treatywatch.publish.words import CHANGES, answer_words, question_words, treaty_words
from treatywatch.publish.words.changes import ChangeWords

_UNREMARKABLE = frozenset({ChangeKind.CARRIED, ChangeKind.REWORDED})
_SAID = {
    EditionState.ANSWERED: "",
    EditionState.SILENT: "says nothing",
    EditionState.NO_REPORT: "no report",
}


NOWHERE = Link("")


@dataclass(frozen=True, slots=True)
class SaidView:
    """A claim of an edition, its sentence, and what changed since the edition before."""

    claim: ClaimView
    sentence: str
    change: ChangeWords | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PointView:
    """An edition of the timeline: what it says, or that it says nothing, or has no report."""

    edition: str
    silence: str
    said: tuple[SaidView, ...] = ()
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AssertionView:
    """One answer through the editions: where it was first and last said, and where it was not."""

    answer: str
    first: Link
    last: Link
    editions: int
    silent: str
    missing: str


@dataclass(frozen=True, slots=True)
class HistoryPage(Page):
    """The timeline of one question on one country."""

    template: ClassVar[str] = "history.html"

    country: str = ""
    question: str = ""
    as_of: str = ""
    points: tuple[PointView, ...] = ()
    assertions: tuple[AssertionView, ...] = ()
    elsewhere: Link = NOWHERE


def history_page(library: Library, code: str, question: str) -> HistoryPage:
    """Set the timeline of a question on a country. Raises NotInEvidence where nobody answers it."""
    followed = _followed(library, code, question)
    if followed.as_of is None:
        raise NotInEvidence(f"no edition answers {question}", code, "see the country's answers")
    names, path = library.names, links.history(code, question)
    changes = _changes(library, code, question)
    return HistoryPage(
        path=path,
        title=f"{names.of(code)}: {question_words(question)}, edition by edition",
        crumbs=(
            Link(names.of(code), links.country(code)),
            Link(question_words(question), path, current=True),
        ),
        country=names.of(code),
        question=question_words(question),
        as_of=str(followed.as_of),
        points=tuple(_point(point, code, names, changes) for point in followed.points),
        assertions=tuple(_assertion(one, code, names) for one in followed.assertions),
        elsewhere=Link(f"{question_words(question)} in all countries", links.question(question)),
    )


def _followed(library: Library, code: str, question: str) -> History:
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    for one in library.evidence.occurrences(country=code, question=question):
        claims[one.report].append(one.claim)
    told = [
        Told(entry.slug, entry.edition, entry.theme, tuple(claims[entry.slug]))
        for entry in library.evidence.entries(code)
    ]
    return follow_told(code, question, told, library.evidence.editions())


Changes = Mapping[tuple[str, int], Change]
"""The change that led to a claim, by the claim's report and the place of its sentence."""


def _changes(library: Library, code: str, question: str) -> Sequence[Change]:
    found = library.evidence.changes(code, question=question)
    return [change for change in found if change.kind not in _UNREMARKABLE]


def _point(point: EditionPoint, code: str, names: Names, changes: Sequence[Change]) -> PointView:
    arrived = {(c.to.report, c.to.claim): c for c in changes if c.to and c.later == point.edition}
    gone = [
        f"{c.from_.edition}: {answer_words(c.from_.claim.answer)}"
        for c in changes
        if c.kind is ChangeKind.DROPPED and c.from_ and c.later == point.edition
    ]
    return PointView(
        edition=str(point.edition),
        silence=_SAID[point.state],
        said=tuple(_said(point.sides, code, names, arrived)),
        gone=tuple(dict.fromkeys(gone)),
    )


def _said(
    sides: Sequence[Side], code: str, names: Names, arrived: Mapping[tuple[str, Claim], Change]
) -> Iterator[SaidView]:
    for side in sides:
        view = claim_view(side.claim, ClaimSetting(side.report, code, names))
        words = " ".join(side.claim.sentence.quotation.split())
        change = arrived.get((side.report, side.claim))
        if change is None:
            yield SaidView(view, words)
        else:
            yield SaidView(view, words, CHANGES[change.kind], change.reason)


def _assertion(one: AssertionHistory, code: str, names: Names) -> AssertionView:
    about = [] if one.subject in {code, ""} else [names.of(one.subject)]
    about += [treaty_words(one.treaty)] if one.treaty else []
    about += [one.period] if one.period else []
    more = f" ({', '.join(about)})" if about else ""
    return AssertionView(
        answer=answer_words(one.answer) + more,
        first=_edition(one.first),
        last=_edition(one.last),
        editions=len(one.editions),
        silent=", ".join(map(str, one.gaps)),
        missing=", ".join(map(str, one.missing)),
    )


def _edition(side: Side) -> Link:
    return Link(str(side.edition), links.sentence(side.report, side.claim.sentence.start))
