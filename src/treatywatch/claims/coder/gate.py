"""The last gate: no rule may accuse a state unless the sentence itself plainly does.

It stands behind all rules, in one place, and trusts none of them.
"""

from __future__ import annotations

import re

from treatywatch.claims.coder.actors import ActorKind
from treatywatch.claims.coder.context import Context
from treatywatch.claims.coder.reading import Reading
from treatywatch.claims.codebook.rule import Polarity
from treatywatch.model import Speaker
from treatywatch.model.claim import ACCUSING_QUESTIONS, FIRM, VOUCHING

_SUSPECT = re.compile(
    r"\b(?:alleg\w*|accus\w*|blam\w*|den(?:y|ies|ied|ying|ials?)|claim(?:s|ed|ing)?|purported\w*"
    r"|supposed\w*|reportedly|rumou?r\w*|according to|unconfirmed|unverified|if|unless|whether"
    r"|would|could|might|may|should|must|shall|will|plans? to|planned to|intend\w*|threaten\w*"
    r"|prohibit\w*|ban(?:s|ned|ning)?|forbid\w*|forbidden|outlaw\w*|illegal|crime|criminal\w*"
    r"|suspect\w*|believed|thought|assumed|possib\w*|perhaps|probabl\w*|likely|appear\w*|seem\w*"
    r"|never|not|neither|nor|without|no longer|refrain\w*|reject\w*|refut\w*|pretend\w*|hypothe\w*"
    r"|said|says|stat(?:ed|es|ing)|told|quot\w*|asserted|insist\w*|maintain(?:s|ed) that|argu\w*"
    r"|warn\w*|fear\w*|concern(?:s|ed)? (?:that|over|about)|call(?:s|ed|ing)? (?:on|for)|urge\w*)\b"
    r"|[\"?]",
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
    its forces as the actor, under no scope, and with no word of doubt, saying, denial, law or
    condition in its own clause or, unless a break lies between, anywhere before it.
    """
    if not accuses(reading):
        return ""
    if reading.polarity is not Polarity.AFFIRMED:
        return "not affirmed"
    if reading.speaker is not Speaker.MONITOR or reading.scopes:
        return "inside somebody's report"
    actor = reading.actor
    if actor is None or actor.kind is not ActorKind.STATE or not actor.code or actor.negative:
        return "no state as the actor"
    suspect = _SUSPECT.search(_own_part(context.view.text, reading))
    return f"doubtful word {suspect.group()!r}" if suspect else ""


def _own_part(text: str, reading: Reading) -> str:
    """Return the part of the sentence that the accusation stands in, wide rather than narrow."""
    start = 0
    for match in _BREAK.finditer(text, 0, reading.start):
        start = match.end()
    stop = _BREAK.search(text, reading.tail)
    return text[start : stop.start() if stop else len(text)]
