"""The name of a report's era and skin, told by its content; it is kept as the report's origin."""

from __future__ import annotations

from treatywatch.archive.document import Document
from treatywatch.archive.eras.identity import COUNTRY_REPORT, Identity
from treatywatch.archive.eras.page import Page
from treatywatch.model import RegionKind

_COUNTRY_REPORTS = (
    (1999, "1999"),
    (2001, "2000-2001"),
    (2006, "2002-2006"),
    (2008, "2007-2008"),
    (2009, "2009"),
)
_PROFILES = ((2009, "2009"), (2014, "2010-2014"), (2021, "2015-2021"), (9999, "2022-"))


def layout_of(document: Document, page: Page, identity: Identity) -> str:
    """Return era and skin, such as `1999, page with menu` or `2015-2021, clean page`."""
    return f"{_era(page, identity)}, {_skin(document, page)}"


def _era(page: Page, identity: Identity) -> str:
    bounds = _COUNTRY_REPORTS if identity.theme == COUNTRY_REPORT else _PROFILES
    year = int(page.last_updated[:4]) if page.last_updated else identity.edition
    if year is None:
        return "undated"
    return next((name for last, name in bounds if year <= last), "2022-")


def _skin(document: Document, page: Page) -> str:
    if document.wrapped:
        return "text extract"
    chrome = any(part.kind is RegionKind.CHROME for part in page.parts)
    return "page with menu" if chrome else "clean page"
