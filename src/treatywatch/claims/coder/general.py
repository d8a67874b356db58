"""Statements about a treaty, or about states in general: they say nothing of the report's own.

"Article 5 allows a State Party to ask for more time" stands in a profile, not about its state.
"""

from __future__ import annotations

import re

from treatywatch.claims.coder.context import Context
from treatywatch.claims.mentions import AreaMention

_ANY_STATE = (
    r"\b(?:each|every|any|no) (?:other |such |new )?(?:state party|signatory|member state)\b"
    r"|\ba (?:state party|signatory|party|state) (?:that|which|who|whose|must|may|shall|can|has to"
    r"|is (?:required|obliged|bound|allowed|expected))\b"
    r"|\b(?:states? part(?:y|ies)|states) (?:must|shall|should|may"
    r"|are (?:required|obliged|bound|allowed|expected)|have (?:to|ten years|four years|180 days))\b"
    r"|\bthe (?:state|country|party|government) (?:concerned|in question)\b"
)
_OF_TREATY = (
    r"^(?:under |according to )?(?:the )?(?:TREATY_|treaty|convention|article \d+)"
    r"(?:,? paragraph \d+)?(?: of (?:the )?(?:TREATY_|treaty|convention))?,? "
    r"(?:also |itself |expressly |explicitly |further )?"
    r"(?:requires?|obliges?|allows?|permits?|entitles|commits|binds|bans|prohibits|forbids|defines"
    r"|provides|stipulates|sets out|contains|was (?:opened|negotiated|concluded))\b"
)
_COUNTED = (
    r"\b(?:fortieth|40th|thirtieth|30th|twentieth|20th|required number of) (?:\w+ )?"
    r"(?:instruments?|ratifications?|states?|country|countries)\b"
)
_GENERAL = re.compile(f"{_ANY_STATE}|{_OF_TREATY}|{_COUNTED}", re.IGNORECASE)
_OF_HOME = re.compile(r"\b(?:its|it|the (?:government|country)(?! concerned| in))\b", re.IGNORECASE)
_NAMED_AFTER = re.compile(
    r"\bthe (?:government|country)\b(?! concerned| in question)", re.IGNORECASE
)


def speaks_in_general(context: Context, start: int, end: int) -> bool:
    """Tell whether what stands around a match is about states in general.

    It is not where the report's own state is named in the sentence, or "it" or "the government"
    is what the statement begins with.
    """
    left, right = context.clauses.part(start, end)
    text = context.view.text
    part = text[left:right].lstrip(" ,")
    general = _GENERAL.search(part)
    if general is None:
        return False
    home = context.home.country
    named = context.view.within(0, len(text), AreaMention)
    if any(slot.mention.code == home for slot in named):  # type: ignore[attr-defined]
        return False
    before, after = part[: general.start()], part[general.end() :]
    return _OF_HOME.search(before) is None and _NAMED_AFTER.search(after) is None
