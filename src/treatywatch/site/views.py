"""From an address to a page: each view asks the list of pages that the publisher goes by too."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from treatywatch.publish.data.as_csv import csv_text
from treatywatch.publish.data.provenance import report_provenance
from treatywatch.publish.pages.asked import FILTERS, Asked
from treatywatch.publish.pages.beside import beside_page
from treatywatch.publish.pages.page import Page
from treatywatch.publish.pages.search import search_page
from treatywatch.publish.pages.treaty import treaty_page
from treatywatch.publish.printed import documents
from treatywatch.publish.rendering import Form, markup
from treatywatch.publish.sitemap import Address, Part, page_at
from treatywatch.site.opening import opened
from treatywatch.tables.all import table_named

MOST_PAGES = 500
_MEDIA = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
MOST_LETTERS = 200
_WORDS = tuple(name for name in FILTERS if name not in ("country", "edition"))


def answer(page: Page) -> HttpResponse:
    """Set a page with the imprint of the evidence file."""
    return HttpResponse(markup(page, Form.SERVED, opened().imprint))


def show(kind: str) -> Callable[..., HttpResponse]:
    """Make the view of a kind of page; a code in an address may be written in any case."""

    @require_safe
    def view(_: HttpRequest, **parts: Part) -> HttpResponse:
        if "code" in parts:
            parts["code"] = str(parts["code"]).upper()
        return answer(page_at(opened().library, Address(kind, tuple(parts.values()))))

    return view


@require_safe
def treaty(request: HttpRequest, code: str) -> HttpResponse:
    """Show a treaty on the day asked for, by default on the day that the register is checked to."""
    asked = request.GET.get("on", "").strip()
    try:
        on = date.fromisoformat(asked) if asked else None
    except ValueError:
        raise Http404(asked) from None
    return answer(treaty_page(opened().library, code.upper(), on))


@require_safe
def beside(request: HttpRequest) -> HttpResponse:
    """Lay two countries side by side."""
    codes = (_word(request.GET.get(name, "")).upper() for name in ("a", "b"))
    return answer(beside_page(opened().library, *codes))


@require_safe
def table(_: HttpRequest, name: str) -> HttpResponse:
    """Give a table of the open data as CSV."""
    text = csv_text(table_named(name), opened().library)
    response = HttpResponse(text, content_type="text/csv; charset=utf-8; header=present")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


@require_safe
def provenance(_: HttpRequest, slug: str) -> HttpResponse:
    """Give where the claims of a report come from, as PROV-JSON."""
    evidence = opened().library.evidence
    return JsonResponse(report_provenance(evidence.coded(slug), evidence.sources_of(slug)))


@require_safe
def profile(_: HttpRequest, code: str, form: str) -> HttpResponse:
    """Give a country's profile as a document."""
    now = opened()
    data = documents.profile(now.library, code.upper(), form, now.imprint)
    return _document(data, f"{code.lower()}.{form}")


@require_safe
def annual_report(_: HttpRequest, edition: int) -> HttpResponse:
    """Give the whole report of an edition as PDF."""
    now = opened()
    data = documents.annual_report(now.library, edition, now.imprint)
    return _document(data, f"annual-report-{edition}.pdf")


def _document(data: bytes, name: str) -> HttpResponse:
    response = HttpResponse(data, content_type=_MEDIA[name.rsplit(".", 1)[1]])
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Show the answer to a search; what cannot be asked is not there."""
    return answer(search_page(opened().library, _asked(request)))


def _asked(request: HttpRequest) -> Asked:
    """Read the question; a number that is none, or is out of reach, is no address of ours."""
    fields = request.GET
    return Asked(
        words=_word(fields.get("q", "")),
        country=_word(fields.get("country", "")).upper(),
        edition=_number(fields.get("edition", ""), 9999),
        number=_number(fields.get("page", ""), MOST_PAGES) or 1,
        **{name: _word(fields.get(name, "")) for name in _WORDS},
    )


def _word(text: str) -> str:
    return text.replace("\0", " ").strip()[:MOST_LETTERS]


def _number(text: str, most: int) -> int | None:
    """Return a number from 1 to `most`, or None where nothing is given."""
    if not text.strip():
        return None
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text[:9]) <= most:
        raise Http404(text)
    return int(text)
