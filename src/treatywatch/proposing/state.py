"""Where a proposal stands, by the log of decisions, and the decision that a person adds to it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from treatywatch.decisions import DecisionLog
from treatywatch.model import Decision, Judgement
from treatywatch.proposing.proposal import Answer, Proposal


class State(StrEnum):
    """Where a proposal stands. Only what is accepted becomes a claim."""

    OPEN = "open"
    HALF = "waits for a second person"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


def state_of(answer: Answer, proposal: Proposal, log: DecisionLog) -> State:
    """Return where a proposal stands by the decisions on its report."""
    verdict = log.verdict((answer.sentence_key, answer.notes_key, proposal.content.key))
    if verdict is None:
        return State.OPEN
    if not verdict.holds:
        return State.HALF
    rejected = verdict.decision.judgement is Judgement.REJECT
    return State.REJECTED if rejected else State.ACCEPTED


def decide(
    answer: Answer, proposal: Proposal, judgement: Judgement, *, by: str, at: datetime, reason: str
) -> Decision:
    """Return the decision of a person on a proposal; its origin is the model."""
    return Decision(
        report=answer.report,
        sentence=answer.sentence,
        sentence_key=answer.sentence_key,
        notes_key=answer.notes_key,
        judgement=judgement,
        proposal=proposal.content,
        claim=None,
        by=by,
        at=at.isoformat(timespec="seconds"),
        reason=reason,
        codebook=answer.codebook,
        origin=f"model {answer.model}",
    )
