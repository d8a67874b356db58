"""Claims: one answer to one question about one subject, made by one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from treatywatch.model.anchor import Anchor
from treatywatch.model.identifiers import fingerprint


class Certainty(StrEnum):
    """How firmly the text says it, in the words of the codebook."""

    FLAT = "flat"
    CONFIRMED = "confirmed"
    CLEAR = "clear"
    BELIEVED = "believed"
    LIKELY = "likely"
    POSSIBLE = "possible"
    REPORTED = "reported"
    ALLEGED = "alleged"
    NOT_KNOWN = "not-known"
    NO_REPORTS = "no-reports"
    NO_INFORMATION = "no-information"


class Speaker(StrEnum):
    """In whose voice it is said. Quoting a speaker is not vouching for the words."""

    MONITOR = "monitor"
    GOVERNMENT = "government"
    OTHER_GOVERNMENT = "other-government"
    UN = "un"
    ICRC = "icrc"
    NGO = "ngo"
    MEDIA = "media"
    ARMED_GROUP = "armed-group"
    EXPERT = "expert"
    REFERENCE = "reference"


FIRM = frozenset({Certainty.FLAT, Certainty.CONFIRMED, Certainty.CLEAR})
VOUCHING = frozenset({Speaker.MONITOR, Speaker.UN, Speaker.NGO})
ACCUSING_QUESTIONS = frozenset({"use", "production"})


class ClaimStatus(StrEnum):
    """How far a claim is: proposed by the coder, or what people made of the proposal."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many, between `low` and `high` (either may be open), of which unit."""

    low: float | None
    high: float | None
    unit: str
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposed answer with everything that the sentence says about it.

    Fields are those of the codebook. `anchor` is the evidence inside the sentence (clause or
    predicate); `sentence` the whole sentence. `rule` names the codebook rule that proposed it,
    `confidence` is the coder's trust in its own reading (0 to 1), never the text's certainty.
    `status` says whether a person has decided on it.
    """

    question: str
    answer: str
    subject: str
    certainty: Certainty
    speaker: Speaker
    sentence: Anchor
    anchor: Anchor
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
    notes: tuple[int, ...] = ()
    in_note: int | None = None
    rule: str = ""
    confidence: float = 1.0
    status: ClaimStatus = ClaimStatus.PROPOSED

    @property
    def assertion(self) -> str:
        """The identity that an assertion keeps from edition to edition."""
        return fingerprint(
            self.subject, self.question, self.treaty or "", self.answer, self.period or ""
        )

    @property
    def accuses(self) -> bool:
        """Tell whether this claim says firmly, in a vouching voice, that a state used or made."""
        return (
            self.question in ACCUSING_QUESTIONS
            and self.answer == "yes"
            and self.certainty in FIRM
            and self.speaker in VOUCHING
        )
