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


def profiles(library: Library, code: str, imprint: Imprint) -> Iterator[tuple[str, bytes]]:
    """Yield a country's profile in each form, with its path; it is set once for all."""
    manuscript = country_manuscript(library, code, imprint_words(imprint))
    yield links.profile(code, "pdf"), as_pdf(manuscript)
    yield links.profile(code, "docx"), as_docx(manuscript)
