"""A wording rule: how a predicate looks, who must be its actor, and what its readings answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from treatywatch.model import Certainty, Speaker


class RuleKind(StrEnum):
    """How the engine reads a rule's match.

    `verb`: the match begins at a verb; its group, subject and voice are read to the left.
    `passive`: the same, and the verb must stand in the passive, its patient as the subject.
    `copula`: the match begins at a predicate noun or adjective after "is", "remains", "became".
    `noun`: the match is a nominalisation, asserted only by what governs it.
    `frame`: the match is a whole statement whose polarity is its own.
    `row`: the match is the value of a table row whose label fits.
    """

    VERB = "verb"
    PASSIVE = "passive"
    COPULA = "copula"
    NOUN = "noun"
    FRAME = "frame"
    ROW = "row"


class Polarity(StrEnum):
    """What a reading makes of a predicate."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"
    UNKNOWN = "unknown"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with the claims that a rule must find in it; none for a negative example.

    `expect` holds "question=answer certainty speaker", the last two where they matter. `family`
    names the family that must code it, by default the first that has the rule. `place` is file
    and line.
    """

    text: str
    expect: tuple[str, ...] = ()
    country: str = "PRK"
    label: str | None = None
    family: str | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One wording rule of one question. Patterns are RE2 syntax with macros resolved.

    `answers` maps a polarity to an answer; a polarity without one proposes nothing. `actor` is
    who must be the agent: `state` (a state or its forces), `group` (a non-state armed group) or
    `any`. `subject` is a pattern that the grammatical subject must hold, `subject_unless` one
    that it must not hold, `unless` a pattern that must stand nowhere in the sentence, `context`
    and `topic` patterns that must stand somewhere in it, `label` one that the row's label must
    hold. `wants` names the arguments to attach. `yields_to` names questions, or questions with an
    answer, whose claims in the same sentence make this one superfluous. `certainty` and `speaker`
    replace what the scopes found. `place` is the file and the line that it was read from.
    """

    id: str
    question: str
    kind: RuleKind
    match: str
    answers: dict[Polarity, str]
    actor: str = "any"
    subject: str | None = None
    subject_unless: str | None = None
    unless: str | None = None
    label: str | None = None
    context: str | None = None
    topic: str | None = None
    wants: frozenset[str] = frozenset()
    unit: tuple[str, ...] = ()
    certainty: Certainty | None = None
    speaker: Speaker | None = None
    period: str | None = None
    treaty: str | None = None
    aspects: frozenset[str] = frozenset()
    asserts: bool = False
    yields_to: frozenset[str] = frozenset()
    confidence: float = 0.9
    positive: tuple[Example, ...] = field(default=())
    negative: tuple[Example, ...] = field(default=())
    place: str = ""
