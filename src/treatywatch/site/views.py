"""From an address to a page: each view asks the evidence file and sets one page model."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from treatywatch.publish.pages.comparison import comparison_page
from treatywatch.publish.pages.country import country_page
from treatywatch.publish.pages.findings import (
    findings_of_country,
    findings_of_edition,
    findings_of_rule,
    findings_page,
)
from treatywatch.publish.pages.home import home_page
from treatywatch.publish.pages.page import Page
from treatywatch.publish.pages.reading import reading_page
from treatywatch.publish.pages.report import report_page
from treatywatch.publish.pages.search import Asked, search_page
from treatywatch.publish.pages.sources import source_page, sources_page
from treatywatch.publish.rendering import markup
from treatywatch.site.opening import opened

MOST_PAGES = 500
MOST_LETTERS = 200


def _show(make: Callable[..., Page]) -> Callable[..., HttpResponse]:
    """Make a view of a function from evidence, names and the parts of the address to a page."""

    @require_safe
    def view(_: HttpRequest, **parts: object) -> HttpResponse:
        now = opened()
        return HttpResponse(markup(make(now.evidence, names=now.names, **parts)))

    return view


home = _show(home_page)
report = _show(report_page)
findings = _show(findings_page)
rule = _show(findings_of_rule)
edition = _show(findings_of_edition)
source = _show(source_page)


def _of_country(make: Callable[..., Page]) -> Callable[..., HttpResponse]:
    """Make a view whose address names a country in small letters."""
    show = _show(make)

    def view(request: HttpRequest, code: str, **parts: object) -> HttpResponse:
        return show(request, code=code.upper(), **parts)

    return view


country = _of_country(country_page)
comparison = _of_country(comparison_page)
country_findings = _of_country(findings_of_country)


@require_safe
def sources(_: HttpRequest) -> HttpResponse:
    """Show the list of sources."""
    return HttpResponse(markup(sources_page(opened().evidence)))


@require_safe
def reading(_: HttpRequest) -> HttpResponse:
    """Show the legend."""
    return HttpResponse(markup(reading_page()))


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Show the answer to a search; what cannot be asked is not there."""
    now = opened()
    return HttpResponse(markup(search_page(now.evidence, _asked(request), now.names)))


def _asked(request: HttpRequest) -> Asked:
    """Read the question; a number that is none, or is out of reach, is no address of ours."""
    fields = request.GET
    return Asked(
        words=fields.get("q", "").replace("\0", " ").strip()[:MOST_LETTERS],
        country=fields.get("country", "").strip().upper(),
        edition=_number(fields.get("edition", ""), 9999),
        number=_number(fields.get("page", ""), MOST_PAGES) or 1,
    )


def _number(text: str, most: int) -> int | None:
    """Return a number from 1 to `most`, or None where nothing is given."""
    if not text.strip():
        return None
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text[:9]) <= most:
        raise Http404(text)
    return int(text)
