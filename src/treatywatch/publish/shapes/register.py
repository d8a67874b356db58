"""What the register holds on a state as plain data."""

from __future__ import annotations

from treatywatch.register import Act, Status, Vote


def status_as_json(status: Status) -> dict[str, object]:
    """Return the status on a day with the acts that it is computed from."""
    return {
        "country": status.code,
        "treaty": status.treaty,
        "on": status.on.isoformat(),
        "status": status.status.value,
        "since": status.since or None,
        "in_force_since": status.in_force_since or None,
        "certain": status.certain,
        "remarks": list(status.remarks),
        "acts": [_act(act) for act in status.acts],
    }


def vote_as_json(vote: Vote) -> dict[str, object]:
    """Return one state's vote in one roll call."""
    return {
        "resolution": vote.resolution,
        "date": vote.date.isoformat(),
        "vote": vote.vote.value,
        "sources": list(vote.sources),
        "confidence": vote.confidence.value,
        "note": vote.note or None,
    }


def _act(act: Act) -> dict[str, object]:
    return {
        "kind": act.kind.value,
        "date": act.date,
        "computed": act.computed,
        "confidence": act.confidence.value,
        "source": act.source,
        "note": act.note or None,
    }
