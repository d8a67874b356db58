"""A claim as an editor reads it at a glance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from treatywatch.model import Claim, NoteState
from treatywatch.publish import links
from treatywatch.publish.language import told
from treatywatch.publish.pages.names import Names
from treatywatch.publish.words import (
    CertaintyWords,
    answer_words,
    certainty_words,
    date_words,
    quantity_words,
    question_words,
    speaker_words,
    treaty_words,
    weapon_words,
)


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A note's number where a claim or a sentence leans on it."""

    number: int
    state: NoteState

    @property
    def lost(self) -> bool:
        """Tell whether the definition is missing from the text at hand."""
        return self.state is NoteState.LOST


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim in words. `subject` is empty where the claim is about the report's own country."""

    question: str
    question_code: str
    answer: str
    certainty: CertaintyWords
    speaker: str
    subject: str
    details: tuple[str, ...]
    notes: tuple[NoteMark, ...]
    path: str
    quotation: str
    rule: str


@dataclass(frozen=True, slots=True)
class ClaimSetting:
    """What a claim's report lends it: identifier, country, names, and the states of its notes.

    Without the states of the notes (None), the claim is shown without its notes.
    """

    slug: str
    country: str | None
    names: Names
    notes: Mapping[int, NoteState] | None = None


def claim_view(claim: Claim, setting: ClaimSetting) -> ClaimView:
    """Put one claim into words."""
    own = claim.subject in (setting.country, "")
    return ClaimView(
        question=question_words(claim.question),
        question_code=claim.question,
        answer=_answer(claim),
        certainty=certainty_words(claim.certainty),
        speaker=speaker_words(claim.speaker),
        subject="" if own else setting.names.of(claim.subject),
        details=tuple(_details(claim, setting.names)),
        notes=_notes(claim, setting.notes),
        path=links.sentence(setting.slug, claim.sentence.start),
        quotation=claim.anchor.quotation,
        rule=claim.rule,
    )


def _notes(claim: Claim, states: Mapping[int, NoteState] | None) -> tuple[NoteMark, ...]:
    return () if states is None else tuple(note_mark(number, states) for number in claim.notes)


def note_mark(number: int, states: Mapping[int, NoteState]) -> NoteMark:
    """Return the mark of a note; one that the report does not know has lost its definition."""
    return NoteMark(number, states.get(number, NoteState.LOST))


def _answer(claim: Claim) -> str:
    """Return the answer; where the answer is a number, the number."""
    if claim.answer == "quantity" and claim.quantity:
        return quantity_words(claim.quantity)
    return answer_words(claim.answer)


def _details(claim: Claim, names: Names) -> list[str]:
    """List what else the sentence says: treaty, resolution, when, how many, where, who, which."""
    quantity = claim.quantity if claim.answer != "quantity" else None
    named = (
        treaty_words(claim.treaty) if claim.treaty else "",
        told("resolution {number}", number=claim.resolution) if claim.resolution else "",
        date_words(claim.date) if claim.date else "",
        claim.period or "",
        quantity_words(quantity) if quantity else "",
        weapon_words(claim.weapon_class or ""),
        names.all_of(claim.places),
        told("with {names}", names=names.all_of(claim.partners)) if claim.partners else "",
        told("harmed: {who}", who=", ".join(claim.victims)) if claim.victims else "",
        ", ".join(claim.weapons),
    )
    return [words for words in named if words]
