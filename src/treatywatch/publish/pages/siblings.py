"""What else the evidence file holds on the country of a report."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from treatywatch.model import Report
from treatywatch.publish import links
from treatywatch.publish.language import told
from treatywatch.publish.pages.page import Link
from treatywatch.publish.pages.theme import edition_words, theme_words
from treatywatch.store import Evidence, ReportEntry


def siblings(entries: Sequence[ReportEntry], slug: str) -> tuple[Link, ...]:
    """Return the other reports on a country."""
    return tuple(
        Link(
            f"{edition_words(entry)}, {theme_words(entry.theme).lower()}", links.report(entry.slug)
        )
        for entry in entries
        if entry.slug != slug
    )


def pairs(editions: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Return the pairs worth comparing: each edition with the next, and the first with the last."""
    near = list(pairwise(editions))
    ends = [(editions[0], editions[-1])] if len(editions) > 2 else []
    return (*near, *ends)


def comparisons(evidence: Evidence, report: Report) -> tuple[Link, ...]:
    """Return the comparisons in which this report's edition stands."""
    editions = sorted(
        {e.edition for e in evidence.entries(report.country) if e.edition is not None}
    )
    if report.country is None or report.edition is None:
        return ()
    return tuple(
        comparison_link(report.country, earlier, later)
        for earlier, later in pairs(editions)
        if report.edition in (earlier, later)
    )


def comparison_link(country: str, earlier: int, later: int) -> Link:
    """Return the link to the comparison of two editions."""
    return Link(
        told("{earlier} with {later}", earlier=earlier, later=later),
        links.comparison(country, earlier, later),
    )
