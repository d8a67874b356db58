"""From a document to the reports in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from treatywatch.archive.document import Document
from treatywatch.archive.eras.assemble import heading_markers, regions_of, sections_of
from treatywatch.archive.eras.crosswalk import UNMAPPED
from treatywatch.archive.eras.identity import COUNTRY_REPORT, Identity, identify, is_about_the_field
from treatywatch.archive.eras.layout import layout_of
from treatywatch.archive.eras.page import Page, read_pages
from treatywatch.archive.eras.parts import Part
from treatywatch.archive.eras.sharing import Share, share_out
from treatywatch.model import (
    Anchor,
    AreaNames,
    Finding,
    PageKind,
    ParagraphKind,
    RegionKind,
    Report,
    Severity,
    UnknownLayout,
)


def read_page_reports(
    document: Document, areas: AreaNames, kinds: Sequence[PageKind] = ()
) -> tuple[Report, ...]:
    """Read the reports of a document, in order; `kinds` are further kinds of pages.

    Raises `UnknownLayout` for a text that is no report of any known layout.
    """
    shares = share_out(document, read_pages(document, areas))
    identities = [identify(share.document, share.page, areas, kinds) for share in shares]
    added = {kind.theme for kind in kinds}
    if not any(
        identity.theme in added or _is_report(share, identity)
        for share, identity in zip(shares, identities, strict=True)
    ):
        raise UnknownLayout(
            "this is no report of a known layout: no title, country or known heading about mines",
            document.name,
            "give one report per file, with a line that names the country and one with a heading",
        )
    return tuple(_build(*pair) for pair in zip(shares, identities, strict=True))


def _build(share: Share, identity: Identity) -> Report:
    document, page = share.document, share.page
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
        sections=sections_of(document.text, page.parts, share.markers),
        previous_page=page.previous_page,
        next_page=page.next_page,
        heading_markers=heading_markers(page.parts, share.markers),
    )
    findings = (*document.findings, *identity.findings, *_of_parts(document, page))
    return replace(report, findings=tuple(_placed(finding, report) for finding in findings))


def _placed(finding: Finding, report: Report) -> Finding:
    return replace(finding, report=report.slug, country=report.country, edition=report.edition)


def _of_parts(document: Document, page: Page) -> Iterator[Finding]:
    for part, following in zip_longest(page.parts, page.parts[1:]):
        anchor = Anchor.at(document.text, part.span)
        is_row = part.role is ParagraphKind.TABLE_ROW
        if part.kind is RegionKind.UNKNOWN:
            yield _unknown_region(anchor)
        elif part.kind is RegionKind.HEADING and part.topic == UNMAPPED:
            yield _unmapped_heading(anchor)
        elif is_row and part.label is None:
            yield _lost_label(anchor)
        elif part.kind is RegionKind.TABLE and not is_row and _is_empty(following):
            yield _empty_value(anchor)


def _is_empty(following: Part | None) -> bool:
    """Tell whether what follows a label is outside the table or not the label's own."""
    if following is None or following.kind is not RegionKind.TABLE:
        return True
    return following.label is None and following.role is ParagraphKind.TABLE_ROW


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


def _empty_value(anchor: Anchor) -> Finding:
    return Finding(
        rule="archive.empty-value",
        severity=Severity.NOTE,
        message=f"the table row “{anchor.quotation}” has no value",
        sentence=anchor,
        not_checked="whether the value was lost on the way or never written",
    )


def _lost_label(anchor: Anchor) -> Finding:
    return Finding(
        rule="archive.lost-label",
        severity=Severity.WARN,
        message=f"the table value “{anchor.quotation}” has lost its label",
        sentence=anchor,
        not_checked="which row of the table it belonged to",
        mend="look the row up on the page that the text was taken from",
    )


def _is_report(share: Share, identity: Identity) -> bool:
    page = share.page
    spoken = {RegionKind.HEADING, RegionKind.PARAGRAPH}
    mapped = any(p.kind in spoken and p.topic != UNMAPPED for p in page.parts)
    named = page.title is not None or identity.country is not None
    dated = page.last_updated is not None or identity.theme != COUNTRY_REPORT
    return (named or mapped or dated) and is_about_the_field(share.document.text)
