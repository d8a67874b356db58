"""The object of a verb: whether the weapon is what was used or made, or only stands nearby."""

from __future__ import annotations

import re
from dataclasses import replace

from treatywatch.claims.coder.kept import kept
from treatywatch.claims.coder.verb_group import VerbGroup
from treatywatch.claims.coder.view import SentenceView, Slot
from treatywatch.claims.mentions import WeaponMention

_APART = re.compile(
    r"\b(?:at(?! (?:least|most))|from|in|on|with|for|by|near|against|(?<!up )to(?! \d)|into|onto"
    r"|off|around|after|before|during|along"
    r"|about(?! (?:\d|half|one\b|two\b|three\b|several|an? ))|regarding"
    r"|beside|behind|without|under|through|how|where|when|while|because|who|which|that"
    r"|remov\w+|clear\w*|find\w*|detect\w*|destroy\w*|search\w*|defus\w+|neutrali\w+)\b",
    re.IGNORECASE,
)
_LAYING = re.compile(r"mine-?laying\b", re.IGNORECASE)
_OWN_PARTICLE = re.compile(
    r"^left behind\b|^(?:engag\w+|participat\w+) in\b|^resort\w* to\b"
    r"|^rel(?:y|ies|ied) (?:\w+ )?on\b"
    r"|^(?:attack|bomb|shell|hit|struck|str|target|pound)\w*[^;]{0,90}?\b(?:with|by|using)\b"
    r"|^(?:surround|protect|ring|defend|lin|seal|fortif|fenc)\w*[^,;]{0,40}?\bwith\b",
    re.IGNORECASE,
)
_OF = re.compile(r"(?P<noun>\w+)\s+of\s+", re.IGNORECASE)
_MEASURES = re.compile(
    r"^(?:types?|kinds?|versions?|cop(?:y|ies)|numbers?|quantit(?:y|ies)|amounts?|hundreds|thousands"
    r"|millions|tens|dozens|stocks?|stockpiles?|lots?|variety|range|series|forms?|models?|majority"
    r"|some|many|any|all|most|both|none|one|two|three|four|several|few|percent|pieces|batch(?:es)?"
    r"|shipments?|consignments?|deliver(?:y|ies)|suppl(?:y|ies)|classes|sorts?|generations?|use|half|rest|remainder"
    r"|part|belts?|rows?|lines?|fields?|mixtures?|combinations?|production|design|\d+)$",
    re.IGNORECASE,
)
OTHER_MINES = re.compile(
    r"\b(?:sea|naval|underwater|water|limpet|coal|copper|gold|silver|iron|salt|uranium|diamond|zinc"
    r"|tin|nickel|manganese|platinum|sulphur|sulfur|lignite|sand|cobalt|bauxite|phosphate|opencast|open-pit|ore|gem|jade|emerald)\s+mines?\b",
    re.IGNORECASE,
)
_COUNT = re.compile(r"\b(?:the|its|their|this) (?:number|amount|quantity) of\s*$", re.IGNORECASE)
_FIELDS = re.compile(r"\b(?:minefields?|mine belts?|mined areas?|mine barriers?)\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\s*(?:$|[.,;:()\"?!/-]|(?:in|on|at|along|and|or|but|nor|since|until|during|which|that|to|with"
    r"|from|by|near|around|against|inside|outside|throughout|for|as|after|before|date_|area_|nation_"
    r"|type_|group_|\w+ly|are|is|was|were|has|have|had|did|will|there|here|again|abroad|both|each"
    r"|every|last|this|per|because|when|while|where|if|so|also|than|between|within|across|through"
    r"|under|over|of|off|into|whose|who|including|such|like|made|produced|manufactured|laid|planted"
    r"|used|found|known|called|designed|equipped|fitted|deployed|stored|held|via|beyond|towards?"
    r"|anywhere|elsewhere|any|then|once|twice|not|never|at|upon|amid|among|beneath|below|above"
    r"|despite|except|yet|still|ever|too|either|anti-personnel|antipersonnel|alike|based|similar)\b)",
    re.IGNORECASE,
)


_PARTICLE = re.compile(r"\s(?:out|aside|up|away|down|back|off|detect\w+|clear\w+)\b")
_HEAD_FOLLOWS = re.compile(r"(?:\s[a-z-]+){0,2}\s(?:mines?|landmines?|munitions?)\b")


def object_problem(view: SentenceView, start: int, end: int, *, noun: bool = False) -> str:
    """Return why the weapon of a match is not the verb's own object, empty where it is.

    `start` is where the verb begins, `end` where the match ends, in the masked text; `noun`
    tells that the match is a nominalisation, behind which its own verb may follow.
    """
    if OTHER_MINES.search(view.text, start, end + 6):
        return "mines of another kind"
    weapons = view.of(WeaponMention)
    inside = [
        s
        for s in weapons
        if start <= s.start < end
        and not _LAYING.match(view.text, s.start)
        and (noun or s.start != start)  # "to mine the border": the verb itself
    ]
    field = _FIELDS.search(view.text, start, end)
    if not inside and field is None:
        return ""
    before = view.text[start : inside[0].start if inside else field.start() if field else start]
    before = _OWN_PARTICLE.sub(" ", before)
    if _APART.search(before):
        return "the weapon is not the object"
    if any(not _MEASURES.match(m["noun"]) for m in _OF.finditer(before)) and not noun:
        return "something of the weapon is the object"
    if _COUNT.search(before) and not noun:
        return "the number of the weapons is the object"
    return _qualifier_problem(view, weapons, inside, end, noun) if inside else ""


def _qualifier_problem(
    view: SentenceView, weapons: list[Slot], inside: list[Slot], end: int, noun: bool
) -> str:
    if noun and inside[-1].end < end and _GOES_ON.match(view.text, end):
        return ""  # "cluster munition use by": the weapon qualifies the deed itself
    named = inside[-1].mention
    whole = isinstance(named, WeaponMention) and not named.compound
    if whole and inside[-1].end < end and _GOES_ON.match(view.text, inside[-1].end):
        return ""  # "put mines around": the match itself goes on behind the weapon
    last, end = inside[-1], max(end, inside[-1].end)
    for slot in weapons:
        if end <= slot.start <= end + 1:
            last, end = slot, slot.end
    compound = isinstance(last.mention, WeaponMention) and last.mention.compound
    plural = view.text[end - 1] == "s" and not _PARTICLE.match(view.text, end)
    plural = plural or _HEAD_FOLLOWS.match(view.text, end) is not None
    if compound or (not noun and not plural and not _GOES_ON.match(view.text, end)):
        return "the weapon's name only qualifies another noun"
    return ""


def with_object(group: VerbGroup, text: str, end: int) -> VerbGroup:
    """Take in the negation of an object: "used no mines", "supplied mines to nobody"."""
    if not _denies(text):
        return group
    denied = _OBJECT_NEGATION.match(text, end) or (not group.inner and _TO_NOBODY.match(text, end))
    return replace(group, inner=not group.inner) if denied else group


@kept
def _denies(text: str) -> bool:
    """Tell whether a sentence holds any word that denies an object."""
    return _DENYING.search(text) is not None


_DENYING = re.compile(r"\s(?:no(?!-man)|neither|hardly)", re.IGNORECASE)


_OBJECT_NEGATION = re.compile(
    r"\s+(?:in |to |for |of |from |on |at |with |by )?(?:\w+ly )?"
    r"(?:no(?!-man)|neither|none|nothing|hardly any)\b",
    re.IGNORECASE,
)


_TO_NOBODY = re.compile(
    r"[^,;:]{0,60}?\b(?:to|in|on|with|from|for|against) (?:no one|nobody|none"
    r"|no (?:other |foreign )?(?:country|state|nation|government|party|buyer|circumstances))\b",
    re.IGNORECASE,
)
