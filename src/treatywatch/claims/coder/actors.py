"""Actors: which state or armed group a noun phrase means, if it can be told."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from treatywatch.claims.coder.actor_words import (
    AUTHORITIES,
    GROUP_WORDS,
    MOVING,
    is_elsewhere,
    is_home_force,
    is_patient,
    is_pronoun,
    names_group,
)
from treatywatch.claims.coder.kept import kept
from treatywatch.claims.coder.lexicon import HEDGE_ADVERBS
from treatywatch.claims.coder.view import SentenceView
from treatywatch.claims.mentions import AreaMention, OrganisationMention
from treatywatch.model import Certainty


class ActorKind(StrEnum):
    """A state (its government or forces), an armed group, somebody else, or nobody named."""

    STATE = "state"
    GROUP = "group"
    OTHER = "other"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts. `code` is a state's; `start` and `end` its phrase in the masked text."""

    kind: ActorKind
    code: str | None
    start: int
    end: int
    text: str
    negative: bool = False
    several: tuple[str, ...] = ()
    pronoun: bool = False
    parts: tuple[Actor, ...] = ()
    hedge: Certainty | None = None

    def hedge_of(self, code: str | None) -> Certainty | None:
        """Return the doubt that stands with one of several actors; `code` None for a group."""
        wanted = ActorKind.STATE if code else ActorKind.GROUP
        for actor in (self, *self.parts):
            if actor.kind is wanted and (code is None or actor.code == code):
                return actor.hedge
        return None

    def states(self) -> tuple[str, ...]:
        """Return the codes of all states that act here, in order."""
        codes = [a.code for a in (self, *self.parts) if a.kind is ActorKind.STATE and a.code]
        return tuple(dict.fromkeys([*codes, *(self.several if self.acts_for_states else ())]))

    @property
    def acts_for_states(self) -> bool:
        """Tell whether several states are named side by side ("both Ecuador and Peru")."""
        return self.kind is ActorKind.STATE and len(self.several) > 1

    def has_group(self) -> bool:
        """Tell whether an armed group acts here, alone or beside others."""
        return any(a.kind is ActorKind.GROUP for a in (self, *self.parts))


@dataclass(frozen=True, slots=True)
class Home:
    """The report's country and what pronouns in this sentence point back to.

    `group` tells that the last sentence was about an armed group, `groups`, asked for its truth,
    that an earlier one of the section names one: then "both sides" are the state and the group.
    """

    country: str | None
    topic: str | None = None
    group: bool = False
    groups: object = False

    @property
    def it(self) -> str | None:
        """The state that "it" and "the government" mean."""
        return self.topic or self.country


_LEADING = re.compile(
    r"^(?:\s|,|\"|(?:and|but|or|nor|yet|also|however|moreover|furthermore|although|though|while"
    r"|that|in addition|additionally|subsequently|previously|instead|nevertheless|nonetheless"
    r"|therefore|thus|then|so|meanwhile|in fact|indeed|further|similarly|finally|likewise|again"
    r"|for example|for instance|in turn|of these|overall|once again|even|since then|today"
    r"|to date|at present|at the same time|as of now|as a result|most recently|more recently"
    r"|at that time|at this juncture|at this time|only|not only|in the (?:distant |recent )?past"
    r"|in (?:recent|earlier|previous|later|past) years|over the years|at one time)\b,?)+",
    re.IGNORECASE,
)
_ADVERBIAL = re.compile(
    r"^(?:(?:early |late |earlier |later )*(?:in|on|at|during|since|by|from|as|for|after|before"
    r"|between|under|following|despite|with|to|prior|until|through|throughout|like|unlike|due"
    r"|because of|within|over|apart|along|among|near|along with|besides|according|around|of"
    r"|responding|speaking|citing|referring|contrary|in response)\b[^,;]*?,|\w+ly,|DATE_,?"
    r"|(?:in|on|by|since|until|during|as of|as at) (?:the end of |the same year|that year|DATE_),?)"
    r"\s*",
    re.IGNORECASE,
)
_HEAD_END = re.compile(
    r"\s(?:of|in|on|at|from|to|with|for|by|along|near|under|against|between|inside|within|based|who"
    r"|which|that|across|outside|operating|fighting|during|around|including|such|via|through"
    r"|regarding|concerning|as)\b|,(?=\s|$)|\(|;|\"",
    re.IGNORECASE,
)
FORCE_WORDS = re.compile(
    r"\b(?:forces?|army|military|troops?|soldiers?|navy|air force|government|authorities|regime"
    r"|junta|police|border guards?|security forces|armed forces|defense force|guards?|state"
    r"|engineers?|sappers|commandos?|units?|aircraft|warplanes|jets|tatmadaw|ministry|republic|administration)\b",
    re.IGNORECASE,
)
_NEGATIVE = re.compile(
    r"^(?:no|none|neither|nobody|few|hardly any|not (?:any|all|a single|one))\b",
    re.IGNORECASE,
)


@kept
def strip_leading(phrase: str) -> tuple[str, int]:
    """Cut conjunctions and leading adverbials; return the rest and how much was cut."""
    cut = 0
    while True:
        match = _LEADING.match(phrase) or _ADVERBIAL.match(phrase)
        if match is None or match.end() == 0:
            return phrase, cut
        phrase, cut = phrase[match.end() :], cut + match.end()


@kept
def head_of(phrase: str) -> str:
    """Return a noun phrase up to its first preposition or comma."""
    match = _HEAD_END.search(phrase)
    return (phrase[: match.start()] if match else phrase).strip()


def actor_of(view: SentenceView, start: int, end: int, home: Home) -> Actor:
    """Tell who the noun phrase in that stretch of the masked text means."""
    actor = _joined(view, start, end, home)
    if _SIDES.match(actor.text) and (home.groups or GROUP_WORDS.search(view.text)):
        group = Actor(ActorKind.GROUP, None, actor.start, actor.end, actor.text)
        return replace(actor, kind=ActorKind.STATE, code=home.country, parts=(group,))
    return actor


_SIDES = re.compile(
    r"^(?:(?:both|the two|all|all three|the warring|each of the) (?:warring |conflicting )?"
    r"(?:sides|parties to the (?:\w+ ){0,2}conflicts?|camps)|either side|neither side)\b",
    re.IGNORECASE,
)


_SAID_BETWEEN = re.compile(
    r", (?!and )[^,]{2,50}\b(?:says?|said|claims?|claimed|maintains?|alleges?|alleged|insists?"
    r"|reports?|reported|writes|wrote|believes?|adds?)\b[^,]{0,40},?\s*$",
    re.IGNORECASE,
)
"""Who says it, between a subject and its verb: "The army, the rebels say, laid mines"."""


def _joined(view: SentenceView, start: int, end: int, home: Home) -> Actor:
    phrase, cut = strip_leading(view.text[start:end])
    begin = start + cut
    said = _SAID_BETWEEN.search(phrase)
    phrase = (phrase[: said.start()] if said else phrase).rstrip(" ,")
    others = _others(view, begin, phrase, home)
    join = _JOIN.search(phrase)
    if join is not None:
        first = _one(view, begin, phrase[: join.start()], home)
        if first.kind in {ActorKind.STATE, ActorKind.GROUP}:
            return replace(first, end=begin + len(phrase), text=phrase, parts=others)
    whole = _one(view, begin, phrase, home)
    if whole.kind is ActorKind.STATE and _with_breakaway(view, whole, home):
        others = (*others, replace(whole, kind=ActorKind.GROUP, code=None, several=()))
    return replace(whole, parts=others) if others else whole


def _one(view: SentenceView, begin: int, phrase: str, home: Home) -> Actor:
    if not phrase:
        return Actor(ActorKind.NONE, None, begin, begin, "")
    negative = _NEGATIVE.match(phrase) is not None
    bare = _BARE_PRONOUN.match(phrase) is not None
    hedge, cut = _hedge(phrase)
    inner = phrase[cut:]
    kind, code, several = _identify(view, begin + cut, inner, head_of(inner), home)
    end = begin + len(phrase)
    return Actor(kind, code, begin, end, phrase, negative, several, bare, hedge=hedge)


_QUANTIFIED = re.compile(
    r"^(?:both|either|neither) (?=(?:the|its|AREA_|NATION_|GROUP_|government|state|rebel)\b)",
    re.IGNORECASE,
)


def _hedge(phrase: str) -> tuple[Certainty | None, int]:
    """Read "possibly", "allegedly", "both", "either" before one actor; and how long they are."""
    word = phrase.split(" ", 1)[0].lower()
    if word in HEDGE_ADVERBS and " " in phrase:
        return HEDGE_ADVERBS[word], len(word) + 1
    match = _QUANTIFIED.match(phrase)
    return None, match.end() if match else 0


_JOIN = re.compile(r",? (?:and|or|nor|as well as|along with|together with) (?:also |both )?|, ")
_BARE_PRONOUN = re.compile(r"^(?:it|they|he|she|we|its|their|his|our|one)\b", re.IGNORECASE)


def _others(view: SentenceView, begin: int, phrase: str, home: Home) -> tuple[Actor, ...]:
    """Return the further actors that a phrase joins to its first: "the army and the rebels"."""
    found = []
    for match in _JOIN.finditer(phrase):
        rest = phrase[match.end() :]
        if rest.startswith("not "):
            continue
        stop = _JOIN.search(rest)
        part = rest[: stop.start()] if stop else rest
        actor = _one(view, begin + match.end(), part, home)
        if actor.kind in {ActorKind.STATE, ActorKind.GROUP}:
            found.append(actor)
    return tuple(found)


def _identify(
    view: SentenceView, begin: int, phrase: str, head: str, home: Home
) -> tuple[ActorKind, str | None, tuple[str, ...]]:
    if is_patient(head):
        return ActorKind.OTHER, None, ()
    if _is_group(view, begin, head):
        return ActorKind.GROUP, None, ()
    inner = _OF_ACTOR.match(phrase)
    if inner is not None:
        rest = phrase[inner.end() :]
        return _identify(view, begin + inner.end(), rest, head_of(rest), home)
    codes = _codes(view, begin, begin + len(head), home)
    if _breakaway(codes, home) and FORCE_WORDS.search(head):
        return ActorKind.GROUP, None, ()
    codes = tuple(c for c in codes if not _breakaway((c,), home))
    if codes and _acts_for_state(head) and not is_elsewhere(MOVING.sub("", head)):
        return ActorKind.STATE, codes[0], codes
    if is_elsewhere(head):
        return ActorKind.OTHER, codes[0] if codes and _NATION_FORCES.search(head) else None, codes
    if home.group and _BARE_PRONOUN.match(phrase):
        return ActorKind.GROUP, None, ()
    if is_pronoun(phrase) or (not codes and is_home_force(head)):
        within = _codes(view, begin, begin + len(phrase), home)
        bare = re.match(r"(?:it|its|they|he|she|both)\b", phrase, re.IGNORECASE)
        return (
            ActorKind.STATE,
            (within[0] if within and not bare else home.it if bare else home.country),
            within,
        )
    return ActorKind.OTHER, None, codes


# Areas that fought the state that they lay in: to its report their forces are an armed group.
_BREAKAWAY = frozenset({"XAB", "XSO", "XCE", "XTN"})


def _with_breakaway(view: SentenceView, whole: Actor, home: Home) -> bool:
    """Tell whether a state's phrase names such an area too: "Abkhaz and Georgian forces"."""
    codes = _codes(view, whole.start, whole.start + len(head_of(whole.text)), home)
    return any(_breakaway((code,), home) for code in codes)


def _breakaway(codes: tuple[str, ...], home: Home) -> bool:
    return bool(codes) and _BREAKAWAY.issuperset(codes) and home.country not in codes


_OF_ACTOR = re.compile(
    r"^(?:an? )?(?:number|majority|handful|variety|couple|dozens?|scores|range|several|some|many"
    r"|most|both|all|two|three) of (?:the |other )?|"
    r"^(?:[\w-]+ ){0,4}?(?:factories|plants|arsenals|workshops) of (?:the )?|"
    r"^(?:the |some |many |several )?(?:remnants|members|elements|fighters|units|leaders|soldiers"
    r"|troops"
    r"|forces|factions|supporters|government|army|military|state|cadres|groups?|wing"
    r"|armed wing) of (?:the )?"
    r"|^(?:an? |the |one |senior |several |some )*(?:commanders?|leaders?|spokes(?:man|woman|person"
    r"|persons|men)|members?|fighters?|cadres?|representatives?|wing)"
    r" (?:of|with|from|for) (?:the )?",
    re.IGNORECASE,
)


def _is_group(view: SentenceView, begin: int, head: str) -> bool:
    if AUTHORITIES.match(head):
        return False
    if any(
        isinstance(s.mention, OrganisationMention) and s.mention.role == "armed-group"
        for s in view.within(begin, begin + len(head), OrganisationMention)
    ):
        return True
    return names_group(head)


_GONE = frozenset({"YUG", "SCG", "SUN", "DDR", "YMD", "CSK"})


def _codes(view: SentenceView, start: int, end: int, home: Home) -> tuple[str, ...]:
    found = []
    for slot in view.within(start, end, AreaMention):
        code = slot.mention.code  # type: ignore[attr-defined]
        meant = {*slot.mention.candidates}  # type: ignore[attr-defined]
        if code is None and home.country in meant and _GONE.issuperset(meant - {home.country}):
            code = home.country  # "Yugoslav" in Serbia's own report
        if code is not None and code not in found:
            found.append(code)
    return tuple(found)


_BODIES = (
    r"forces?|army|armies|military|troops?|soldiers?|navy|air force|marines|rangers|sappers"
    r"|engineers?|pilots|gunners|paratroopers|commandos?|guards?|units?|brigades?|battalions?"
    r"|divisions?|aircraft|warplanes|jets|helicopters|artillery"
    r"|warships|police|special forces|general staff|commanders?|officers?|border|side"
    r"|peacekeepers|deminers?|government|authorities|regime|junta|cabinet|leadership|state"
    r"|administration|parliament|president|delegation|delegates?|officials?|ministry|minister"
    r"|ambassador|representatives?|mission|embassy|counselor|firms?|compan(?:y|ies)"
    r"|factor(?:y|ies)|industry|industries|arsenals?|makers?|manufacturers?|enterprises?|corporations?|coalition|allies|committee|commission|agency|office|cent(?:er|re)"
)
_STATE_HEAD = re.compile(
    r"^(?:(?:both|the|royal|national|people's|imperial|only|neither|either|even|republic of"
    r"|kingdom of|former|then|now|non-signatory|signator(?:y|ies)|state part(?:y|ies)"
    r"|neighbou?ring|state not party|states) )*AREA_(?:'s?)?"
    rf"(?: \([^)]*\))?(?:$|,| (?:and|or|nor|also|itself)\b| (?:.*\b(?:{_BODIES})\b))",
    re.IGNORECASE,
)
_NATION_FORCES = re.compile(rf"\bNATION_\b.*\b(?:{_BODIES})\b", re.IGNORECASE)


@kept
def _acts_for_state(head: str) -> bool:
    return _STATE_HEAD.match(head) is not None or _NATION_FORCES.search(head) is not None
