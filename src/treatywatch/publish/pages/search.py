"""The search page: words in, sentences and notes with their matches out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlencode

from treatywatch.publish import links
from treatywatch.publish.pages.claims import ClaimSetting, ClaimView, claim_view
from treatywatch.publish.pages.marked import Marked, marked
from treatywatch.publish.pages.names import Names
from treatywatch.publish.pages.page import Link, Page
from treatywatch.publish.words import count_words, figure
from treatywatch.store import Evidence, Hit

PER_PAGE = 20


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader asked for; empty fields narrow nothing."""

    words: str = ""
    country: str = ""
    edition: int | None = None
    number: int = 1

    def path(self, number: int = 1) -> str:
        """Return the path of a page of the answer to the same words."""
        fields = {
            "q": self.words,
            "country": self.country,
            "edition": self.edition or "",
            "page": number if number > 1 else "",
        }
        kept = {name: value for name, value in fields.items() if value}
        return f"{links.SEARCH}?{urlencode(kept)}" if kept else links.SEARCH


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a filter."""

    value: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class HitView:
    """One sentence or note with its matches marked, and where it stands."""

    place: Link
    country: str
    edition: str
    heading: str
    text: tuple[Marked, ...]
    cut_before: bool
    cut_after: bool
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class SearchResults(Page):
    """The search page. `asked.words` is empty before anything was asked."""

    template: ClassVar[str] = "search.html"

    asked: Asked = Asked()
    answer: str = ""
    hits: tuple[HitView, ...] = ()
    countries: tuple[Choice, ...] = ()
    editions: tuple[Choice, ...] = ()
    wider: Link | None = None
    earlier: Link | None = None
    further: Link | None = None


def search_page(evidence: Evidence, asked: Asked, names: Names) -> SearchResults:
    """Look for the words and set the answer."""
    found = evidence.search(
        asked.words,
        country=asked.country or None,
        edition=asked.edition,
        limit=PER_PAGE,
        offset=(asked.number - 1) * PER_PAGE,
    )
    last = max(1, -(-found.total // PER_PAGE))
    return SearchResults(
        path=links.SEARCH,
        title=f"Search: {asked.words}" if asked.words else "Search",
        crumbs=(Link("Search", links.SEARCH, current=True),),
        asked=asked,
        answer=_answer(found.total, asked),
        hits=tuple(_hit(hit, names) for hit in found.hits),
        countries=_countries(evidence, asked, names),
        editions=_editions(evidence, asked),
        wider=_wider(asked),
        earlier=Link("Earlier results", asked.path(asked.number - 1)) if asked.number > 1 else None,
        further=Link("Further results", asked.path(asked.number + 1))
        if asked.number < last
        else None,
    )


def _answer(total: int, asked: Asked) -> str:
    """Say how many passages hold the words."""
    if not asked.words:
        return ""
    page = f", page {figure(asked.number)}" if asked.number > 1 else ""
    hold = "holds" if total == 1 else "hold"
    words = count_words(total, "passage")
    return f"{words[:1].upper()}{words[1:]} {hold} these words{page}."


def _hit(hit: Hit, names: Names) -> HitView:
    setting = ClaimSetting(hit.report, hit.country, names)
    if hit.note is None:
        place = Link("Read it in the report", links.sentence(hit.report, hit.start))
    else:
        place = Link(f"Note {hit.note}", links.note(hit.report, hit.note))
    return HitView(
        place=place,
        country=names.of(hit.country) if hit.country else hit.title,
        edition=str(hit.edition) if hit.edition is not None else "",
        heading=f"Note {hit.note}" if hit.note is not None else hit.heading or "",
        text=marked(hit.snippet.text, hit.snippet.spans),
        cut_before=hit.snippet.cut_before,
        cut_after=hit.snippet.cut_after,
        claims=tuple(claim_view(claim, setting) for claim in hit.claims),
    )


def _countries(evidence: Evidence, asked: Asked, names: Names) -> tuple[Choice, ...]:
    found = [(names.of(one.code), one.code) for one in evidence.countries()]
    return tuple(Choice(code, name, code == asked.country) for name, code in sorted(found))


def _editions(evidence: Evidence, asked: Asked) -> tuple[Choice, ...]:
    found = sorted({e.edition for e in evidence.entries() if e.edition is not None}, reverse=True)
    return tuple(Choice(str(year), str(year), year == asked.edition) for year in found)


def _wider(asked: Asked) -> Link | None:
    """Lead to the same words without filters, where there are filters."""
    if not asked.country and asked.edition is None:
        return None
    return Link("Look in all countries and editions", Asked(asked.words).path())
