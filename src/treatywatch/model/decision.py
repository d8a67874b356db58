"""Decisions: what a person said of a claim that a program proposed, or added to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from treatywatch.model.claim import ACCUSING_QUESTIONS, Certainty, Claim, Quantity, Speaker
from treatywatch.model.identifiers import fingerprint

FOUR_EYES = ACCUSING_QUESTIONS
"""The questions on which one person alone decides nothing."""


class Judgement(StrEnum):
    """What a person decided; `withdraw` takes their own earlier decision back."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"
    ADD = "add"
    WITHDRAW = "withdraw"


@dataclass(frozen=True, slots=True)
class ClaimContent:
    """What a claim says, without where it stands, who proposed it and how sure they were."""

    question: str
    answer: str
    subject: str
    certainty: Certainty
    speaker: Speaker
    date: str | None = None
    period: str | None = None
    quantity: Quantity | None = None
    treaty: str | None = None
    resolution: str | None = None
    weapon_class: str | None = None
    places: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    victims: tuple[str, ...] = ()
    weapons: tuple[str, ...] = ()

    @classmethod
    def of(cls, claim: Claim) -> ClaimContent:
        """Return what a claim says."""
        return cls(**{name: getattr(claim, name) for name in cls.__dataclass_fields__})

    @property
    def key(self) -> str:
        """The identity of what is said; 600 and 600.0 are the same figure."""
        q = self.quantity
        bounds = (None if b is None else float(b) for b in (q.low, q.high)) if q else ()
        amount = (*bounds, q.unit, q.approximate) if q else ()
        return fingerprint(
            *(self.question, self.answer, self.subject, self.certainty.value, self.speaker.value),
            repr((self.date, self.period, amount, self.treaty, self.resolution)),
            repr((self.weapon_class, self.places, self.partners, self.victims, self.weapons)),
        )


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of the log of decisions on claims.

    `report` is the slug of the report, `sentence` the sentence's words without markers.
    `sentence_key` and `notes_key` are the hashes of sentence and notes that it was made for: when
    either changes, the decision is asked again. `proposal` is what was proposed, None for an
    addition; `claim` what it should read, for a correction or an addition. `by` names the person as
    the public may know them, the same for all their decisions; `at` is a moment (ISO 8601, UTC).
    `codebook` and `coder` are the versions that proposed, `origin` names a model that did.
    """

    report: str
    sentence: str
    sentence_key: str
    notes_key: str
    judgement: Judgement
    proposal: ClaimContent | None
    claim: ClaimContent | None
    by: str
    at: str
    reason: str = ""
    codebook: str = ""
    coder: str = ""
    origin: str = ""

    @property
    def about(self) -> ClaimContent:
        """What was decided on: the proposal, or the claim that was added."""
        about = self.proposal or self.claim
        if about is None:
            raise ValueError("a decision is about a proposal or adds a claim")
        return about

    @property
    def matter(self) -> tuple[str, str, str]:
        """What this and no other decision is about: sentence, notes and what was proposed."""
        return self.sentence_key, self.notes_key, self.about.key

    @property
    def needs_four_eyes(self) -> bool:
        """Tell whether it counts only when a second person decides the same."""
        contents = (self.proposal, self.claim)
        return any(c is not None and c.question in FOUR_EYES for c in contents)
