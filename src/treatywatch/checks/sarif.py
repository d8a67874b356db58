"""Findings as SARIF 2.1.0, the form that code hosts and editors read.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from treatywatch.checks.dismissals import Dismissal, finding_key
from treatywatch.checks.rule import Rule
from treatywatch.checks.rules import CORPUS_RULES, COUNTRY_RULES, REPORT_RULES
from treatywatch.model import Anchor, Finding, Severity

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.BLOCK: "error", Severity.WARN: "warning", Severity.NOTE: "note"}


def as_sarif(
    findings: Sequence[Finding],
    *,
    version: str,
    files: Mapping[str, str] | None = None,
    dismissed: Mapping[str, Dismissal] | None = None,
) -> dict[str, object]:
    """Return the findings as one SARIF run.

    `version` is that of the program. `files` gives the file of each report by its slug; without
    it the slug stands for the file. Places count characters of the report's canonical text.
    Dismissed findings are kept, marked as suppressed with their reason.
    """
    names = sorted({finding.rule for finding in findings})
    driver = {
        "name": "treatywatch",
        "version": version,
        "rules": [_rule(name) for name in names],
    }
    results = [_result(f, names, files or {}, dismissed or {}) for f in findings]
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(name: str) -> dict[str, object]:
    rules: tuple[Rule, ...] = (*REPORT_RULES, *COUNTRY_RULES, *CORPUS_RULES)
    known = {rule.name: rule for rule in rules}
    if name not in known:
        return {"id": name}
    rule = known[name]
    return {
        "id": name,
        "fullDescription": {"text": rule.rationale},
        "help": {"text": f"Not checked: {rule.not_checked}."},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(
    finding: Finding,
    names: Sequence[str],
    files: Mapping[str, str],
    dismissed: Mapping[str, Dismissal],
) -> dict[str, object]:
    key = finding_key(finding)
    result: dict[str, object] = {
        "ruleId": finding.rule,
        "ruleIndex": names.index(finding.rule),
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": _locations(finding.report, finding.sentence, files),
        "relatedLocations": _related(finding, files),
        "partialFingerprints": {"treatywatch/v1": key},
        "properties": {
            "country": finding.country,
            "edition": finding.edition,
            "note": finding.note,
            "notChecked": finding.not_checked,
        },
    }
    if key in dismissed:
        reason = dismissed[key].reason
        result["suppressions"] = [{"kind": "external", "justification": reason}]
    return result


def _message(finding: Finding) -> str:
    mend = f" ({finding.mend})" if finding.mend else ""
    return f"{finding.message}{mend}"


def _locations(
    report: str, anchor: Anchor | None, files: Mapping[str, str]
) -> list[dict[str, object]]:
    if not report:
        return []
    place: dict[str, object] = {"artifactLocation": {"uri": files.get(report, report)}}
    if anchor is not None:
        place["region"] = {
            "charOffset": anchor.start,
            "charLength": anchor.end - anchor.start,
            "snippet": {"text": anchor.quotation},
        }
    return [{"physicalLocation": place}]


def _related(finding: Finding, files: Mapping[str, str]) -> list[dict[str, object]]:
    related: list[dict[str, object]] = []
    for number, fact in enumerate(finding.evidence, start=1):
        place = _locations(fact.report, fact.anchor, files)
        words = {"id": number, "message": {"text": f"{fact.source}: {fact.text}"}}
        related.append({**words, **(place[0] if place else {})})
    return related
