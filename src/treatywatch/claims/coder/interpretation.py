"""Interpretation: a rule's match becomes a reading with actor, polarity, certainty, speaker."""

from __future__ import annotations

import re
from dataclasses import replace

from treatywatch.claims.codebook.rule import Polarity, RuleKind
from treatywatch.claims.coder import aspects
from treatywatch.claims.coder.actors import Actor, ActorKind, actor_of
from treatywatch.claims.coder.context import Context
from treatywatch.claims.coder.governors import Governor, Grip, govern
from treatywatch.claims.coder.lexicon import BE, LINKING
from treatywatch.claims.coder.matching import Match
from treatywatch.claims.coder.reading import Reading
from treatywatch.claims.coder.scopes import Effect, Scope
from treatywatch.claims.coder.speakers import Voice, voice_of
from treatywatch.claims.coder.stance import Stance, add_scopes, from_group, weakest
from treatywatch.claims.coder.subjects import agent_of, possessor_of, subject_of, subject_span
from treatywatch.claims.coder.tokens import Token
from treatywatch.claims.coder.verb_group import VerbGroup, form_of, read_group
from treatywatch.claims.mentions import AreaMention
from treatywatch.model import Certainty, Speaker
from treatywatch.model.claim import ACCUSING_QUESTIONS, FIRM

_CHARGES = frozenset({"use", "armed-group.use", "production", "transfer.export", "transfer.import"})
_DEED_QUESTIONS = _CHARGES | {"stockpile"}


def interpret(context: Context, match: Match) -> Reading:
    """Read one match; the reading's `rejected` says why it proposes nothing, if it does not."""
    reading = Reading(match.rule, match.start, match.end, match.head, match.end)
    if match.unless is not None and _excluded(context, match):
        reading.rejected = "excluded by the rule"
        return reading
    if match.rule.kind is RuleKind.ROW:
        return _settle(context, reading, Stance())
    if match.rule.kind is RuleKind.FRAME:
        return _frame(context, reading)
    if match.rule.kind is RuleKind.NOUN or _is_gerund(context, match):
        return _nominal(context, reading)
    return _verbal(context, reading)


def _excluded(context: Context, match: Match) -> bool:
    """Tell whether what must not stand beside the match does, in its part of the sentence."""
    start, end = context.clauses.part(match.start, match.end)
    view = context.view
    plain = view.folded[view.plain(start) : view.plain(end)]
    return bool(match.unless.search(view.text[start:end]) or match.unless.search(plain))


def _head_index(context: Context, place: int) -> int:
    for i, word in enumerate(context.words):
        if word.end > place:
            return i
    return len(context.words) - 1


def _is_gerund(context: Context, match: Match) -> bool:
    if match.rule.kind is not RuleKind.VERB:
        return False
    at = _head_index(context, match.head)
    if form_of(context.words[at].low) == "past":
        group = read_group(context.view.text, context.words, at)
        before = context.words[group.left].low if group.left >= 0 else ""
        return group.auxiliaries[-1:] == ["having"] and before != ","
    if form_of(context.words[at].low) != "ing":
        return False
    if at and context.words[at - 1].low == ",":
        return False
    return not read_group(context.view.text, context.words, at).passive


def _outer(context: Context, start: int, head: int) -> list[Scope]:
    return [s for s in context.scopes if s.start < start and s.start <= head < s.end]


def _frame(context: Context, reading: Reading) -> Reading:
    stance = _frame_stance(context, reading)
    scopes = _outer(context, reading.start, reading.start)
    if reading.rule.certainty in {Certainty.NO_INFORMATION, Certainty.NO_REPORTS}:
        quiet = {Effect.UNKNOWN, Effect.NO_REPORTS}
        scopes = [s for s in scopes if s.effect not in quiet]
    if "any-scope" in reading.rule.aspects:
        scopes = [s for s in scopes if s.effect is not Effect.UNREAL]
    add_scopes(stance, scopes, context.memory)
    reading.scopes = tuple(scopes)
    reading.actor = _frame_actor(context, reading)
    return _settle(context, reading, stance)


def _frame_stance(context: Context, reading: Reading) -> Stance:
    text, rule = context.view.text, reading.rule
    if reading.head != reading.start:
        group = read_group(text, context.words, _head_index(context, reading.head), nominal=True)
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
            if "needs-quantity" in rule.aspects:
                end = context.clauses.end_after(reading.tail)
            stance.certainty = weakest(aspects.hedges_in(text[start:end]))
    return stance


def _frame_actor(context: Context, reading: Reading) -> Actor | None:
    wanted = reading.rule.actor
    if wanted == "home":
        return None
    if wanted == "agent":
        agent = agent_of(context.view, reading.start, context.home)
        return agent if agent is not None and agent.kind is ActorKind.STATE else None
    if wanted == "denied-by":
        return agent_of(context.view, reading.start, context.home)
    if wanted == "any":
        found = possessor_of(context.view, reading.head, context.home)
        if found is not None and found.kind is ActorKind.STATE:
            return found
    start = read_group(context.view.text, context.words, _head_index(context, reading.head)).start
    return subject_of(context.view, context.clauses, start, context.home)


def _verbal(context: Context, reading: Reading) -> Reading:
    rule, text = reading.rule, context.view.text
    at = _head_index(context, reading.head)
    nominal = rule.kind is RuleKind.COPULA
    group = read_group(text, context.words, at, nominal=nominal)
    reading.start = group.start
    problem = _voice_problem(reading, group, context.words, at)
    if problem:
        reading.rejected = problem
        return reading
    group.inner ^= _OBJECT_NEGATION.match(text, context.words[at].end) is not None
    stance = from_group(group)
    if group.irrealis and "future" not in rule.aspects:
        stance.unreal = group.irrealis
    scopes = _outer(context, group.start, reading.head)
    add_scopes(stance, scopes, context.memory)
    reading.scopes = tuple(scopes)
    subject = subject_of(context.view, context.clauses, group.start, context.home)
    subject = _of_voice(subject, scopes)
    if "own-voice" in rule.aspects and stance.voice is None:
        stance.voice = voice_of(context.view, subject.start, subject.end, context.home)
    if subject.negative:
        _negate(stance, subject)
        if group.known:
            stance.certainty = Certainty.NOT_KNOWN
    named = subject.text if "whole-subject" in rule.aspects else _core(subject.text)
    if rule.question == "treaty.status" and _presupposed(context, group.start):
        reading.rejected = "only presupposed"
        return reading
    if rule.subject and not re.search(rule.subject, named, re.IGNORECASE):
        reading.rejected = f"subject is {subject.text!r}"
        return reading
    reading.actor = _actor(context, reading, subject, group)
    if "adjective-hedge" in rule.aspects:
        stance.certainty = stance.certainty or aspects.adjective_certainty(text[reading.head :])
    _tense(reading, group, context.words[at].low, text[reading.start : reading.tail + 40])
    reading.plain = not scopes and not group.hedges and not group.irrealis
    return _settle(context, reading, stance)


_OBJECT_NEGATION = re.compile(
    r"\s+(?:in |to |for |of |from |on )?(?:\w+ly )?(?:no|neither|none|nothing|hardly any)\b",
    re.IGNORECASE,
)


def _negate(stance: Stance, subject: Actor) -> None:
    if stance.polarity is Polarity.AFFIRMED:
        stance.polarity = Polarity.NEGATED
        if re.match(r"no (?:\w+ )?known\b", subject.text, re.IGNORECASE):
            stance.certainty = Certainty.NOT_KNOWN


_BEFORE_MODIFIER = frozenset(
    [
        "a",
        "an",
        "the",
        "any",
        "some",
        "no",
        "its",
        "their",
        "his",
        "her",
        "this",
        "these",
        "those",
        "such",
        "all",
        "other",
        "by",
        "of",
        "with",
        "from",
        "in",
        "on",
        "to",
        "for",
        "about",
        "against",
        "into",
        "between",
        "million",
        "thousand",
        "several",
        "many",
        "newly",
        "most",
        "more",
        "over",
    ]
)
_PLURAL = frozenset(
    ["they", "we", "who", "which", "that", "states", "people", "police", "military", "not"]
)


_NOUNS_TOO = frozenset(
    [
        "use",
        "export",
        "import",
        "stockpile",
        "transfer",
        "trade",
        "plant",
        "mine",
        "support",
        "report",
        "claim",
        "vote",
        "test",
        "stock",
        "store",
        "hold",
        "attempt",
        "increase",
        "decrease",
        "supply",
        "purchase",
        "manufacture",
        "produce",
    ]
)


def _is_modifier(words: list[Token], group: VerbGroup, head: str) -> bool:
    """Tell whether a bare form is a noun or an adjective: "stockpiled mines", "its stockpile of"."""
    before = words[group.left].low if group.left >= 0 else ""
    if group.infinitive or form_of(head) == "ing":
        return False
    if before in _BEFORE_MODIFIER or before.endswith("'s") or before[:1].isdigit():
        return True
    if form_of(head) == "base" and head in _NOUNS_TOO:
        plural = before.endswith("s") or before in _PLURAL or before in {"area_", "group_"}
        return not plural or before == "nation_"
    return False


def _voice_problem(reading: Reading, group: VerbGroup, words: list[Token], at: int) -> str:
    head = words[at].low
    if reading.rule.kind is RuleKind.PASSIVE:
        if form_of(head) == "ing":
            return ""
        return "" if group.passive else "not in the passive"
    if reading.rule.kind is RuleKind.COPULA:
        linked = any(a in BE or a in LINKING for a in group.auxiliaries)
        return "" if linked or "bare" in reading.rule.aspects else "no linking verb"
    if not group.finite and not group.coordinated and _is_modifier(words, group, head):
        return "modifies a noun"
    if group.passive and form_of(head) != "ing" and "any-voice" not in reading.rule.aspects:
        return "in the passive"
    return ""


def _actor(context: Context, reading: Reading, subject: Actor, group: VerbGroup) -> Actor:
    if reading.rule.kind is RuleKind.PASSIVE and reading.rule.actor == "made-here":
        return _maker(context, reading, subject)
    if reading.rule.kind is RuleKind.PASSIVE and reading.rule.actor != "patient":
        agent = agent_of(context.view, reading.tail, context.home) or agent_of(
            context.view, reading.head, context.home
        )
        if agent is not None and agent.kind is not ActorKind.OTHER:
            return agent
        return Actor(ActorKind.NONE, None, subject.start, subject.end, subject.text)
    return subject


_IN_PLACE = re.compile(r"\b(?:in|by|within)\s+(?:the\s+)?(?:AREA_|country\b)", re.IGNORECASE)


def _maker(context: Context, reading: Reading, subject: Actor) -> Actor:
    """Tell who made or moved a thing that a passive speaks of: by whom, whose, or in which place."""
    view, home = context.view, context.home
    agent = agent_of(view, reading.tail, home)
    if agent is not None and agent.kind is ActorKind.STATE:
        return agent
    found = _IN_PLACE.search(view.text, reading.head)
    codes = [
        s.mention.code  # type: ignore[attr-defined]
        for span in ((subject.start, subject.end), found.span() if found else (0, 0))
        for s in view.within(*span, AreaMention)
    ]
    named = next((c for c in codes if c), home.country if found else None)
    kind = ActorKind.STATE if named else ActorKind.OTHER
    return Actor(kind, named, subject.start, subject.end, subject.text)


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
        stance.voice = _subject_voice(context, governor.start)
    elif governor.grip in {Grip.ADMITTED, Grip.ACCUSED}:
        kept = {Effect.CONFIRMS, Effect.ADMITS, Effect.ALLEGES, Effect.BELIEVES, Effect.SAYS}
        scopes = [s for s in scopes if s.effect in kept or s.start < start]
    elif governor.grip is Grip.HEDGED:
        scopes = [s for s in scopes if s.certainty is None or s.start < start]
    add_scopes(stance, scopes, context.memory)
    if governor.grip is Grip.DENIED and stance.polarity is Polarity.AFFIRMED:
        stance.polarity = Polarity.DENIED
    reading.scopes = tuple(scopes)
    reading.start = min(start, *(s.start for s in silent)) if silent else start
    reading.actor = _noun_actor(context, reading, governor)
    _noun_period(reading, text)
    return _settle(context, reading, stance)


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
    group = read_group(context.view.text, context.words, _head_index(context, governor.verb))
    stance.unreal = group.irrealis or ""
    found = from_group(group)
    stance.certainty = stance.certainty or found.certainty
    if group.negated:
        flipped = stance.polarity is Polarity.NEGATED
        stance.polarity = Polarity.AFFIRMED if flipped else Polarity.NEGATED


def _subject_voice(context: Context, place: int) -> Voice | None:
    at = _head_index(context, place)
    group = read_group(context.view.text, context.words, at)
    start = group.start
    back = re.search(
        r"\b(?:issued|made|repeated|published|gave)\b[^,;]{0,20}$", context.view.text[:place]
    )
    if back:
        start = read_group(
            context.view.text, context.words, _head_index(context, back.start())
        ).start
    span = subject_span(context.clauses, start)
    return voice_of(context.view, *span, context.home)


def _noun_actor(context: Context, reading: Reading, governor: Governor) -> Actor | None:
    view, home = context.view, context.home
    if governor.actor is not None:
        return actor_of(view, *governor.actor, home)
    found = agent_of(view, reading.tail, home) or possessor_of(view, reading.head, home)
    if found is not None and found.kind is not ActorKind.OTHER:
        return found
    if governor.verb is not None and not re.match(
        r"(?:is|are|was|were|ha)", view.text[governor.verb :]
    ):
        at = _head_index(context, governor.verb)
        start = read_group(view.text, context.words, at).start
        return subject_of(view, context.clauses, start, home)
    if governor.grip in {Grip.ACCUSED, Grip.DENIED, Grip.ADMITTED, Grip.CEASED}:
        at = _head_index(context, governor.start)
        start = read_group(view.text, context.words, at).start
        return subject_of(view, context.clauses, start, home)
    return found


_PAST = re.compile(
    r"\b(?:in the past|previously|formerly|historically|once|earlier|at one time)\b", re.IGNORECASE
)
_CURRENT = re.compile(
    r"\b(?:current|currently|recent|recently|ongoing|on-going|new|continued|present|still|now"
    r"|no longer|continues?|further)\b",
    re.IGNORECASE,
)


_PRESUPPOSING = frozenset({"when", "before", "after", "until", "once", "since it"})


def _presupposed(context: Context, start: int) -> bool:
    """Tell whether a clause of time takes the step for granted: "when it joined the treaty"."""
    return context.clauses.before(start).word in _PRESUPPOSING


_CUT = re.compile(
    r"\s(?:in|on|at|from|to|with|for|by|along|near|under|against|between|inside|who|which|that|due"
    r"|during|since|whose)\b|,(?=\s)|\(",
    re.IGNORECASE,
)


def _core(phrase: str) -> str:
    """Return a noun phrase up to its first preposition other than "of"."""
    match = _CUT.search(phrase)
    return phrase[: match.start()] if match else phrase


def _of_voice(subject: Actor, scopes: list[Scope]) -> Actor:
    """ "It", "they", "we" inside what somebody says mean the one who says it."""
    voice = next((s.voice for s in reversed(scopes) if s.voice is not None), None)
    if not subject.pronoun or voice is None or not voice.named:
        return subject
    if voice.speaker is Speaker.ARMED_GROUP:
        return replace(subject, kind=ActorKind.GROUP, code=None)
    vouching = {Speaker.GOVERNMENT, Speaker.OTHER_GOVERNMENT, Speaker.EXPERT}
    if voice.speaker in vouching and voice.code:
        return replace(subject, kind=ActorKind.STATE, code=voice.code)
    return subject


def _tense(reading: Reading, group: VerbGroup, head: str, around: str) -> None:
    if group.never or reading.rule.period:
        reading.period = reading.rule.period
    elif _PAST.search(around):
        reading.period = "past"
    elif group.no_longer or group.matrix in {"continue", "continues", "continued", "continuing"}:
        reading.period = "current"
    elif group.known or (group.negated and set(group.auxiliaries) & {"has", "have", "had"}):
        reading.period = None
    elif form_of(head) in {"s", "base"} and not {"did", "to"} & set(group.auxiliaries):
        reading.period = "current" if not group.infinitive or group.hedges else None
    elif form_of(head) == "ing":
        reading.period = "current"
    elif form_of(head) == "past" and not group.negated:
        reading.period = "past"


def _noun_period(reading: Reading, text: str) -> None:
    around = text[max(0, reading.head - 40) : reading.tail + 20]
    if _CURRENT.search(around):
        reading.period = "current"
    elif _PAST.search(around) or re.search(r"\bpast\b", around):
        reading.period = "past"


def _settle(context: Context, reading: Reading, stance: Stance) -> Reading:
    if stance.exhorted or (stance.unreal and "future" not in reading.rule.aspects):
        reading.rejected = f"not asserted: {stance.unreal}"
        return reading
    rule = reading.rule
    reading.polarity = stance.polarity
    reading.certainty = rule.certainty or stance.certainty or Certainty.FLAT
    _subject(context, reading)
    if reading.rejected:
        return reading
    _speaker(context, reading, stance)
    _attitude(reading, context.view.text)
    if stance.polarity not in rule.answers:
        reading.rejected = f"no answer when {stance.polarity}"
    reading.rejected = reading.rejected or aspects.failure(
        context.view,
        reading,
        context.home.country,
        (context.clauses.before(reading.head).end, context.clauses.end_after(reading.tail)),
    )
    return reading


def _subject(context: Context, reading: Reading) -> None:
    actor, wanted, home = reading.actor, reading.rule.actor, context.home.country
    reading.subjects = (home,) if home else ()
    if wanted == "home":
        return
    states = actor.states() if actor is not None else ()
    if wanted == "group":
        if actor is None or not actor.has_group():
            reading.rejected = "no armed group as the actor"
    elif states:
        reading.subjects = states
        _gift(reading, wanted, home)
    elif actor is not None and actor.has_group():
        reading.rejected = "the actor is an armed group"
    elif wanted == "company":
        _company(context, reading)
    elif wanted == "any" and actor is not None and _OTHERS.match(actor.text):
        reading.rejected = "other states"
    elif wanted in {"state", "donor"} and not _silent(reading):
        reading.rejected = "no state as the actor"


_OTHERS = re.compile(
    r"(?:the |all |most |some |many |several |more than |over |about |almost |nearly |only |other |those |of )*"
    r"(?:\w+[- ]){0,4}(?:countries|states|governments|nations|members)\b",
    re.IGNORECASE,
)


def _company(context: Context, reading: Reading) -> None:
    """A plant or firm counts for the state that its phrase names; without one, for nobody."""
    actor, home = reading.actor, context.home.country
    if actor is None or home is None:
        reading.rejected = "no company as the actor"
        return
    span = (actor.start, actor.start + len(_core(actor.text)) + 30)
    codes = [
        s.mention.code  # type: ignore[attr-defined]
        for s in context.view.within(*span, AreaMention)
    ]
    if codes and codes[0] not in {None, home}:
        reading.subjects = (codes[0],)
    if codes and codes[0]:
        reading.actor = replace(actor, kind=ActorKind.STATE, code=codes[0])


def _gift(reading: Reading, wanted: str, home: str | None) -> None:
    if wanted == "donor" and home not in reading.subjects:
        reading.rejected = "another state is the donor"
    elif wanted == "recipient" and home in reading.subjects:
        reading.rejected = "the country is the donor"
    elif wanted == "recipient" and home:
        reading.subjects = (home,)


def _silent(reading: Reading) -> bool:
    """An answer that nobody is known to have done it needs no actor."""
    return reading.polarity in {Polarity.NEGATED, Polarity.UNKNOWN} and (
        reading.actor is None or reading.actor.kind in {ActorKind.NONE, ActorKind.OTHER}
    )


def _speaker(context: Context, reading: Reading, stance: Stance) -> None:
    voice = stance.voice
    reading.speaker = voice.speaker if voice is not None else Speaker.MONITOR
    if reading.rule.speaker is not None:
        reading.speaker = reading.rule.speaker
        return
    if voice is None or reading.rule.question not in _CHARGES:
        return
    code = voice.code or (context.home.country if voice.speaker is Speaker.GOVERNMENT else None)
    if reading.speaker is Speaker.GOVERNMENT and code not in reading.subjects:
        reading.speaker = Speaker.OTHER_GOVERNMENT
    elif reading.speaker is Speaker.OTHER_GOVERNMENT and code in reading.subjects:
        reading.speaker = Speaker.GOVERNMENT if code == context.home.country else reading.speaker
    if reading.polarity is Polarity.AFFIRMED and _is_charge(reading, code):
        reading.certainty = Certainty.ALLEGED
    _demote(reading)
    _admission(reading)


_ATTITUDES = frozenset({"position", "reason", "treaty.intent", "legislation"})


_EXPRESSES = re.compile(
    r"\b(?:call(?:s|ed|ing)? for|rul(?:es|ed) out|promis(?:es|ed)|pledg(?:es|ed)|announc(?:es|ed)"
    r"|declar(?:es|ed)|voic(?:es|ed)|argu(?:es|ed)|justif(?:ies|ied)|nam(?:es|ed)|spoke|told|cit(?:es|ed)"
    r"|referred|reason given|gives? as|explain(?:s|ed)|reject(?:s|ed)|insist(?:s|ed)|maintains)\b",
    re.IGNORECASE,
)
_OFFICIALS = re.compile(
    r"\b(?:minister|officials?|representatives?|ambassador|spokes\w+|delegates?|delegation|president"
    r"|diplomats?|general|colonel|officers?|lawyer|secretary|permanent mission|counsell?or)\b",
    re.IGNORECASE,
)


def _attitude(reading: Reading, text: str) -> None:
    """What a government believes of its own policy is its policy, not a belief about it."""
    if reading.rule.question not in _ATTITUDES:
        return
    if reading.speaker is Speaker.MONITOR and reading.rule.speaker is None:
        words = text[reading.start : reading.tail]
        officials = reading.actor is not None and _OFFICIALS.search(_core(reading.actor.text))
        if _EXPRESSES.search(words) or officials:
            reading.speaker = Speaker.GOVERNMENT
    if (
        reading.speaker is Speaker.GOVERNMENT
        and reading.certainty is Certainty.BELIEVED
        and any(s.effect is Effect.BELIEVES for s in reading.scopes)
    ):
        reading.certainty = Certainty.FLAT


def _demote(reading: Reading) -> None:
    """What the UN or an organisation says firmly of a state stays a report: no accusation."""
    if (
        reading.rule.question in ACCUSING_QUESTIONS
        and reading.speaker in {Speaker.UN, Speaker.NGO}
        and reading.certainty in FIRM
        and reading.scopes
    ):
        reading.certainty = Certainty.REPORTED


def _is_charge(reading: Reading, code: str | None) -> bool:
    if reading.certainty is Certainty.CONFIRMED:
        return False
    if reading.rule.question == "armed-group.use":
        return reading.speaker in {Speaker.GOVERNMENT, Speaker.OTHER_GOVERNMENT}
    if reading.speaker is Speaker.OTHER_GOVERNMENT:
        return code not in reading.subjects
    return reading.speaker is Speaker.ARMED_GROUP


def _admission(reading: Reading) -> None:
    if reading.polarity is not Polarity.AFFIRMED or reading.speaker is not Speaker.GOVERNMENT:
        return
    marks = {s.mark for s in reading.scopes if s.effect is Effect.CONFIRMS}
    if reading.rule.question in _DEED_QUESTIONS and any(
        m.startswith(("ack", "conf")) for m in marks
    ):
        reading.certainty = Certainty.CONFIRMED
