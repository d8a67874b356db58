"""Two editions side by side, change by change, the gravest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from treatywatch.editions import compare
from treatywatch.model import Change, CodedReport, NotInEvidence
from treatywatch.publish import links
from treatywatch.publish.language import _
from treatywatch.publish.pages.names import Names
from treatywatch.publish.pages.page import Link, Page
from treatywatch.publish.pages.siblings import comparison_link, pairs
from treatywatch.publish.pages.sides import Shelf, SideView
from treatywatch.publish.pages.theme import edition_words, theme_words
from treatywatch.publish.words import CHANGES, ChangeWords, question_order, question_words
from treatywatch.store import Evidence


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One change. A side is None where that edition is silent."""

    name: str
    question: str
    kind: ChangeWords
    reason: str
    earlier: SideView | None
    later: SideView | None


@dataclass(frozen=True, slots=True)
class KindGroup:
    """All changes of one kind."""

    kind: ChangeWords
    changes: tuple[ChangeView, ...]


@dataclass(frozen=True, slots=True)
class EditionHead:
    """One of the two editions: its year and its reports; none means that there is no report."""

    edition: str
    reports: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ComparisonPage(Page):
    """The comparison of two editions of a country."""

    template: ClassVar[str] = "comparison.html"

    country: str = ""
    earlier: EditionHead = EditionHead("", ())
    later: EditionHead = EditionHead("", ())
    groups: tuple[KindGroup, ...] = ()
    others: tuple[Link, ...] = ()


def comparison_page(
    evidence: Evidence, code: str, earlier: int, later: int, names: Names
) -> ComparisonPage:
    """Set the comparison of two editions.

    Raises NotInEvidence when nothing is known of the country, when the file holds neither edition
    of it, or when the editions are not in the order of time. An edition without a report on the
    country is shown as such: it has no report, which is not the same as saying nothing.
    """
    entries = evidence.entries(code)
    held = sorted({entry.edition for entry in entries if entry.edition is not None})
    if earlier >= later or not {earlier, later} & set(held):
        where = f"{code} {earlier} {later}"
        raise NotInEvidence("no such pair of editions", where, "see the country's page")
    country = Link(names.of(code), links.country(code))
    title = _("%(edition)s and %(edition2)s compared") % {"edition": earlier, "edition2": later}
    path = links.comparison(code, earlier, later)
    return ComparisonPage(
        path=path,
        title=f"{country.words}: {title}",
        crumbs=(country, Link(title, path, current=True)),
        country=country.words,
        earlier=_head(evidence, code, earlier),
        later=_head(evidence, code, later),
        groups=_groups(evidence, code, (earlier, later), names),
        others=tuple(comparison_link(code, *p) for p in pairs(held) if p != (earlier, later)),
    )


def _head(evidence: Evidence, code: str, edition: int) -> EditionHead:
    entries = evidence.entries(code, edition)
    return EditionHead(
        str(edition),
        tuple(
            Link(f"{edition_words(e)}, {theme_words(e.theme).lower()}", links.report(e.slug))
            for e in entries
        ),
    )


def _groups(
    evidence: Evidence, code: str, editions: tuple[int, int], names: Names
) -> tuple[KindGroup, ...]:
    """Return the changes by kind; none when one of the editions has no report to compare."""
    before, after = (evidence.coded_of(code, edition) for edition in editions)
    if not before or not after:
        return ()
    shelf = Shelf((*before, *after), evidence, names)
    changes = sorted(_changes(evidence, code, editions, before, after), key=_order)
    numbered = enumerate(changes, start=1)
    return tuple(
        KindGroup(CHANGES[kind], tuple(_view(number, one, shelf) for number, one in group))
        for kind, group in groupby(numbered, key=lambda pair: pair[1].kind)
    )


def _changes(
    evidence: Evidence,
    code: str,
    editions: tuple[int, int],
    before: Sequence[CodedReport],
    after: Sequence[CodedReport],
) -> Sequence[Change]:
    """Return the changes of the build where it compared these editions, else compare them now."""
    return evidence.changes(code, *editions) or compare(before, after)


def _order(change: Change) -> tuple[int, tuple[int, str], int]:
    """Order by gravity, then as a reader asks, then by place."""
    side = change.to or change.from_
    place = side.claim.sentence.start if side else 0
    return CHANGES[change.kind].rank, question_order(change.question), place


def _view(number: int, change: Change, shelf: Shelf) -> ChangeView:
    return ChangeView(
        name=f"change-{number}",
        question=question_words(change.question),
        kind=CHANGES[change.kind],
        reason=change.reason,
        earlier=shelf.side(change.from_) if change.from_ else None,
        later=shelf.side(change.to) if change.to else None,
    )
