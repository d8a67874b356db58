"""What a report's page needs besides the report: its findings, sources, neighbours, names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from treatywatch.model import Finding, Report
from treatywatch.publish.pages.names import Names
from treatywatch.publish.pages.notes import NoteSources
from treatywatch.publish.pages.page import Link
from treatywatch.publish.pages.places import Places
from treatywatch.publish.pages.siblings import comparisons, siblings
from treatywatch.publish.pages.source_link import source_link
from treatywatch.store import Evidence


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a report in the evidence file."""

    names: Names = field(default_factory=Names)
    findings: Sequence[Finding] = ()
    sources: NoteSources = field(default_factory=dict)
    siblings: tuple[Link, ...] = ()
    comparisons: tuple[Link, ...] = ()
    places: Places = field(default_factory=lambda: Places(_nowhere))


def surroundings(evidence: Evidence, report: Report, names: Names) -> Surroundings:
    """Gather what the evidence file holds around a report."""
    entries = evidence.entries(report.country) if report.country else ()
    return Surroundings(
        names=names,
        findings=evidence.findings(report=report.slug),
        sources={
            number: tuple(source_link(source) for source in of)
            for number, of in evidence.sources_of(report.slug).items()
        },
        siblings=siblings(entries, report.slug),
        comparisons=comparisons(evidence, report),
        places=Places(evidence.spot),
    )


def _nowhere(_slug: str, _start: int) -> None:
    """Know no place."""
