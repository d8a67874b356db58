"""The last gate: no rule may accuse a state unless the sentence itself plainly does.

It stands behind all rules, in one place, and trusts none of them.
"""

from __future__ import annotations

import re

from treatywatch.claims.codebook.rule import Polarity, RuleKind
from treatywatch.claims.coder.actors import Actor, ActorKind
from treatywatch.claims.coder.clauses import Edge
from treatywatch.claims.coder.context import Context
from treatywatch.claims.coder.objects import OTHER_MINES, object_problem
from treatywatch.claims.coder.reading import Reading
from treatywatch.claims.mentions import AreaMention
from treatywatch.model import Speaker
from treatywatch.model.claim import ACCUSING_QUESTIONS, FIRM, VOUCHING

_DOUBTFUL = re.compile(
    r"\b(?:prohibit\w*|ban(?:s|ned|ning)?|forbid\w*|forbidden|outlaw\w*|illegal|crime|criminal\w*"
    r"|suspect\w*|believed|thought|assumed|possib\w*|perhaps|probabl\w*|likely|appear\w*|seem\w*"
    r"|never|not|neither|nor|without|no longer|refrain\w*|may|might|could|can|shall|will|hypothe\w*"
    r"|plan(?:s|ned)? to|intend\w*|prepar\w+ to|able to|right to|reserve[sd]?|purported\w*"
    r"|moratorium|doctrine|exercises?|training|dummy|inert|mock|simulated"
    r"|filled with|bare|scarcely|hardly|barely|code|regulations?|manual|only on (?:the )?orders?"
    r"|film|wargame|scenario|licen[cs]e\w*"
    r"|World War|WWII|warn\w*|fear\w*|concern(?:s|ed)? (?:that|over|about)|no)\b",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"\b(?:alleg\w*|accus\w*|blam\w*|den(?:y|ies|ied|ying|ials?)|claim(?:s|ed|ing)?|supposed\w*"
    r"|reportedly|rumou?r\w*|according to|unconfirmed|unverified|reject\w*|refut\w*|sa(?:id|ys?)"
    r"|stat(?:ed|es|ing)|told|quot(?:ed|ing)|asserted|insist\w*|maintain(?:s|ed)? that|argu\w*"
    r"|if|unless|whether|would|should|must|threaten\w*|suppose|imagine|had (?:AREA_|the army|it)"
    r"|call(?:s|ed|ing)? (?:on|for)|urge\w*|pretend\w*|charge[sd]?|disputes?|disputing"
    r"|myth|wrongly|falsely|mistaken\w*|erroneous\w*|imagin\w*|novel|songs?|poem|tale|legend|fiction"
    r"|believes?|thinks?|suspects"
    r"|disputed(?! (?:border|area|territor|region|frontier|island|zone|section|land)))\b"
    r"|\bmaintain(?:s|ed)?,|[\"?]",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[;]|, (?:but|while|whereas)\b|\bbut\b", re.IGNORECASE)


def accuses(reading: Reading) -> bool:
    """Tell whether the reading would say firmly, in a vouching voice, that a state did it."""
    return (
        reading.rule.question in ACCUSING_QUESTIONS
        and reading.rule.answers.get(reading.polarity) == "yes"
        and reading.certainty in FIRM
        and reading.speaker in VOUCHING
    )


def refusal(context: Context, reading: Reading) -> str:
    """Return why an accusing reading may not pass, empty where it may.

    It may pass only as an affirmative statement in the report's own voice, with the state or
    its forces as the actor, under no scope, with no word of doubt, negation or law in its own
    clause, and none of saying, charge, denial or condition in its part of the sentence.
    """
    if not accuses(reading) or _all_doubted(reading):
        return ""
    if reading.polarity is not Polarity.AFFIRMED:
        return "not affirmed"
    if reading.speaker is not Speaker.MONITOR or reading.scopes:
        return "inside somebody's report"
    if reading.rule.kind is RuleKind.ROW:
        return _row_problem(context.view.text)
    actor = _acting(reading.actor, reading.subjects)
    if actor is None:
        return "no state as the actor"
    if reading.rule.question == "use" and _NO_FORCES.search(_named(actor.text)):
        return "no forces of the state"
    problem = (
        _clause_problem(context, reading, actor)
        or _object_problem(context, reading)
        or _firm_problem(context, reading, actor)
    )
    if problem:
        return problem
    if ": " in _LABEL.sub("", context.view.text[: reading.start]):
        return "behind a colon"
    suspect = _SAYING.search(_own_part(context.view.text, reading)) or _DOUBTFUL.search(
        _own_clause(context, reading)
    )
    return f"doubtful word {suspect.group()!r}" if suspect else ""


_LABEL = re.compile(
    r"^(?:key developments|use|update|summary|note|overview)\b[^:]{0,60}: ", re.IGNORECASE
)
"""A label of the report's own; whatever else stands before a colon may be who says it."""


def _row_problem(text: str) -> str:
    """A row of the report's own table may accuse, where no word of doubt stands in it."""
    suspect = suspect_words(text)
    return f"doubtful word {suspect!r}" if suspect else ""


def suspect_words(text: str) -> str:
    """Return the first word of doubt, law, denial, saying or condition; empty where none stands.

    It looks at the whole text: for whoever proposes an accusation without having read a clause.
    """
    found = _SAYING.search(text) or _DOUBTFUL.search(text)
    return found.group() if found else ""


def _all_doubted(reading: Reading) -> bool:
    """Tell whether a doubt of its own stands with every state that is named as an actor."""
    actor = reading.actor
    return actor is not None and all(actor.hedge_of(code) for code in reading.subjects)


def _acting(actor: Actor | None, subjects: tuple[str, ...]) -> Actor | None:
    """Return the state that plainly acts, alone or beside others; None where there is none."""
    if actor is None or actor.negative:
        return None
    for one in (actor, *actor.parts):
        if one.kind is ActorKind.STATE and one.code and not one.negative:
            return one if all(not actor.hedge_of(code) for code in subjects) else None
    return None


_NO_FORCES = re.compile(
    r"\b(?:firms?|compan(?:y|ies)|factor(?:y|ies)|industry|industries|delegation|delegates?|embassy"
    r"|ambassador|parliament|peacekeepers|deminers?|agency|office|cent(?:er|re)|commission"
    r"|committee|officer|official)\b",
    re.IGNORECASE,
)


_FIRM = re.compile(
    r"\b(?:firms?|compan(?:y|ies)|enterprises?|plants?|factor(?:y|ies)|arsenals?|industr(?:y|ies)"
    r"|manufacturers?|works)\b",
    re.IGNORECASE,
)


def _firm_problem(context: Context, reading: Reading, actor: Actor) -> str:
    """A maker that names no state is not the report's where the sentence names another one.

    "The state firm that made mines belongs to South Africa" accuses nobody else.
    """
    if not _FIRM.search(actor.text) or re.search(r"AREA_|NATION_", actor.text):
        return ""
    slots = context.view.within(0, len(context.view.text), AreaMention)
    named = {slot.mention.code for slot in slots}  # type: ignore[attr-defined]
    other = named and not named & set(reading.subjects)
    return "a maker of another state" if other else ""


def _object_problem(context: Context, reading: Reading) -> str:
    """An accusation by a verb or noun has the weapon itself as its object."""
    kind = reading.rule.kind
    if OTHER_MINES.search(_own_clause(context, reading)):
        return "mines of another kind"
    if kind not in {RuleKind.VERB, RuleKind.NOUN}:
        return ""
    return object_problem(context.view, reading.head, reading.tail, noun=kind is RuleKind.NOUN)


_SHORT = 5
_VERBAL = re.compile(
    r"(?<![-\w])(?:(?!armed\b|united\b|owned\b|controlled\b|allied\b)\w{3,}ed|who|which|that"
    r"|fought|had|has|was|were|made|makes?|lets?|saw|heard|or)\b",
    re.IGNORECASE,
)


def _clause_problem(context: Context, reading: Reading, actor: Actor) -> str:
    """An accusation stands in a main clause, or in a relative one that is plainly the state's."""
    boundary = context.clauses.before(reading.start)
    if _behind_opening(context.view.text, boundary.end, actor):
        boundary = context.clauses.boundaries[0]
    if boundary.kind is Edge.THAT:
        return "in a clause that something else governs"
    if boundary.kind is Edge.SUBORDINATE and boundary.word not in _CONCESSIVE:
        return f"in a clause with {boundary.word!r}"
    if len(actor.text.split()) > _LONG or _VERBAL.search(_named(actor.text)):
        return "the actor's phrase is not plain"
    relative = boundary.kind is Edge.RELATIVE and boundary.word != "where"
    if relative and (actor.start >= boundary.end or len(actor.text.split()) > _SHORT):
        return "the antecedent is not plain"
    return ""


_OPENING = re.compile(r"(?:during|in|on|at|after|since|from|throughout|between)\b", re.IGNORECASE)


def _behind_opening(text: str, end: int, actor: Actor) -> bool:
    """Tell whether the clause that ends before the actor only belongs to a phrase of time or place.

    "During the fighting that began in 2001, the army laid mines" is a main clause.
    """
    opened = text.rfind(", ", end, actor.start) + 2 == actor.start
    return opened and _OPENING.match(text) is not None


_LONG = 14
_CONCESSIVE = frozenset({"although", "though", "while", "whereas", "even though", "as well as"})


def _named(phrase: str) -> str:
    """Return the head of the actor's phrase, up to its first comma or preposition."""
    return re.split(r",|\s(?:in|of|on|at|from|loyal|stationed|based|near|along)\b", phrase)[0]


def _own_clause(context: Context, reading: Reading) -> str:
    """Return the clause of the accusation, from its subject to its end."""
    start = context.clauses.before(reading.head).end
    if reading.actor is not None:
        start = min(start, reading.actor.start)
    boundary = context.clauses.before(reading.start)
    if boundary.kind is Edge.RELATIVE:  # "there are no groups in X that use mines"
        start = min(start, context.clauses.previous(boundary).end)
    clause = context.view.text[start : context.clauses.end_after(reading.tail)]
    return _CONTRAST.sub(" ", clause)


_CONTRAST = re.compile(r",? (?:and|but) not (?:AREA_|NATION_ \w+|GROUP_|the \w+),? ")


def _own_part(text: str, reading: Reading) -> str:
    """Return the part of the sentence that the accusation stands in, wide rather than narrow."""
    start = 0
    for match in _BREAK.finditer(text, 0, reading.start):
        start = match.end()
    stop = _BREAK.search(text, reading.tail)
    return _PURPOSE.sub(" ", text[start : stop.start() if stop else len(text)])


_PURPOSE = re.compile(
    r", (?:reportedly|apparently|allegedly|ostensibly|supposedly) (?:to|in order to|as)\b[^,;]*",
    re.IGNORECASE,
)
