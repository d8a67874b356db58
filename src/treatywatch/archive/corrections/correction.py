"""One reviewed correction of a report's words, and all corrections of a corpus."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from treatywatch.model import Anchor, Evidence, Finding, Report, Severity

CORRECTED = "archive.corrected"
"""The rule of the finding that says where a correction was applied."""

_SOURCE = "correction "


@dataclass(frozen=True, slots=True)
class Correction:
    """What a report is expected to say somewhere, what is to be read there, and who says so.

    `report` is the slug of the report as it is read without the correction, `text_sha256` the
    hash of its canonical text; at least one is given, and the hash decides where both are.
    `occurrence` tells which of several (1 the first) is meant, None where there must be only
    one. `date` is EDTF. `where` is file and number, by which the correction is known.
    """

    where: str
    report: str
    text_sha256: str
    expected: str
    reads: str
    reason: str
    by: str
    date: str
    occurrence: int | None = None

    def concerns(self, report: Report) -> bool:
        """Tell whether this correction is one of that report's text."""
        if self.text_sha256:
            return self.text_sha256 == report.text_sha256
        return self.report == report.slug

    def finding(self, report: Report, anchor: Anchor) -> Finding:
        """Say at its place in `report` that this correction was applied."""
        return Finding(
            rule=CORRECTED,
            severity=Severity.NOTE,
            message=f"read “{self.reads}” for “{self.expected}”: {self.reason}",
            report=report.slug,
            country=report.country,
            edition=report.edition,
            sentence=anchor,
            evidence=(
                Evidence("the text", self.expected, anchor, report.slug),
                Evidence(f"{_SOURCE}{self.where}", self.reads),
                Evidence(f"reviewed by {self.by}, {self.date}", self.reason),
            ),
            not_checked="whether the correction is right: it was reviewed by people",
        )


@dataclass(frozen=True, slots=True)
class Corrections:
    """The corrections of a corpus, in the order of their files."""

    all: tuple[Correction, ...] = ()

    def of(self, report: Report) -> tuple[Correction, ...]:
        """Return the corrections of that report's text."""
        return tuple(each for each in self.all if each.concerns(report))


NO_CORRECTIONS = Corrections()


def applied_corrections(findings: Iterable[Finding]) -> frozenset[str]:
    """Return the places in the corrections files of all corrections that findings speak of."""
    return frozenset(
        fact.source.removeprefix(_SOURCE)
        for finding in findings
        if finding.rule == CORRECTED
        for fact in finding.evidence
        if fact.source.startswith(_SOURCE)
    )
