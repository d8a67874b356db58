"""Which actor a reading is about, and which subjects its claims get."""

from __future__ import annotations

import re
from dataclasses import replace

from treatywatch.claims.codebook.rule import Polarity, RuleKind
from treatywatch.claims.coder.actors import Actor, ActorKind, actor_of
from treatywatch.claims.coder.context import Context
from treatywatch.claims.coder.governors import Governor, Grip
from treatywatch.claims.coder.reading import Reading
from treatywatch.claims.coder.scope import Scope
from treatywatch.claims.coder.speakers import Voice, voice_of
from treatywatch.claims.coder.subjects import agent_of, owner_of, possessor_of, subject_span
from treatywatch.claims.coder.verb_group import read_group
from treatywatch.claims.coder.word_forms import core, head_index
from treatywatch.claims.mentions import AreaMention
from treatywatch.model import Speaker


def frame_actor(context: Context, reading: Reading) -> Actor | None:
    """Return the actor of a whole statement, as its rule wants it."""
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
    start = read_group(context.view.text, context.words, head_index(context, reading.head)).start
    return context.subject_at(start)


def actor(context: Context, reading: Reading, subject: Actor) -> Actor:
    """Return the actor of a verb: its subject, or the agent of a passive."""
    if reading.rule.kind is RuleKind.PASSIVE and reading.rule.actor == "made-here":
        return maker(context, reading, subject)
    if reading.rule.kind is RuleKind.PASSIVE and reading.rule.actor != "patient":
        agent = agent_of(context.view, reading.tail, context.home) or agent_of(
            context.view, reading.head, context.home
        )
        if agent is not None and agent.kind is not ActorKind.OTHER:
            return agent
        return Actor(ActorKind.NONE, None, subject.start, subject.end, subject.text)
    return subject


IN_PLACE = re.compile(r"\b(?:in|by|within)\s+(?:the\s+)?(?:AREA_|country\b)", re.IGNORECASE)


def maker(context: Context, reading: Reading, subject: Actor) -> Actor:
    """Tell who made or moved what a passive speaks of: by whom, whose, or in which place."""
    view, home = context.view, context.home
    agent = agent_of(view, reading.tail, home)
    supplied = reading.rule.question == "transfer.import"  # by whom: that is the supplier
    if agent is not None and agent.kind is ActorKind.STATE and not supplied:
        return agent
    found = IN_PLACE.search(view.text, reading.head) if not supplied else None
    codes = [
        s.mention.code  # type: ignore[attr-defined]
        for span in ((subject.start, subject.end), found.span() if found else (0, 0))
        for s in view.within(*span, AreaMention)
    ]
    named = next((c for c in codes if c), home.country if found or supplied else None)
    kind = ActorKind.STATE if named else ActorKind.OTHER
    return Actor(kind, named, subject.start, subject.end, subject.text)


def subject_voice(context: Context, place: int) -> Voice | None:
    """Return whose voice the subject of a denial is."""
    at = head_index(context, place)
    group = read_group(context.view.text, context.words, at)
    start = group.start
    back = re.search(
        r"\b(?:issued|made|makes|making|raised|repeated|published|gave)\b[^,;]{0,20}$",
        context.view.text[:place],
    )
    if back:
        start = read_group(
            context.view.text, context.words, head_index(context, back.start())
        ).start
    span = subject_span(context.clauses, start)
    return voice_of(context.view, *span, context.home)


def noun_actor(context: Context, reading: Reading, governor: Governor) -> Actor | None:
    """Return the actor of a nominalisation: agent, possessor, or subject of what governs it."""
    view, home = context.view, context.home
    if governor.actor is not None:
        return actor_of(view, *governor.actor, home)
    found = agent_of(view, reading.tail, home) or possessor_of(view, reading.head, home)
    if found is not None and found.pronoun:
        found = owner_of(view, context.clauses, found, home)
    if found is not None and found.kind is not ActorKind.OTHER:
        return found
    if governor.verb is not None and not re.match(
        r"(?:is|are|was|were|ha)", view.text[governor.verb :]
    ):
        at = head_index(context, governor.verb)
        start = read_group(view.text, context.words, at).start
        return context.subject_at(start)
    if governor.grip in {Grip.ACCUSED, Grip.DENIED, Grip.ADMITTED, Grip.CEASED}:
        at = head_index(context, governor.start)
        start = read_group(view.text, context.words, at).start
        return context.subject_at(start)
    return found


def of_voice(subject: Actor, scopes: list[Scope]) -> Actor:
    """Resolve "it", "they", "we" inside what somebody says: the one who says it."""
    voice = next((s.voice for s in reversed(scopes) if s.voice is not None), None)
    if not subject.pronoun or voice is None or not voice.named:
        return subject
    if voice.speaker is Speaker.ARMED_GROUP:
        return replace(subject, kind=ActorKind.GROUP, code=None)
    if voice.speaker in _OF_NO_STATE:
        return replace(subject, kind=ActorKind.OTHER, code=None)
    vouching = {Speaker.GOVERNMENT, Speaker.OTHER_GOVERNMENT, Speaker.EXPERT}
    if voice.speaker in vouching and voice.code:
        return replace(subject, kind=ActorKind.STATE, code=voice.code)
    return subject


_OF_NO_STATE = frozenset({Speaker.NGO, Speaker.UN, Speaker.ICRC, Speaker.MEDIA})
VIEWS = frozenset({"position", "reason", "treaty.intent"})


def _of_others(reading: Reading) -> str:
    """Return why what is said is not the country's: other states', or an organisation's view."""
    actor, rule = reading.actor, reading.rule
    if actor is None:
        return ""
    if strangers(actor, reading):
        return "others than the state"
    if rule.question not in VIEWS or actor.kind is not ActorKind.OTHER:
        return ""
    return "somebody else's view" if actor.pronoun or _OTHER_VOICES.match(actor.text) else ""


_OTHER_VOICES = re.compile(
    r"(?:(?:the|an?|its|one|some|several|many|all|most|other|AREA_(?:'s)?|NATION_) )*"
    r"(?:[\w'-]+ ){0,3}?(?:ORG_|UN_|campaign(?:s|ers?)?\b|NGOs?\b|activists?\b|opposition\b"
    r"|(?<!State )(?<!Contracting )Party\b(?! to)|political parties\b|parliamentarians\b)"
    r"(?! (?:in|office))",
    re.IGNORECASE,
)


def subject(context: Context, reading: Reading) -> None:
    """Set the subjects of the claims, or reject a reading whose actor its rule does not take."""
    actor, wanted, home = reading.actor, reading.rule.actor, context.home.country
    reading.subjects = (home,) if home else ()
    if wanted == "home":
        return
    states = actor.states() if actor is not None else ()
    if wanted == "group":
        if actor is None or not actor.has_group():
            reading.rejected = "no armed group as the actor"
    elif wanted == "receiver":
        receiver(reading, states, home)
    elif states:
        alone = reading.rule.kind is RuleKind.FRAME and home in states
        beside = alone and actor is not None and not _LISTED.search(actor.text)
        reading.subjects = (home,) if beside and home else states  # "Syria names Israel's …"
        gift(reading, wanted, home)
    elif actor is not None and actor.has_group():
        reading.rejected = "the actor is an armed group"
    elif wanted == "company":
        company(context, reading)
    elif _of_others(reading):
        reading.rejected = _of_others(reading)
    elif wanted in {"state", "donor"} and not silent(reading):
        reading.rejected = "no state as the actor"


_LISTED = re.compile(r",|\b(?:and|or|both)\b", re.IGNORECASE)
OTHERS = re.compile(
    r"(?:the |all |most |some |many |several |more than |over |about |almost |nearly |only "
    r"|other |those |of )*"
    r"(?:\w+[- ]){0,4}(?:countries|states|governments|nations|members)\b(?! (?:it|they|that)\b)",
    re.IGNORECASE,
)


_STRANGERS = re.compile(
    r"(?:no |any |other |all |most |some |many |several |none of the |a number of )+"
    r"(?:\w+[- ]){0,3}?(?:countr(?:y|ies)|states?|governments?|nations?|signator(?:y|ies))\b"
    r"(?! (?:forces|troops|soldiers|army|actors?|armed))|"
    r"(?:the |any |no |both |all )*(?:[\w.-]+ ){0,3}?(?:coalition|allied|foreign|peacekeeping"
    r"|international|UN|UN_|NATO|ORG_) (?:\w+ )?(?:forces?|troops|soldiers|peacekeepers"
    r"|contingents?|missions?)\b",
    re.IGNORECASE,
)


_ARMS = frozenset(
    ["use", "production", "transfer.export", "transfer.import", "stockpile", "use.denial"]
)


def strangers(actor: Actor, reading: Reading) -> bool:
    """Tell whether others than the report's state act: "any State Party", "coalition forces"."""
    if reading.rule.actor == "any" and OTHERS.match(actor.text):
        return True
    arms = reading.rule.question in _ARMS and actor.kind is ActorKind.OTHER
    return arms and _STRANGERS.match(actor.text) is not None


def company(context: Context, reading: Reading) -> None:
    """A plant or firm counts for the state that its phrase names; without one, for nobody."""
    actor, home = reading.actor, context.home.country
    if actor is None or home is None:
        reading.rejected = "no company as the actor"
        return
    span = (actor.start, actor.start + len(core(actor.text)) + 30)
    codes = [
        s.mention.code  # type: ignore[attr-defined]
        for s in context.view.within(*span, AreaMention)
    ]
    if codes and codes[0] not in {None, home}:
        reading.subjects = (codes[0],)
    if codes and codes[0]:
        reading.actor = replace(actor, kind=ActorKind.STATE, code=codes[0])


def gift(reading: Reading, wanted: str, home: str | None) -> None:
    """Tell a donor from a recipient."""
    if wanted == "donor" and home not in reading.subjects:
        reading.rejected = "another state is the donor"
    elif wanted == "recipient" and home in reading.subjects:
        reading.rejected = "the country is the donor"
    elif wanted == "recipient" and home:
        reading.subjects = (home,)


def receiver(reading: Reading, states: tuple[str, ...], home: str | None) -> None:
    """What another state or an organisation of the whole world receives is not the country's."""
    named = reading.actor.text if reading.actor is not None else ""
    others = OTHERS.match(named) or _WORLDWIDE.match(named)
    if (states and home not in states) or (others and home not in states):
        reading.rejected = "somebody else receives"


_WORLDWIDE = re.compile(r"(?:the )?(?:ORG_|UN_)(?! (?:in|office in) AREA_)", re.IGNORECASE)


def silent(reading: Reading) -> bool:
    """An answer that nobody is known to have done it needs no actor."""
    return reading.polarity in {Polarity.NEGATED, Polarity.UNKNOWN} and (
        reading.actor is None or reading.actor.kind in {ActorKind.NONE, ActorKind.OTHER}
    )
