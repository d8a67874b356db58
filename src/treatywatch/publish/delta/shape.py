"""A delta as plain data."""

from __future__ import annotations

from dataclasses import asdict

from treatywatch.publish.delta.compare import ClaimDelta, Delta, Kind, SourceDelta
from treatywatch.publish.shapes.claims import claim_as_json


def delta_as_json(delta: Delta) -> dict[str, object]:
    """Return versions, counts, and what became of each claim and source."""
    counts = {kind.value: delta.count(kind) for kind in Kind}
    return {
        "old": dict(delta.old),
        "new": dict(delta.new),
        "counts": {k: {"claims": c, "sources": s} for k, (c, s) in counts.items()},
        "claims": [_claim(one) for one in delta.claims],
        "sources": [_source(one) for one in delta.sources],
    }


def _claim(one: ClaimDelta) -> dict[str, object]:
    return {
        "kind": one.kind.value,
        "report": one.report.slug,
        "country": one.report.country,
        "edition": one.report.edition,
        "differences": [asdict(difference) for difference in one.differences],
        "before": claim_as_json(one.before) if one.before else None,
        "after": claim_as_json(one.after) if one.after else None,
    }


def _source(one: SourceDelta) -> dict[str, object]:
    return {
        "kind": one.kind.value,
        "source": asdict(one.source),
        "differences": [asdict(difference) for difference in one.differences],
    }
