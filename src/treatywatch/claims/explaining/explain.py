"""From a trace to an explanation: places become words, readings say what became of them."""

from __future__ import annotations

from treatywatch.claims.coder import Reading, Trace
from treatywatch.claims.coder.scope import Scope
from treatywatch.claims.coder.view import SentenceView
from treatywatch.claims.explaining.explanation import (
    Considered,
    Explanation,
    Named,
    Outcome,
    Stretch,
)
from treatywatch.claims.explaining.meanings import meaning_of
from treatywatch.model import Claim


def explain(trace: Trace) -> Explanation:
    """Say what the coder saw in a sentence, what it considered, and what it made of that."""
    view = trace.view
    return Explanation(
        sentence=trace.sentence,
        masked=trace.masked,
        passed_over=view is None,
        named=_named(view) if view else (),
        stretches=tuple(_stretch(view, scope) for scope in trace.scopes) if view else (),
        considered=tuple(_considered(view, r, trace.claims) for r in trace.readings if view),
        claims=trace.claims,
    )


def _named(view: SentenceView) -> tuple[Named, ...]:
    return tuple(
        Named(slot.mention.kind, slot.mention.text, meaning_of(slot.mention)) for slot in view.slots
    )


def _words(view: SentenceView, start: int, end: int) -> str:
    """Return the sentence's own words at a stretch of the masked text."""
    text = view.sentence.text[view.plain(start) : view.plain(end)]
    return " ".join(text.split())


def _stretch(view: SentenceView, scope: Scope) -> Stretch:
    speaker, who = ("", "")
    if scope.voice is not None:
        speaker, who = scope.voice.speaker.value, scope.voice.code or ""
    words = _words(view, scope.start, scope.end)
    return Stretch(scope.effect.value, scope.mark, words, speaker, who)


def _considered(
    view: SentenceView | None, reading: Reading, claims: tuple[Claim, ...]
) -> Considered:
    rule, actor = reading.rule, reading.actor
    answer = rule.answers.get(reading.polarity, "")
    outcome, reason = _outcome(reading, answer, claims)
    return Considered(
        rule=rule.id,
        place=rule.place,
        question=rule.question,
        answer=answer,
        words=_words(view, reading.start, max(reading.tail, reading.start)) if view else "",
        polarity=reading.polarity.value,
        certainty=reading.certainty.value,
        speaker=reading.speaker.value,
        actor=_words(view, actor.start, actor.end) if view and actor else "",
        actor_kind=actor.kind.value if actor else "",
        subjects=reading.subjects,
        within=tuple(f"{scope.effect.value}: {scope.mark}" for scope in reading.scopes),
        outcome=outcome,
        reason=reason,
    )


def _outcome(reading: Reading, answer: str, claims: tuple[Claim, ...]) -> tuple[Outcome, str]:
    if reading.rejected:
        return Outcome.REJECTED, reading.rejected
    if not answer:
        return Outcome.SILENT, f"the rule answers nothing to what is {reading.polarity.value}"
    if any(claim.rule == reading.rule.id for claim in claims):
        return Outcome.CLAIMED, ""
    same = [c for c in claims if (c.question, c.answer) == (reading.rule.question, answer)]
    if same:
        return Outcome.OUTDONE, f"{same[0].rule} makes the same claim with more confidence"
    better = [c for c in claims if _gives_way(reading, c)]
    if better:
        first = better[0]
        return Outcome.OUTDONE, f"gives way to {first.question} = {first.answer} of {first.rule}"
    return Outcome.SILENT, "what the rule needs (a roll call, a treaty) is not named"


def _gives_way(reading: Reading, claim: Claim) -> bool:
    wanted = reading.rule.yields_to
    return bool({claim.question, f"{claim.question}={claim.answer}"} & wanted)
