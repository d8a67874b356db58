"""Each finding once, whether the reading, a check, or both hand it in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from treatywatch.model import Finding, Report, fingerprint


class FindingsOnce:
    """Remembers the findings of reports that are written together."""

    def __init__(self) -> None:
        self._reports: set[str] = set()
        self._seen: set[str] = set()

    def read(self, report: Report) -> tuple[Finding, ...]:
        """Return the findings of a report's reading, all of them, and remember them."""
        self._reports.add(report.slug)
        self._seen.update(_identity(report.slug, finding) for finding in report.findings)
        return report.findings

    def is_new(self, finding: Finding) -> bool:
        """Tell whether a finding of a check was not handed in before, and remember it."""
        report = finding.report if finding.report in self._reports else None
        identity = _identity(report, finding)
        new = identity not in self._seen
        self._seen.add(identity)
        return new


def findings_once(reports: Iterable[Report], checked: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings of the reading of all reports, then those of the checks."""
    once = FindingsOnce()
    for report in reports:
        yield from once.read(report)
    yield from filter(once.is_new, checked)


def _identity(report: str | None, finding: Finding) -> str:
    start = finding.sentence.start if finding.sentence else ""
    facts = [part for fact in finding.evidence for part in (fact.source, fact.text)]
    place = (str(report), str(finding.country), str(finding.edition), str(start))
    return fingerprint(finding.rule, *place, str(finding.note), finding.message, *facts)
