"""What there is to say of one coded sentence, in plain data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from treatywatch.model import Claim, Sentence


class Outcome(StrEnum):
    """What became of a reading.

    `claimed`: it made a claim. `rejected`: something spoke against it. `silent`: its rule answers
    nothing to what the sentence says. `outdone`: another claim of the sentence says it better.
    """

    CLAIMED = "claimed"
    REJECTED = "rejected"
    SILENT = "silent"
    OUTDONE = "outdone"


@dataclass(frozen=True, slots=True)
class Named:
    """Something that the sentence names: its kind, its words, and what they were taken for."""

    kind: str
    words: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the sentence under somebody's word or doubt.

    `effect` is what it does to what stands inside ("says", "alleges", "not-known", "unreal"),
    `mark` the words that open it, `speaker` whose word it is and `who` that speaker's state.
    """

    effect: str
    mark: str
    words: str
    speaker: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class Considered:
    """One rule's reading: where it stands, what it read, and what became of it and why.

    `answer` is what the reading would say, empty where the rule answers nothing to it. `actor`
    are the words that were taken for the actor, `subjects` whom the claim is about.
    """

    rule: str
    place: str
    question: str
    answer: str
    words: str
    polarity: str
    certainty: str
    speaker: str
    actor: str
    actor_kind: str
    subjects: tuple[str, ...]
    within: tuple[str, ...]
    outcome: Outcome
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A sentence, what the coder saw in it, every reading that it considered, and the claims.

    `masked` is the sentence as rules see it, with kinds in the place of names. `passed_over`
    tells that it holds no word of any rule, so that nothing else was looked at.
    """

    sentence: Sentence
    masked: str
    passed_over: bool
    named: tuple[Named, ...]
    stretches: tuple[Stretch, ...]
    considered: tuple[Considered, ...]
    claims: tuple[Claim, ...]
