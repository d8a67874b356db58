"""How a sentence was coded: what was seen in it, what was considered, what became of that."""

from __future__ import annotations

from dataclasses import dataclass, replace

from treatywatch.claims.explaining import Considered, Explanation, Outcome, Stretch
from treatywatch.model import Certainty, Decision, Speaker
from treatywatch.publish.how_coded import how_coded
from treatywatch.publish.library import Library
from treatywatch.publish.pages.names import Names
from treatywatch.publish.words import certainty_words, speaker_words
from treatywatch.publish.words.answers import answer_words
from treatywatch.publish.words.coding import EFFECTS, JUDGEMENTS, KINDS, OUTCOMES
from treatywatch.publish.words.questions import question_words
from treatywatch.store import PlacedSentence
from treatywatch.walk import Explained


@dataclass(frozen=True, slots=True)
class ReadingView:
    """One reading in words: what it would say, by which rule, of whom, and what became of it."""

    rule: str
    place: str
    says: str
    manner: str
    words: str
    actor: str
    outcome: str
    claimed: bool


@dataclass(frozen=True, slots=True)
class CodingView:
    """How a sentence was coded; with a `why_not` nothing can be shown.

    `people` is what people decided on the sentence's claims.
    """

    codebook: str
    number: int = 0
    masked: str = ""
    passed_over: bool = False
    named: tuple[tuple[str, str, str], ...] = ()
    stretches: tuple[tuple[str, str, str], ...] = ()
    readings: tuple[ReadingView, ...] = ()
    why_not: str = ""
    people: tuple[str, ...] = ()


def coding_view(library: Library, found: PlacedSentence) -> CodingView:
    """Explain how a sentence was coded, and what people decided on what it claims."""
    how, names = how_coded(library.evidence, found), library.names
    people = tuple(_decision(one, names) for one in how.decisions)
    if how.told is None:
        return CodingView(how.codebook, why_not=how.why_not, people=people)
    return replace(_view(how.told, how.codebook, names), people=people)


def _decision(one: Decision, names: Names) -> str:
    about = one.claim or one.about
    said = f"{question_words(about.question)} = {answer_words(about.answer)}"
    origin = f" (proposed by the {one.origin})" if one.origin else ""
    who = f"{JUDGEMENTS[one.judgement]} {one.by}, {one.at[:10]}"
    return f"{who}: {said}: {names.of(about.subject)}{origin}"


def _view(told: Explained, codebook: str, names: Names) -> CodingView:
    explanation = told.explanation
    return CodingView(
        codebook=codebook,
        number=told.number,
        masked=" ".join(explanation.masked.split()),
        passed_over=explanation.passed_over,
        named=tuple((KINDS.get(n.kind, n.kind), n.words, n.meaning) for n in explanation.named),
        stretches=tuple(_stretch(one, names) for one in explanation.stretches),
        readings=_readings(explanation, names),
    )


def _stretch(one: Stretch, names: Names) -> tuple[str, str, str]:
    who = speaker_words(Speaker(one.speaker)) if one.speaker else ""
    state = f" ({names.of(one.who)})" if one.who else ""
    return EFFECTS.get(one.effect, one.effect), one.words, who + state


def _readings(explanation: Explanation, names: Names) -> tuple[ReadingView, ...]:
    """Put the readings that made a claim first; each group keeps the order of the codebook."""
    ordered = sorted(explanation.considered, key=lambda one: one.outcome is not Outcome.CLAIMED)
    return tuple(_reading(one, names) for one in ordered)


def _reading(one: Considered, names: Names) -> ReadingView:
    subjects = ", ".join(names.of(code) for code in one.subjects)
    answer = f" = {answer_words(one.answer)}" if one.answer else ""
    manner = (certainty_words(Certainty(one.certainty)).word, speaker_words(Speaker(one.speaker)))
    return ReadingView(
        rule=one.rule,
        place=one.place,
        says=f"{question_words(one.question)}{answer}" + (f": {subjects}" if subjects else ""),
        manner=", ".join(manner) if one.subjects else "",
        words=one.words,
        actor=one.actor,
        outcome=OUTCOMES[one.outcome] + (f": {one.reason}" if one.reason else ""),
        claimed=one.outcome is Outcome.CLAIMED,
    )
