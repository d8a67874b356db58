"""The search page: words and filters in, sentences, notes and sources with their matches out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from treatywatch.publish import links
from treatywatch.publish.language import _, told
from treatywatch.publish.language import many as plural
from treatywatch.publish.library import Library
from treatywatch.publish.pages.asked import Asked
from treatywatch.publish.pages.claims import ClaimSetting, ClaimView, claim_view
from treatywatch.publish.pages.marked import Marked, marked
from treatywatch.publish.pages.names import Names
from treatywatch.publish.pages.page import Link, Page
from treatywatch.publish.search.facets import FacetChoices, facets_of
from treatywatch.publish.words import count_words, date_words, figure, kind_words
from treatywatch.publish.words.plain import capital
from treatywatch.store import Hit, SearchPage, SourceHit

PER_PAGE = 20
NOTHING = Asked()


@dataclass(frozen=True, slots=True)
class HitView:
    """One sentence, note or source with its matches marked, and where it stands."""

    place: Link
    where: str
    heading: str
    text: tuple[Marked, ...]
    cut_before: bool = False
    cut_after: bool = False
    claims: tuple[ClaimView, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchResults(Page):
    """The search page: its form, and (where a server answers) what was found.

    In a published edition `asked` is empty and a script on the page answers.
    """

    template: ClassVar[str] = "search.html"

    asked: Asked = NOTHING
    facets: tuple[FacetChoices, ...] = ()
    chosen: Mapping[str, str] = field(default_factory=dict)
    answer: str = ""
    hits: tuple[HitView, ...] = ()
    undo: tuple[Link, ...] = ()
    only_sources: Link | None = None
    wider: Link | None = None
    earlier: Link | None = None
    further: Link | None = None


def search_page(library: Library, asked: Asked) -> SearchResults:
    """Look for what was asked and set the answer."""
    filters = {name: getattr(asked, name) or None for name in asked.filters}
    found = library.evidence.search(
        asked.words, **filters, limit=PER_PAGE, offset=(asked.number - 1) * PER_PAGE
    )
    last = max(1, -(-found.total // PER_PAGE))
    facets = facets_of(library)
    return SearchResults(
        path=links.SEARCH,
        title=told("Search: {words}", words=asked.words) if asked.words else _("Search"),
        crumbs=(Link("Search", links.SEARCH, current=True),),
        asked=asked,
        facets=facets,
        chosen=asked.filters,
        answer=_answer(found, asked),
        hits=(
            *(_hit(hit, library.names) for hit in found.hits),
            *(_source(hit) for hit in found.sources),
        ),
        undo=tuple(_undo(facets, asked)),
        only_sources=_only_sources(found, asked),
        wider=Link(_("Take all filters off"), Asked(asked.words).path()) if asked.filters else None,
        earlier=Link(_("Earlier results"), asked.path(asked.number - 1))
        if asked.number > 1
        else None,
        further=Link(_("Further results"), asked.path(asked.number + 1))
        if asked.number < last
        else None,
    )


def published_search_page(library: Library) -> SearchResults:
    """Set the search page that a script answers."""
    return SearchResults(
        path=links.SEARCH,
        title="Search",
        crumbs=(Link("Search", links.SEARCH, current=True),),
        facets=facets_of(library),
    )


def _answer(found: SearchPage, asked: Asked) -> str:
    """Say how many passages hold the words, or fit the filters."""
    if not asked.anything:
        return ""
    page = told(", page {number}", number=figure(asked.number)) if asked.number > 1 else ""
    words = count_words(found.total, "passage")
    if asked.words:
        what = plural("{passages} holds these words", "{passages} hold these words", found.total)
    else:
        what = plural("{passages} fits", "{passages} fit", found.total)
    return f"{capital(what.format(passages=words))}{page}."


def _undo(facets: Sequence[FacetChoices], asked: Asked) -> list[Link]:
    """Return a link for each filter that takes it off again."""
    return [
        Link(f"{_(facet.label)}: {facet.words_of(value)}", asked.without(facet.name).path())
        for facet in facets
        if (value := asked.filters.get(facet.name))
    ]


def _only_sources(found: SearchPage, asked: Asked) -> Link | None:
    """Lead to the sources, which would stand behind everything else."""
    if not found.total_sources or asked.part:
        return None
    words = told("{sources} among them", sources=count_words(found.total_sources, "source"))
    return Link(words, asked.at("source").path())


def _hit(hit: Hit, names: Names) -> HitView:
    setting = ClaimSetting(hit.report, hit.country, names)
    if hit.note is None:
        place = Link(_("Read it in the report"), links.sentence(hit.report, hit.start))
    else:
        place = Link(_("Read it among the notes"), links.note(hit.report, hit.note))
    country = names.of(hit.country) if hit.country else hit.title
    return HitView(
        place=place,
        where=f"{country} {hit.edition if hit.edition is not None else ''}".strip(),
        heading=told("Note {number}", number=hit.note)
        if hit.note is not None
        else hit.heading or "",
        text=marked(hit.snippet.text, hit.snippet.spans),
        cut_before=hit.snippet.cut_before,
        cut_after=hit.snippet.cut_after,
        claims=tuple(claim_view(claim, setting) for claim in hit.claims),
    )


def _source(hit: SourceHit) -> HitView:
    source = hit.source
    date = f", {date_words(source.date)}" if source.date else ""
    return HitView(
        place=Link(_("What rests on this source"), links.source(source.key)),
        where=_("Source"),
        heading=f"{kind_words(source.kind)}{date}; {count_words(hit.citations, 'citation')}",
        text=marked(source.label, hit.spans),
    )
