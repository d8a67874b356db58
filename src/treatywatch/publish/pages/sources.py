"""Sources: which there are, and every sentence that rests on one of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from treatywatch.publish import links
from treatywatch.publish.language import _, told
from treatywatch.publish.pages.claims import ClaimSetting, ClaimView, claim_view
from treatywatch.publish.pages.names import Names
from treatywatch.publish.pages.page import Link, Page
from treatywatch.publish.pages.paging import Pager, cut
from treatywatch.publish.words import count_words, date_words, figure, kind_words
from treatywatch.store import Evidence, RestingSentence, SourceSummary, SourceUse

SOURCES_PER_PAGE = 200
USES_PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source in one line."""

    link: Link
    date: str
    citations: str
    reports: str


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """The sources of one kind."""

    kind: str
    lines: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class SourcesPage(Page):
    """All sources, by kind."""

    template: ClassVar[str] = "sources.html"

    standfirst: str = ""
    groups: tuple[SourceGroup, ...] = ()
    pager: Pager | None = None


@dataclass(frozen=True, slots=True)
class Resting:
    """A sentence that rests on a source, and what it claims."""

    text: str
    place: Link
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class UseView:
    """One citation of a source: where, in which words, and what rests on it."""

    where: str
    note: Link
    citation: str
    sentences: tuple[Resting, ...]


@dataclass(frozen=True, slots=True)
class SourcePage(Page):
    """One source and every place that rests on it."""

    template: ClassVar[str] = "source.html"

    kind: str = ""
    label: str = ""
    date: str = ""
    standfirst: str = ""
    uses: tuple[UseView, ...] = ()
    pager: Pager | None = None


def sources_page(evidence: Evidence, number: int = 1) -> SourcesPage:
    """Set a page of the list of sources, by kind, those cited most first."""
    counts = evidence.source_counts()
    total = sum(counts.values())
    page = cut(range(total), links.SOURCES, number, SOURCES_PER_PAGE)
    shown = _between(evidence, counts, page.items)
    return SourcesPage(
        path=page.path,
        title="Sources",
        crumbs=(Link("Sources", links.SOURCES, current=True),),
        standfirst=told(
            "{sources}, by kind, those cited most first.", sources=count_words(total, "source")
        ),
        groups=tuple(
            SourceGroup(kind, tuple(_line(one) for one in group))
            for kind, group in groupby(shown, key=lambda s: kind_words(s.source.kind))
        ),
        pager=page.pager,
    )


def _between(
    evidence: Evidence, counts: Mapping[str, int], places: Sequence[int]
) -> tuple[SourceSummary, ...]:
    """Return the sources at these places of the list that goes kind by kind."""
    found: list[SourceSummary] = []
    first = 0
    for kind in sorted(counts, key=lambda kind: (kind_words(kind), kind)):
        inside = [place - first for place in places if first <= place < first + counts[kind]]
        if inside:
            found += evidence.sources(kind=kind, limit=len(inside), offset=inside[0])
        first += counts[kind]
    return tuple(found)


def source_page(evidence: Evidence, key: str, names: Names, number: int = 1) -> SourcePage:
    """Set a page of a source with the sentences that rest on it. Raises NotInEvidence."""
    found = evidence.source(key, limit=USES_PER_PAGE, offset=max(0, number - 1) * USES_PER_PAGE)
    source, first = found.source, links.source(key)
    page = cut(range(found.citations), first, number, USES_PER_PAGE)
    return SourcePage(
        path=page.path,
        title=source.label,
        crumbs=(Link("Sources", links.SOURCES), Link(source.label, first, current=True)),
        kind=kind_words(source.kind),
        label=source.label,
        date=date_words(source.date) if source.date else "",
        standfirst=told("Cited in {notes}.", notes=count_words(found.citations, "note")),
        uses=tuple(_use(use, names) for use in found.uses),
        pager=page.pager,
    )


def _line(one: SourceSummary) -> SourceLine:
    source = one.source
    return SourceLine(
        Link(source.label, links.source(source.key)),
        date_words(source.date) if source.date else "",
        figure(one.citations),
        figure(one.reports),
    )


def _use(use: SourceUse, names: Names) -> UseView:
    country = names.of(use.country) if use.country else ""
    where = f"{country} {use.edition if use.edition is not None else ''}".strip()
    return UseView(
        where=where or use.report,
        note=Link(told("Note {number}", number=use.note), links.note(use.report, use.note)),
        citation=use.citation.anchor.quotation.strip(),
        sentences=tuple(_resting(one, use, names) for one in use.sentences),
    )


def _resting(one: RestingSentence, use: SourceUse, names: Names) -> Resting:
    setting = ClaimSetting(use.report, use.country, names)
    place = links.sentence(use.report, one.sentence.start)
    return Resting(
        text=one.sentence.text,
        place=Link(_("Read it in the report"), place),
        claims=tuple(claim_view(claim, setting) for claim in one.claims),
    )
