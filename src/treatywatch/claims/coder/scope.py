"""A scope: a stretch of a sentence under an effect."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from treatywatch.claims.coder.speakers import Voice
from treatywatch.model import Certainty


class Effect(StrEnum):
    """What a scope does to the statements inside it."""

    SAYS = "says"
    REPORTS = "reports"
    CLAIMS = "claims"
    ALLEGES = "alleges"
    CONFIRMS = "confirms"
    ADMITS = "admits"
    CONCLUDES = "concludes"
    BELIEVES = "believes"
    DENIES = "denies"
    HEDGE = "hedge"
    NO_REPORTS = "no-reports"
    NOT_KNOWN = "not-known"
    UNKNOWN = "unknown"
    UNREAL = "unreal"


@dataclass(frozen=True, slots=True)
class Scope:
    """A stretch of masked text under an effect; `mark` is the words that open it."""

    start: int
    end: int
    effect: Effect
    mark: str
    voice: Voice | None = None
    certainty: Certainty | None = None
    frames: bool = True
