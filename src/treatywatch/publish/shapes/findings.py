"""A finding as plain data."""

from __future__ import annotations

from treatywatch.model import Anchor, Evidence, Finding


def finding_as_json(finding: Finding) -> dict[str, object]:
    """Return the finding with its rule, place, message and the evidence on both sides."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "country": finding.country,
        "edition": finding.edition,
        "report": finding.report,
        "sentence": anchor_as_json(finding.sentence),
        "note": finding.note,
        "message": finding.message,
        "evidence": [_evidence_as_json(item) for item in finding.evidence],
        "not_checked": finding.not_checked,
        "mend": finding.mend,
    }


def anchor_as_json(anchor: Anchor | None) -> dict[str, object] | None:
    """Return place and words of an anchor, None for none."""
    if anchor is None:
        return None
    return {"start": anchor.start, "end": anchor.end, "text": anchor.quotation}


def _evidence_as_json(evidence: Evidence) -> dict[str, object]:
    return {
        "source": evidence.source,
        "text": evidence.text,
        "anchor": anchor_as_json(evidence.anchor),
    }
