"""Findings as rows: those of the reading with their report, then those of the checks."""

from __future__ import annotations

from treatywatch.model import Finding, Report
from treatywatch.store import rows
from treatywatch.store.batch import Batch
from treatywatch.store.findings_once import FindingsOnce


class FindingWriter:
    """Writes each finding once, whether the reading, a check, or both hand it in."""

    def __init__(self, batch: Batch) -> None:
        self._batch = batch
        self._reports: dict[str, int] = {}
        self._once = FindingsOnce()

    def add_read(self, report: int, read: Report) -> None:
        """Let the findings wait that were made while the report was read."""
        self._reports[read.slug] = report
        for finding in self._once.read(read):
            self._add("reading", report, finding)

    def add_checked(self, finding: Finding) -> None:
        """Let a check's finding wait, unless it has been handed in before."""
        if self._once.is_new(finding):
            self._add("check", self._reports.get(finding.report), finding)

    def _add(self, stage: str, report: int | None, finding: Finding) -> None:
        key = self._batch.key("findings")
        self._batch.add("findings", rows.finding_row(key, stage, report, finding))
        self._batch.extend("finding_evidence", rows.evidence_rows(key, finding))
