"""Interpretation: a rule's match becomes a reading with actor, polarity, certainty, speaker."""

from __future__ import annotations

import re
from functools import cache

from treatywatch.claims.codebook.rule import Polarity, Rule, RuleKind
from treatywatch.claims.coder import aspects
from treatywatch.claims.coder.actors import Actor
from treatywatch.claims.coder.choice_of_actor import (
    VIEWS,
    actor,
    frame_actor,
    noun_actor,
    of_voice,
    subject,
    subject_voice,
)
from treatywatch.claims.coder.choice_of_speaker import attitude, speaker
from treatywatch.claims.coder.clauses import Edge
from treatywatch.claims.coder.context import Context
from treatywatch.claims.coder.general import speaks_in_general
from treatywatch.claims.coder.governors import Governor, Grip, govern
from treatywatch.claims.coder.kept import kept
from treatywatch.claims.coder.matching import Match
from treatywatch.claims.coder.objects import object_problem, with_object
from treatywatch.claims.coder.pattern import Encoded, Pattern
from treatywatch.claims.coder.reading import Reading
from treatywatch.claims.coder.scope import Effect, Scope
from treatywatch.claims.coder.speakers import voice_of
from treatywatch.claims.coder.stance import Stance, add_scopes, from_group, weakest
from treatywatch.claims.coder.tense import noun_period, tense
from treatywatch.claims.coder.verb_group import ONE_OF, VerbGroup, form_of, read_group
from treatywatch.claims.coder.word_forms import core, head_index, voice_problem
from treatywatch.model import Certainty


def interpret(context: Context, match: Match) -> Reading:
    """Read one match; the reading's `rejected` says why it proposes nothing, if it does not."""
    reading = Reading(match.rule, match.start, match.end, match.head, match.end)
    if match.unless is not None and _excluded(context, match):
        reading.rejected = "excluded by the rule"
        return reading
    if match.rule.kind in _OF_WORDS and _within_word(context.view.text, match.head):
        reading.rejected = "part of a longer word"
        return reading
    if match.rule.kind is RuleKind.ROW:
        return _settle(context, reading, Stance())
    if match.rule.kind is RuleKind.FRAME:
        return _frame(context, reading)
    if match.rule.kind is RuleKind.NOUN or _is_gerund(context, match):
        return _nominal(context, reading)
    return _verbal(context, reading)


_OF_WORDS = frozenset({RuleKind.VERB, RuleKind.PASSIVE, RuleKind.NOUN})
_AGAIN = re.compile(r"\bre-", re.IGNORECASE)


def _within_word(text: str, head: int) -> bool:
    """Tell whether a word is only the end of another: "hand-emplaced", "demining"."""
    before = text[head - 1 : head]
    joined = before.isalnum() or before in {"_", "-"}
    return joined and not (head >= len("re-") and _AGAIN.match(text, head - len("re-")))


def _excluded(context: Context, match: Match) -> bool:
    """Tell whether what must not stand beside the match does, in its part of the sentence."""
    masked, plain = context.part(*context.clauses.part(match.start, match.end))
    unless = match.unless
    return unless is not None and (unless.found(masked) or unless.found(plain))


_GOING_ON = frozenset({"continuing", "resuming", "starting", "beginning"})


def _is_gerund(context: Context, match: Match) -> bool:
    if match.rule.kind is not RuleKind.VERB:
        return False
    at = head_index(context, match.head)
    if form_of(context.words[at].low) == "base":
        group = read_group(context.view.text, context.words, at)
        return group.infinitive and group.matrix in _GOING_ON
    if form_of(context.words[at].low) == "past":
        group = read_group(context.view.text, context.words, at)
        before = context.words[group.left].low if group.left >= 0 else ""
        return group.auxiliaries[-1:] == ["having"] and before != ","
    if form_of(context.words[at].low) != "ing":
        return False
    if at and context.words[at - 1].low == ",":
        return False
    if ONE_OF.search(context.view.text[: context.words[at].start]):
        return False
    return not read_group(context.view.text, context.words, at).passive


def _said_after(context: Context, scope: Scope) -> bool:
    """Tell whether the voice of a scope stands behind what it says: "…, its commissioner said"."""
    opening = context.view.text[scope.start :].lower()
    return scope.voice is not None and not opening.startswith(scope.mark)


def _outer(context: Context, start: int, head: int) -> list[Scope]:
    return [
        s
        for s in context.scopes
        if (s.start < start or (s.start == start and _said_after(context, s)))
        and s.start <= head < s.end
    ]


_OF_REASON = frozenset(["as", "so", "if", "unless", "once", "would", "called", "until", "even"])
_UNWILLING = frozenset(["not renounce", "not accept", "not agree"])


def _frame(context: Context, reading: Reading) -> Reading:
    stance = _frame_stance(context, reading)
    scopes = _outer(context, reading.start, reading.start)
    if reading.rule.certainty in {Certainty.NO_INFORMATION, Certainty.NO_REPORTS}:
        quiet = {Effect.UNKNOWN, Effect.NO_REPORTS}
        scopes = [s for s in scopes if s.effect not in quiet]
    if "any-scope" in reading.rule.aspects:
        scopes = [s for s in scopes if s.effect is not Effect.UNREAL]
    if "own-voice" in reading.rule.aspects and _SPEAKS.match(context.view.text[reading.start :]):
        stance.voice = subject_voice(context, reading.start)
    if "conditional" in reading.rule.aspects:
        scopes = [
            s for s in scopes if s.mark not in _UNWILLING and s.mark.split(" ")[0] not in _OF_REASON
        ]
    add_scopes(stance, scopes, context.memory)
    reading.scopes = tuple(scopes)
    reading.period = reading.rule.period
    found = frame_actor(context, reading)
    of_views = found is not None and reading.rule.question in VIEWS
    reading.actor = of_voice(found, scopes) if found and of_views else found
    return _settle(context, reading, stance)


def _frame_stance(context: Context, reading: Reading) -> Stance:
    text, rule = context.view.text, reading.rule
    if reading.head != reading.start:
        group = read_group(text, context.words, head_index(context, reading.head), nominal=True)
        stance = from_group(group)
        stance.unreal = group.irrealis or ""
        return stance
    stance = Stance()
    if rule.certainty is None:
        if "silent-reports" in rule.aspects:
            stance.certainty = aspects.silent_certainty(text[reading.start : reading.tail])
        else:
            start = context.clauses.before(reading.start).end
            end = reading.tail
            if {"needs-quantity", "inner-hedge"} & rule.aspects:
                end = context.clauses.end_after(reading.tail)
            hedges = aspects.hedges_in(text[start:end])
            if rule.question == "treaty.intent":  # "how it might join" is no doubt about its study
                hedges = [h for h in hedges if h is not Certainty.POSSIBLE]
            stance.certainty = weakest(hedges)
    return stance


_OF_WEAPONS = frozenset(
    {"use", "armed-group.use", "production", "transfer.export", "transfer.import", "stockpile"}
)


def _object(context: Context, reading: Reading) -> str:
    """Return why the verb's object is not the weapon, where the rule speaks of one."""
    if reading.rule.kind is not RuleKind.VERB or reading.rule.question not in _OF_WEAPONS:
        return ""
    return object_problem(context.view, reading.head, reading.tail)


def _verbal(context: Context, reading: Reading) -> Reading:
    rule, text = reading.rule, context.view.text
    at = head_index(context, reading.head)
    nominal = rule.kind is RuleKind.COPULA
    group = read_group(text, context.words, at, nominal=nominal)
    reading.start = group.start
    problem = voice_problem(reading, group, context.words, at) or _object(context, reading)
    if problem:
        reading.rejected = problem
        return reading
    group = with_object(group, text, context.words[at].end)
    stance = from_group(group)
    if group.irrealis and "future" not in rule.aspects:
        stance.unreal = group.irrealis
    scopes = _outer(context, group.start, reading.head)
    add_scopes(stance, scopes, context.memory)
    reading.scopes = tuple(scopes)
    subject = context.subject_at(group.start)
    subject = of_voice(subject, scopes)
    if stance.voice is None and _speaks_itself(rule, group, text[reading.head :]):
        stance.voice = voice_of(context.view, subject.start, subject.end, context.home)
    if "inner-hedge" in rule.aspects and stance.certainty is None:
        stance.certainty = weakest(aspects.hedges_in(text[reading.start : reading.tail]))
    if subject.negative:
        _negate(stance, subject)
        if group.known:
            stance.certainty = Certainty.NOT_KNOWN
    named = subject.text if "whole-subject" in rule.aspects else core(subject.text)
    if rule.question == "treaty.status" and _presupposed(context, group.start):
        reading.rejected = "only presupposed"
        return reading
    if not _fits_subject(rule, named):
        reading.rejected = f"subject is {subject.text!r}"
        return reading
    reading.actor = actor(context, reading, subject)
    if "adjective-hedge" in rule.aspects:
        said = aspects.adjective_certainty(text[reading.head :])
        silent = said is Certainty.REPORTED and stance.polarity is Polarity.NEGATED
        stance.certainty = stance.certainty or (Certainty.NO_REPORTS if silent else said)
    tense(reading, group, context.words[at].low, text[reading.start : reading.tail + 40])
    reading.plain = not scopes and not group.hedges and not group.irrealis
    return _settle(context, reading, stance)


_SPEAKS = re.compile(
    r"(?:ha(?:s|ve|d) (?:also |\w+ly )?)?(?:declar|announc|proclaim|report|list|record|confirm"
    r"|certif|stat(?:ed|es|ing)|made|mak|submit|issu|claim|suspects\b)\w*",
    re.IGNORECASE,
)
_CLAIMING = frozenset({"claim", "claims", "claimed"})


def _speaks_itself(rule: Rule, group: VerbGroup, text: str) -> bool:
    """Tell whether the subject of the verb is the one who says it: "declared 35 mined areas"."""
    if group.passive:
        return False
    return group.matrix in _CLAIMING or (
        "own-voice" in rule.aspects and _SPEAKS.match(text) is not None
    )


def _negate(stance: Stance, subject: Actor) -> None:
    if stance.polarity is Polarity.AFFIRMED:
        stance.polarity = Polarity.NEGATED
        if re.match(r"no (?:\w+ )?known\b", subject.text, re.IGNORECASE):
            stance.certainty = Certainty.NOT_KNOWN


def _fits_subject(rule: Rule, named: str) -> bool:
    """Tell whether the grammatical subject holds what the rule asks for, and not what it bars."""
    wanted, barred = rule.subject, rule.subject_unless
    return (wanted is None or _holds(named, wanted)) and (
        barred is None or not _holds(named, barred)
    )


@kept
def _holds(named: str, pattern: str) -> bool:
    return _once(pattern).found(Encoded(named))


@cache
def _once(pattern: str) -> Pattern:
    return Pattern(pattern, "subject")


def _nominal(context: Context, reading: Reading) -> Reading:
    text = context.view.text
    if reading.rule.subject is not None:
        reading.rejected = "no verb with a subject"
        return reading
    governor = govern(text, reading.head, reading.tail)
    start = min(governor.start, reading.head)
    stance = Stance(certainty=governor.certainty)
    scopes = [
        s for s in context.scopes if s.start <= reading.head < s.end and s.start < reading.head
    ]
    silent = [s for s in scopes if s.effect in {Effect.NO_REPORTS, Effect.UNKNOWN}]
    if not _grip(stance, governor, bool(silent) or reading.rule.asserts):
        reading.rejected = "nothing asserts the noun"
        return reading
    _follow_verb(context, governor, stance)
    if governor.grip is Grip.DENIED:
        scopes = [s for s in scopes if s.effect is not Effect.DENIES or s.start < start]
        stance.voice = subject_voice(context, governor.start)
    elif governor.grip in {Grip.ADMITTED, Grip.ACCUSED}:
        kept = {Effect.CONFIRMS, Effect.ADMITS, Effect.ALLEGES, Effect.BELIEVES, Effect.SAYS}
        scopes = [s for s in scopes if s.effect in kept or s.start < start]
    elif governor.grip is Grip.HEDGED:
        scopes = [s for s in scopes if s.certainty is None or s.start < start]
        if _MADE.search(text[:start]):
            stance.voice = subject_voice(context, governor.start)
    add_scopes(stance, scopes, context.memory)
    if governor.grip is Grip.DENIED and stance.polarity is Polarity.AFFIRMED:
        stance.polarity = Polarity.DENIED
    reading.scopes = tuple(scopes)
    reading.start = min(start, *(s.start for s in silent)) if silent else start
    reading.actor = noun_actor(context, reading, governor)
    noun_period(reading, text)
    return _settle(context, reading, stance)


_MADE = re.compile(
    r"\b(?:made|makes|making|raised|repeated|published|issued) (?:\w+ )?$", re.IGNORECASE
)


def _grip(stance: Stance, governor: Governor, asserted: bool) -> bool:
    if governor.grip is Grip.DENIED:
        stance.polarity = Polarity.AFFIRMED
    elif governor.grip in {Grip.CEASED, Grip.ABSENT}:
        stance.polarity = Polarity.NEGATED
    elif governor.grip is Grip.UNKNOWN:
        stance.polarity, stance.certainty = Polarity.UNKNOWN, Certainty.NO_INFORMATION
    elif governor.grip is Grip.ACCUSED:
        stance.certainty = Certainty.ALLEGED
    elif governor.grip is Grip.ADMITTED:
        stance.certainty = Certainty.CONFIRMED
    return governor.grip is not Grip.LOOSE or asserted


def _follow_verb(context: Context, governor: Governor, stance: Stance) -> None:
    """Read the group of "continued", "stopped", "was": it may be negated, hedged or unreal."""
    if governor.verb is None:
        return
    group = read_group(context.view.text, context.words, head_index(context, governor.verb))
    stance.unreal = group.irrealis or ""
    found = from_group(group)
    stance.certainty = stance.certainty or found.certainty
    if group.negated:
        flipped = stance.polarity is Polarity.NEGATED
        stance.polarity = Polarity.AFFIRMED if flipped else Polarity.NEGATED


_PRESUPPOSING = frozenset({"when", "before", "after", "until", "once", "since it"})


def _presupposed(context: Context, start: int) -> bool:
    """Tell whether a clause of time takes the step for granted: "when it joined the treaty".

    Such a clause that stands before its main clause ends at its comma.
    """
    boundary = context.clauses.before(start)
    closed = ", " in context.view.text[boundary.end : start]
    return boundary.word in _PRESUPPOSING and not closed


def _settle(context: Context, reading: Reading, stance: Stance) -> Reading:
    if stance.exhorted or (stance.unreal and "future" not in reading.rule.aspects):
        reading.rejected = f"not asserted: {stance.unreal}"
        return reading
    rule = reading.rule
    if rule.kind is not RuleKind.ROW and speaks_in_general(context, reading.start, reading.tail):
        reading.rejected = "about states in general"
        return reading
    reading.polarity = stance.polarity
    reading.certainty = rule.certainty or stance.certainty or Certainty.FLAT
    subject(context, reading)
    if reading.rejected:
        return reading
    speaker(context, reading, stance)
    attitude(reading, context.view.text)
    if stance.polarity not in rule.answers:
        reading.rejected = f"no answer when {stance.polarity}"
    reading.rejected = reading.rejected or aspects.failure(
        context.view,
        reading,
        context.home.country,
        (_clause_start(context, reading), context.clauses.end_after(reading.tail)),
    )
    return reading


def _clause_start(context: Context, reading: Reading) -> int:
    """Return where the reading's own words begin: after a relative clause that a comma closes."""
    boundary = context.clauses.before(reading.head)
    if boundary.kind is not Edge.RELATIVE:
        return boundary.end
    comma = context.view.text.rfind(", ", boundary.end, reading.start + 1)
    return comma + 2 if comma >= 0 else boundary.end
