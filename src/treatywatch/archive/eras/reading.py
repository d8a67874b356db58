"""From a document to the reports in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from treatywatch.archive.document import Document
from treatywatch.archive.eras.assemble import regions_of, sections_of
from treatywatch.archive.eras.crosswalk import UNMAPPED
from treatywatch.archive.eras.identity import COUNTRY_REPORT, Identity, identify, is_about_the_field
from treatywatch.archive.eras.layout import layout_of
from treatywatch.archive.eras.page import Page, read_page
from treatywatch.model import (
    Anchor,
    AreaNames,
    Finding,
    RegionKind,
    Report,
    Severity,
    Span,
    UnknownLayout,
)


def read_page_reports(document: Document, areas: AreaNames) -> tuple[Report, ...]:
    """Read the reports of a document, in order.

    Raises `UnknownLayout` for a text that is no report of any known layout.
    """
    page = read_page(document, areas)
    identity = identify(document, page, areas)
    _refuse_foreign(document, page, identity)
    return (build_report(document, page, identity),)


def build_report(document: Document, page: Page, identity: Identity) -> Report:
    """Put a report together from the parts of a page and what is known of it."""
    report = Report(
        series=identity.series,
        edition=identity.edition,
        country=identity.country,
        country_as_written=identity.country_as_written,
        title=page.title_text or identity.country_as_written,
        theme=identity.theme,
        last_updated=page.last_updated,
        origin=document.origin(layout_of(document, page, identity)),
        text=document.text,
        regions=regions_of(document.text, page.parts),
        sections=sections_of(document.text, page.parts),
        previous_page=page.previous_page,
        next_page=page.next_page,
    )
    findings = (*document.findings, *identity.findings, *_of_parts(document, page))
    return replace(report, findings=tuple(_placed(finding, report) for finding in findings))


def _placed(finding: Finding, report: Report) -> Finding:
    return replace(finding, report=report.slug, country=report.country, edition=report.edition)


def _of_parts(document: Document, page: Page) -> list[Finding]:
    findings: list[Finding] = []
    for part in page.parts:
        anchor = Anchor.at(document.text, part.span)
        if part.kind is RegionKind.UNKNOWN:
            findings.append(_unknown_region(anchor))
        elif part.kind is RegionKind.HEADING and part.topic == UNMAPPED:
            findings.append(_unmapped_heading(anchor))
    findings.extend(_empty_value(Anchor.at(document.text, span)) for span in _empty_rows(page))
    return findings


def _empty_rows(page: Page) -> Iterator[Span]:
    """Yield the labels of table rows that no value follows."""
    for part, following in zip_longest(page.parts, page.parts[1:]):
        is_label = part.kind is RegionKind.TABLE and part.label is None
        if is_label and (following is None or following.label is None):
            yield part.span


def _empty_value(anchor: Anchor) -> Finding:
    return Finding(
        rule="archive.empty-value",
        severity=Severity.NOTE,
        message=f"the table row “{anchor.quotation}” has no value",
        sentence=anchor,
        not_checked="whether the value was lost on the way or never written",
    )


def _unknown_region(anchor: Anchor) -> Finding:
    return Finding(
        rule="archive.unknown-region",
        severity=Severity.WARN,
        message=f"{len(anchor.quotation)} characters are of no known kind",
        sentence=anchor,
        mend="check the file here",
    )


def _unmapped_heading(anchor: Anchor) -> Finding:
    return Finding(
        rule="archive.unmapped-heading",
        severity=Severity.NOTE,
        message=f"the crosswalk has no topic for the heading “{anchor.quotation}”",
        sentence=anchor,
        mend="add the heading to the crosswalk",
    )


def _refuse_foreign(document: Document, page: Page, identity: Identity) -> None:
    mapped = any(p.kind is RegionKind.HEADING and p.topic != UNMAPPED for p in page.parts)
    named = page.title is not None or identity.country is not None
    dated = page.last_updated is not None or identity.theme != COUNTRY_REPORT
    if (named or mapped or dated) and is_about_the_field(document.text):
        return
    raise UnknownLayout(
        "this is no report of a known layout: no title, country or known heading about mines",
        document.name,
        "give one report per file, with a line that names the country and one with a heading",
    )
