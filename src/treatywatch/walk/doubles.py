"""The same report in several files: one is kept, the others are named as its renderings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from treatywatch.archive.renderings import compare_renderings, fullest, with_rendering
from treatywatch.model import CodedReport, Finding, Origin, Refusal, Report
from treatywatch.walk.packs import Slip, read_report


@dataclass(frozen=True, slots=True)
class Renderings:
    """The further files in which a report came, and the findings that say so."""

    origins: tuple[Origin, ...]
    findings: tuple[Finding, ...]

    def added_to(self, coded: CodedReport) -> CodedReport:
        """Return the coded report with its renderings."""
        report = coded.report
        findings = (*report.findings, *self.findings)
        return replace(coded, report=replace(report, renderings=self.origins, findings=findings))


@dataclass(frozen=True, slots=True)
class Kept:
    """The reports of a batch in order, each once; renderings by slug; texts that were refused."""

    slips: tuple[Slip, ...]
    renderings: dict[str, Renderings]
    refused: tuple[Refusal, ...]

    def rendered(self, coded: CodedReport) -> CodedReport:
        """Return a coded report with the further files in which it came."""
        renderings = self.renderings.get(coded.report.slug)
        return renderings.added_to(coded) if renderings else coded


def without_doubles(folder: Path, slips: Iterable[Slip]) -> Kept:
    """Keep the fullest rendering of each report and link the others to it.

    A text that says something else under the name of the same report is refused with both files'
    names: two texts of one report are never mixed.
    """
    by_slug: dict[str, list[Slip]] = {}
    for slip in sorted(slips, key=lambda slip: slip.order):
        by_slug.setdefault(slip.slug, []).append(slip)
    kept: list[Slip] = []
    renderings: dict[str, Renderings] = {}
    refused: list[Refusal] = []
    for slug, same in by_slug.items():
        if len(same) == 1:
            kept.extend(same)
            continue
        reports = [read_report(folder, slip).report for slip in same]
        first = fullest(reports)
        kept.append(same[reports.index(first)])
        renderings[slug] = _linked(first, [r for r in reports if r is not first], refused)
    kept.sort(key=lambda slip: slip.order)
    return Kept(tuple(kept), renderings, tuple(refused))


def _linked(first: Report, others: Sequence[Report], refused: list[Refusal]) -> Renderings:
    linked = first
    for other in others:
        likeness = compare_renderings(first, other)
        if likeness.same:
            linked = with_rendering(linked, other)
        else:
            refused.append(_refusal(first, other, likeness.why))
    return Renderings(linked.renderings, linked.findings[len(first.findings) :])


def _refusal(first: Report, other: Report, why: str) -> Refusal:
    return Refusal(
        other.origin.name,
        f"another text of the report in {first.origin.name} ({first.slug}): {why}",
        "keep the one that you trust in the folder",
    )
