"""Which documents an edition holds, and how each is made."""

from __future__ import annotations

from collections.abc import Iterator

from treatywatch.publish import links
from treatywatch.publish.citing import Imprint
from treatywatch.publish.library import Library
from treatywatch.publish.printed.docx import as_docx
from treatywatch.publish.printed.manuscript import country_manuscript, edition_manuscript
from treatywatch.publish.printed.pdf import as_pdf


def imprint_words(imprint: Imprint) -> str:
    """Return what stands at the foot of each page."""
    return f"treatywatch, edition {imprint.corpus}, newest text {imprint.day}"


def profile(library: Library, code: str, form: str, imprint: Imprint) -> bytes:
    """Return a country's profile as `pdf` or `docx`. Raises NotInEvidence, NotSet."""
    manuscript = country_manuscript(library, code, imprint_words(imprint))
    return as_pdf(manuscript) if form == "pdf" else as_docx(manuscript)


def annual_report(library: Library, edition: int, imprint: Imprint) -> bytes:
    """Return the whole report of an edition as PDF. Raises NotInEvidence, NotSet."""
    return as_pdf(edition_manuscript(library, edition, imprint_words(imprint)))


def documents(library: Library, imprint: Imprint) -> Iterator[tuple[str, bytes]]:
    """Yield every document of an edition with its path."""
    for country in library.evidence.countries():
        for form in ("pdf", "docx"):
            path = links.profile(country.code, form)
            yield path, profile(library, country.code, form, imprint)
    for edition in library.evidence.editions():
        yield links.annual_report(edition), annual_report(library, edition, imprint)
