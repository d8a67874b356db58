"""The claims that weigh most: that a state or a group used, made or exported mines."""

from __future__ import annotations

from treatywatch.model import Certainty, Claim, Speaker

GRAVE_QUESTIONS = frozenset({"use", "production", "transfer.export", "armed-group.use"})
FIRM = frozenset({Certainty.FLAT, Certainty.CONFIRMED, Certainty.CLEAR})
WEAK = frozenset({Certainty.ALLEGED, Certainty.REPORTED, Certainty.POSSIBLE})


def is_grave(claim: Claim) -> bool:
    """Tell whether the Monitor itself says plainly that mines were used, made or exported."""
    return (
        claim.question in GRAVE_QUESTIONS
        and claim.answer == "yes"
        and claim.certainty in FIRM
        and claim.speaker is Speaker.MONITOR
    )
