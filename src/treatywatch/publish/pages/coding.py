"""How a sentence was coded: what was seen in it, what was considered, what became of that.

Nothing of this is stored. The coder is deterministic: it codes the report again, and what it
says is shown only where it makes the very claims that the evidence file holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from treatywatch.claims.explaining import Considered, Explanation, Outcome, Stretch
from treatywatch.model import Certainty, Claim, Speaker
from treatywatch.publish.library import Library
from treatywatch.publish.pages.names import Names
from treatywatch.publish.words import certainty_words, speaker_words
from treatywatch.publish.words.answers import answer_words
from treatywatch.publish.words.coding import EFFECTS, KINDS, OUTCOMES
from treatywatch.publish.words.questions import question_words
from treatywatch.store import Evidence
from treatywatch.walk import Explained, explained_by_place, tools


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
    """How a sentence was coded; with a `why_not` nothing can be shown."""

    codebook: str
    number: int = 0
    masked: str = ""
    passed_over: bool = False
    named: tuple[tuple[str, str, str], ...] = ()
    stretches: tuple[tuple[str, str, str], ...] = ()
    readings: tuple[ReadingView, ...] = ()
    why_not: str = ""


_kept: WeakKeyDictionary[Evidence, tuple[str, Mapping[int, Explained]]] = WeakKeyDictionary()
"""The explanations of the report that was asked for last: pages are set report by report."""


def coding_view(library: Library, slug: str, start: int, claims: Iterable[Claim]) -> CodingView:
    """Explain the sentence of a report that starts at `start` and makes these claims."""
    codebook = library.evidence.meta()["codebook"]
    at_hand = tools().coder.codebook.version
    if codebook != at_hand:
        why = f"It was coded with the codebook {codebook}; the one at hand is {at_hand}."
        return CodingView(codebook, why_not=why)
    told = _explained(library.evidence, slug).get(start)
    if told is None or _said(told.explanation.claims) != _said(claims):
        return CodingView(
            codebook,
            why_not="It was coded from words that were corrected, or by another version of the "
            "program: read anew as it stands, it makes other claims.",
        )
    return _view(told, codebook, library.names)


def _explained(evidence: Evidence, slug: str) -> Mapping[int, Explained]:
    kept = _kept.get(evidence)
    if kept is None or kept[0] != slug:
        kept = (slug, explained_by_place(evidence.report(slug)))
        _kept[evidence] = kept
    return kept[1]


def _said(claims: Iterable[Claim]) -> list[tuple[str, ...]]:
    """Return what counts of claims when two codings are held against each other."""
    return sorted((c.subject, c.question, c.answer, c.certainty, c.speaker, c.rule) for c in claims)


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
