"""The search page of a published edition: the same form, answered in the browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from treatywatch.publish import links
from treatywatch.publish.pages.page import Link, Page
from treatywatch.publish.search.facets import FacetChoices


@dataclass(frozen=True, slots=True)
class PublishedSearch(Page):
    """The search page that needs no server."""

    template: ClassVar[str] = "search_published.html"

    facets: tuple[FacetChoices, ...] = ()


def published_search_page(facets: tuple[FacetChoices, ...]) -> PublishedSearch:
    """Set the search page with the choices of its filters."""
    return PublishedSearch(
        path=links.SEARCH,
        title="Search",
        crumbs=(Link("Search", links.SEARCH, current=True),),
        facets=facets,
    )
