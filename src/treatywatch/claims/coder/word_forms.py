"""Telling a verb from a noun or adjective of the same form, and its voice."""

from __future__ import annotations

import re
from bisect import bisect_right

from treatywatch.claims.codebook.rule import RuleKind
from treatywatch.claims.coder.context import Context
from treatywatch.claims.coder.kept import kept
from treatywatch.claims.coder.lexicon import BE, LINKING
from treatywatch.claims.coder.reading import Reading
from treatywatch.claims.coder.tokens import Token
from treatywatch.claims.coder.verb_group import VerbGroup, form_of
from treatywatch.claims.coder.words import words


def head_index(context: Context, place: int) -> int:
    """Return the index of the word that stands at `place` of the masked text."""
    ends = context.words.ends
    return min(bisect_right(ends, place), len(ends) - 1)


BEFORE_MODIFIER = words("before-modifier")


PLURAL = words("plural")


NOUNS_TOO = words("nouns-too")


_NEVER_PARTICIPLES = frozenset({"came", "went", "began", "gave", "took", "fell"})
_FINDING = re.compile(
    r"(?:f[io]u?nds?|finding|discover|uncover|encounter|remov|clear|destroy|lift|unearth|seiz|detect"
    r"|recover|captur|defus|neutrali[sz]|report|suspect|identif|locat|spott|mark)\w*$"
)


_NAMING = frozenset({"armed", "unarmed", "united", "retired", "allied", "combined", "accused"})


def _takes_object(before: str) -> bool:
    """Tell whether the word before is a verb: "found freshly laid mines", "used mined roads"."""
    if before.endswith("ed") and before not in _NAMING:
        return True
    return before.isalpha() and _FINDING.match(before) is not None


def is_modifier(words: list[Token], group: VerbGroup, head: str) -> bool:
    """Tell whether a bare form is a noun or adjective: "stockpiled mines", "a stockpile of"."""
    before = words[group.left].low if group.left >= 0 else ""
    if group.infinitive or form_of(head) == "ing" or head in _NEVER_PARTICIPLES:
        return False
    if form_of(head) == "past" and not group.finite and _takes_object(before):
        return True
    if before in BEFORE_MODIFIER or before.endswith("'s") or before[:1].isdigit():
        return True
    if form_of(head) == "base" and head in NOUNS_TOO:
        plural = before.endswith("s") or before in PLURAL or before in {"area_", "group_"}
        return not plural or before == "nation_"
    return False


def _bare(words: list[Token], group: VerbGroup, at: int) -> bool:
    """Tell whether the form is no verb; before "them" it always is one."""
    after = words[at + 1].low if at + 1 < len(words) else ""
    if after == "of" and form_of(words[at].low) in {"base", "s"}:
        return not words[at].low.startswith("dispose")
    return after not in {"them", "these", "those"} and is_modifier(words, group, words[at].low)


def voice_problem(reading: Reading, group: VerbGroup, words: list[Token], at: int) -> str:
    """Return why the verb's form or voice does not suit the rule, empty where it does."""
    head = words[at].low
    if reading.rule.kind is RuleKind.PASSIVE:
        if form_of(head) == "ing":
            return ""
        return "" if group.passive else "not in the passive"
    if reading.rule.kind is RuleKind.COPULA:
        linked = any(a in BE or a in LINKING for a in group.auxiliaries)
        return "" if linked or "bare" in reading.rule.aspects else "no linking verb"
    if not group.finite and not group.coordinated and _bare(words, group, at):
        return "modifies a noun"
    if group.passive and form_of(head) != "ing" and "any-voice" not in reading.rule.aspects:
        return "in the passive"
    return ""


CUT = re.compile(
    r"\s(?:in|on|at|from|to|with|for|by|along|near|under|against|between|inside|who|which|that|due"
    r"|during|since|whose)\b|,(?=\s)|\(",
    re.IGNORECASE,
)


@kept
def core(phrase: str) -> str:
    """Return a noun phrase up to its first preposition other than "of"."""
    match = CUT.search(phrase)
    return phrase[: match.start()] if match else phrase
