"""Findings as lines that a continuous-integration service shows beside the files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from treatywatch.model import Finding, Severity

_COMMANDS = {Severity.BLOCK: "error", Severity.WARN: "warning", Severity.NOTE: "notice"}


def as_annotations(
    findings: Sequence[Finding], files: Mapping[str, str] | None = None
) -> Iterator[str]:
    """Yield one workflow command a finding: `::warning file=…,title=…::message`.

    `files` gives the file of each report by its slug; without it the slug stands for the file.
    """
    known = files or {}
    for finding in findings:
        file = known.get(finding.report, finding.report)
        place = f"file={_property(file)}," if file else ""
        words = f"{finding.message} ({finding.mend})" if finding.mend else finding.message
        if finding.sentence is not None:
            words += f"\n“{finding.sentence.quotation}”"
        command = _COMMANDS[finding.severity]
        yield f"::{command} {place}title={_property(finding.rule)}::{_data(words)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
