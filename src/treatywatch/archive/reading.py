"""The two ways into the archive: a file as it is, and a text whose report is known."""

from __future__ import annotations

from dataclasses import dataclass, replace

from treatywatch.archive.document import Document, hash_of
from treatywatch.archive.eras import read_page_reports
from treatywatch.archive.eras.assemble import heading_markers, regions_of, sections_of
from treatywatch.archive.eras.page import read_pages
from treatywatch.archive.formats import read_document
from treatywatch.archive.formats.plain import read_plain
from treatywatch.archive.signed import split_head
from treatywatch.model import AreaNames, Origin, Report, Resolution

SIGNED = "signed off at a desk"
"""The era of a report out of an edition package."""


def read_reports(raw: bytes, name: str, areas: AreaNames) -> tuple[Report, ...]:
    """Read the reports in a file's bytes; `name` is the file's name in its batch.

    A signed report of an edition package says itself whose it is; any other is known by its layout.

    Raises `UnreadableInput` (empty, binary, damaged, too large), `UnknownFormat` (no reader) or
    `UnknownLayout` (no report), each with file, place and mend. What can be read but not
    understood is in the findings of the reports.
    """
    signed = read_signed(raw, name)
    return (signed,) if signed else read_page_reports(read_document(raw, name), areas)


def read_signed(raw: bytes, name: str) -> Report | None:
    """Read a signed report of an edition package; None for a file that is no such report.

    Raises `UnreadableInput` for one whose head is damaged.
    """
    found = split_head(raw, name)
    if found is None:
        return None
    head, text = found
    known = Known(head.country, head.edition, head.series, head.theme)
    report = read_known(text, name, known)
    return replace(
        report,
        country_as_written=head.title,
        title=head.title,
        last_updated=head.last_updated,
        origin=replace(report.origin, sha256=hash_of(raw), era=SIGNED),
    )


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a report from outside: whose it is, of which edition, on what."""

    country: str
    edition: int | None
    series: str = "Landmine Monitor"
    theme: str = "country-report"


def read_body(
    text: str,
    country: str,
    edition: int | None,
    series: str = "Landmine Monitor",
    theme: str = "country-report",
    name: str = "",
) -> Report:
    """Read a text as the body of a report whose country and edition are known from outside.

    Headings, tables and notes in it are found as in a page; a single sentence will do. Raises
    `UnreadableInput` for an empty text.
    """
    document = read_plain(text.encode("utf-8"), name or "text")
    known = Known(country, edition, series, theme)
    return _known(document, known, hash_of(document.text.encode()))


def read_known(raw: bytes, name: str, known: Known) -> Report:
    """Read a file of any format as the report that it is known to be.

    Raises `UnreadableInput` and `UnknownFormat` like `read_reports`.
    """
    document = read_document(raw, name)
    return _known(document, known, document.sha256)


def _known(document: Document, known: Known, sha256: str) -> Report:
    found = read_pages(document, _NoAreas())
    parts = [part for page in found.pages for part in page.parts]
    markers = found.style.markers(document.text)
    return Report(
        series=known.series,
        edition=known.edition,
        country=known.country,
        country_as_written=known.country,
        title=found.pages[0].title_text,
        theme=known.theme,
        last_updated=found.pages[0].last_updated,
        origin=Origin(document.name, sha256, document.format, "body"),
        text=document.text,
        regions=regions_of(document.text, parts),
        sections=sections_of(document.text, parts, markers),
        findings=document.findings,
        heading_markers=heading_markers(parts, markers),
    )


class _NoAreas:
    """Names nothing: in a body no line is a country's title."""

    def resolve(self, name: str) -> Resolution:
        del name
        return Resolution.of(())
