"""Findings as rows: those of the reading with their report, then those of the checks."""

from __future__ import annotations

from treatywatch.model import Finding, Report, fingerprint
from treatywatch.store import rows
from treatywatch.store.batch import Batch


class FindingWriter:
    """Writes each finding once, whether the reading, a check, or both hand it in."""

    def __init__(self, batch: Batch) -> None:
        self._batch = batch
        self._reports: dict[str, int] = {}
        self._seen: set[str] = set()

    def add_read(self, report: int, read: Report) -> None:
        """Let the findings wait that were made while the report was read."""
        self._reports[read.slug] = report
        for finding in read.findings:
            self._seen.add(_identity(report, finding))
            self._add("reading", report, finding)

    def add_checked(self, finding: Finding) -> None:
        """Let a check's finding wait, unless it has been handed in before."""
        report = self._reports.get(finding.report)
        identity = _identity(report, finding)
        if identity not in self._seen:
            self._seen.add(identity)
            self._add("check", report, finding)

    def _add(self, stage: str, report: int | None, finding: Finding) -> None:
        key = self._batch.key("findings")
        self._batch.add("findings", rows.finding_row(key, stage, report, finding))
        self._batch.extend("finding_evidence", rows.evidence_rows(key, finding))


def _identity(report: int | None, finding: Finding) -> str:
    start = finding.sentence.start if finding.sentence else ""
    facts = [part for fact in finding.evidence for part in (fact.source, fact.text)]
    place = (str(report), str(finding.country), str(finding.edition), str(start))
    return fingerprint(finding.rule, *place, str(finding.note), finding.message, *facts)
