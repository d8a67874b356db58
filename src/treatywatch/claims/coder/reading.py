"""A reading: what the coder makes of one predicate in one sentence, and why."""

from __future__ import annotations

from dataclasses import dataclass, field

from treatywatch.claims.codebook.rule import Polarity, Rule
from treatywatch.claims.coder.actors import Actor
from treatywatch.claims.coder.scope import Scope
from treatywatch.model import Certainty, Speaker


@dataclass(slots=True)
class Reading:
    """One rule's match in one sentence, with its scopes, its actor and its stance.

    `start` and `end` bound the evidence in the masked text, `head` and `tail` the match.
    `rejected` says why nothing was proposed, empty where something was.
    """

    rule: Rule
    start: int
    end: int
    head: int
    tail: int
    polarity: Polarity = Polarity.AFFIRMED
    certainty: Certainty = Certainty.FLAT
    speaker: Speaker = Speaker.MONITOR
    actor: Actor | None = None
    subjects: tuple[str, ...] = ()
    period: str | None = None
    scopes: tuple[Scope, ...] = ()
    plain: bool = False
    rejected: str = ""
    notes: list[str] = field(default_factory=list)
