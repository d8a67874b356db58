"""A change as plain data."""

from __future__ import annotations

from treatywatch.model import Change, Side
from treatywatch.publish.shapes.claims import claim_as_json


def change_as_json(change: Change) -> dict[str, object]:
    """Return the kind of change with both sides; a side that says nothing is null."""
    return {
        "country": change.country,
        "question": change.question,
        "kind": change.kind.value,
        "from": side_as_json(change.from_),
        "to": side_as_json(change.to),
        "reason": change.reason,
    }


def side_as_json(side: Side | None) -> dict[str, object] | None:
    """Return a claim with the report and edition that make it, None for none."""
    if side is None:
        return None
    return {"report": side.report, "edition": side.edition, **claim_as_json(side.claim)}
