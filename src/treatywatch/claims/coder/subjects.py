"""The grammatical subject of a verb group, followed through relative and shared-subject clauses."""

from __future__ import annotations

import re
from dataclasses import replace

from treatywatch.claims.coder.actors import Actor, ActorKind, Home, actor_of, strip_leading
from treatywatch.claims.coder.clauses import Boundary, Clauses, Edge
from treatywatch.claims.coder.lexicon import DEEDS
from treatywatch.claims.coder.view import SentenceView
from treatywatch.claims.mentions import AreaMention

_FIRST_VERB = re.compile(
    r"\b(?:has|have|had|is|are|was|were|did|does|do|will|would|can|could|may|might|should|cannot"
    r"|(?!armed|united|unarmed|so-called|displaced|accused|alleged|combined|related|based"
    r"|unexploded|affected"
    r"|interested|concerned|contaminated|detailed|improved|limited|wounded|injured|stockpiled"
    r"|retained|retired)"
    r"[a-z]{2,}(?:[^e]ed|ied)|laid|made|held|said|told|sent|took|gave|became|began|says|states"
    r"|claims|denies|reports|produces|exports|imports|stockpiles|uses|retains|possesses|supports"
    r"|believes|lists|continues|never|acceded|came|went|fought|fell|rose|withdrew|knew|saw|stood"
    r"|sought|broke|grew|drew|wrote|spoke|chose|drove|occupies|controls"
    r"|shares|acknowledges|recogni[sz]es|understands|considers|regards|maintains|cites|argues"
    r"|welcomes|appreciates|relies|participates|attends|abstains|intends|wishes|agrees|opposes"
    r"|rejects|insists|stresses|emphasi[sz]es|encourages|endorses|engages|submits|remains"
    r")\b"
)
_PARTICIPLE = re.compile(r"\s*[a-z]+ing\b")


def subject_of(view: SentenceView, clauses: Clauses, group_start: int, home: Home) -> Actor:
    """Return who or what the verb group that begins at `group_start` is said of."""
    start, end = subject_span(clauses, group_start)
    actor = actor_of(view, start, end, home)
    if actor.pronoun and start > 0:
        first = actor_of(view, 0, _first_verb(clauses.text, 0, start), home)
        if first.kind is ActorKind.GROUP and not first.parts:  # "rebels …; it denied"
            return replace(actor, kind=ActorKind.GROUP, code=None)
    return actor


def subject_span(clauses: Clauses, group_start: int) -> tuple[int, int]:
    """Return the stretch of masked text that holds the subject's noun phrase."""
    text, boundary, end = clauses.text, clauses.before(group_start), group_start
    for _ in range(len(clauses.boundaries)):
        rest, cut = strip_leading(text[boundary.end : end])
        if rest.strip(' ,"') and not _second_deed(boundary, rest):
            return _past_clause(clauses, boundary, boundary.end + cut, end)
        if boundary.kind is Edge.START:
            break
        if boundary.kind is Edge.RELATIVE:
            return _antecedent(clauses, boundary)
        boundary, end = _shared(clauses, boundary)
    return 0, _first_verb(text, 0, group_start)


def _second_deed(boundary: Boundary, rest: str) -> bool:
    """Tell whether a joint only joins a second verb: "has not made or sold mines, and has said"."""
    first = rest.split(maxsplit=1)[0].lower()
    return (
        boundary.kind is Edge.COORDINATE and first in DEEDS and first.endswith(("ed", "ld", "de"))
    )


def _past_clause(clauses: Clauses, boundary: Boundary, start: int, end: int) -> tuple[int, int]:
    """Step over a clause that lies between the boundary and the verb's own subject."""
    text = clauses.text
    verb = _FIRST_VERB.search(text, start, end)
    if verb is None:
        opens = boundary.kind is Edge.SUBORDINATE and _PARTICIPLE.match(text, start)
        comma = _last_comma(text, start, end) if opens else -1
        return (comma + 2 if comma >= 0 else start), end
    comma = _last_comma(text, verb.end(), end)
    if comma >= 0 and text[comma + 2 : end].strip(' ,"'):
        return comma + 2, end
    if comma >= 0 and boundary.kind is Edge.RELATIVE and clauses.text[boundary.start] == ",":
        return _antecedent(clauses, boundary)
    if boundary.kind is Edge.RELATIVE and verb.start() - start < 4:
        return _antecedent(clauses, boundary)
    return start, end


def _last_comma(text: str, start: int, end: int) -> int:
    """Return the place of the last comma that stands outside brackets; -1 where there is none."""
    comma = text.rfind(", ", start, end)
    while comma >= 0 and text.count("(", start, comma) > text.count(")", start, comma):
        comma = text.rfind(", ", start, comma)
    return comma


def _antecedent(clauses: Clauses, boundary: Boundary) -> tuple[int, int]:
    """Return the noun phrase that a relative clause is about.

    Behind a comma it is the one right before; without one ("no groups in Chad that use mines")
    it is the whole phrase with its prepositions.
    """
    start = clauses.previous(boundary).end
    text = clauses.text[start : boundary.start]
    comma = clauses.text[boundary.start : boundary.end].lstrip().startswith(",")
    pattern = _PHRASE_START if comma else _VERB_BEFORE
    cut = max((m.end() for m in pattern.finditer(text)), default=0)
    return start + cut, boundary.start


_VERB_BEFORE = re.compile(
    r"\b(?:there (?:is|are|was|were|has been|have been)|by|exported|produced|imported"
    r"|includes?|including|used|has|have|had|is|was|were|are|received|found|destroyed|arrested|fought)\s",
    re.IGNORECASE,
)
_PHRASE_START = re.compile(
    r"\b(?:of|by|from|to|with|exported|produced|imported|and|in|on|for|includes?|including"
    r"|between|against|stockpiles?|used|has|have|had|is|was|were|are|received|found|destroyed)\s",
    re.IGNORECASE,
)


def _shared(clauses: Clauses, boundary: Boundary) -> tuple[Boundary, int]:
    """Go back to the clause whose subject this one shares."""
    previous = clauses.previous(boundary)
    while previous.kind is Edge.RELATIVE and previous.start > 0:
        previous = clauses.previous(previous)
    return previous, _first_verb(clauses.text, previous.end, boundary.start)


def _first_verb(text: str, start: int, end: int) -> int:
    match = _FIRST_VERB.search(text, start, end)
    return match.start() if match else end


def agent_of(view: SentenceView, start: int, home: Home) -> Actor | None:
    """Return the agent of "by …" after a passive verb or a noun; None where none is named.

    Further agents of the same verb ("by the army and along trails by the rebels") are its parts.
    """
    found: list[Actor] = []
    at = start
    while (match := _BY.match(view.text[at:])) is not None:
        found.append(actor_of(view, at + match.start("who"), at + match.end("who"), home))
        at += match.end("who")
    named = [a for a in found if a.kind is not ActorKind.NONE]
    if not named:
        return None
    return replace(named[0], parts=(*named[0].parts, *named[1:]))


_BY = re.compile(
    r"^[^;:]{0,140}?\bby (?:both (?!sides|parties|camps))?"
    r"(?P<who>(?:the |any |some |its )?[^,;:.\"]{2,70}?"
    r"(?:, (?:AREA_|NATION_ \w+|\w+))*(?:,? and (?:AREA_|NATION_ \w+|\w+ \w+|\w+))?)"
    r"(?=$|[,;:.\"]| (?:in|on|at|during|along|near|against|since|following|despite"
    r"|amid|after|before|when|while|where|surfaced|has|have|had|was|were|is"
    r"|are|outside|inside|within|between|around|to|from|for|continued|who|which|that)\b)",
    re.IGNORECASE,
)


def possessor_of(view: SentenceView, start: int, home: Home) -> Actor | None:
    """Return the possessor right before a noun: "Chad's use", "its production", "rebel use"."""
    left = view.text[max(0, start - 60) : start]
    match = _POSSESSOR.search(left)
    if match is None:
        return None
    offset = start - len(left)
    actor = actor_of(view, offset + match.start("who"), offset + match.end("who"), home)
    if actor.text == "NATION_":  # "Chad's" and "Chadian use" mean the same
        codes = [s.mention.code for s in view.within(actor.start, actor.end, AreaMention)]  # type: ignore[attr-defined]
        return replace(actor, kind=ActorKind.STATE, code=codes[0]) if codes and codes[0] else actor
    return actor


def owner_of(view: SentenceView, clauses: Clauses, pronoun: Actor, home: Home) -> Actor:
    """Return whom "its" and "their" before a noun mean: the subject of the clause they stand in.

    "The rebels stepped up their use of mines" says nothing of the state. Where nothing but the
    pronoun is named, it means what it would mean alone.
    """
    verb = _FIRST_VERB.search(view.text, clauses.before(pronoun.start).end, pronoun.start)
    if verb is None:
        return pronoun
    owner = subject_of(view, clauses, verb.start(), home)
    return owner if owner.kind is not ActorKind.NONE else pronoun


_POSSESSOR = re.compile(
    r"(?P<who>AREA_(?='s?)|NATION_(?: (?:army|forces|military|government|troops))?"
    r"|(?:its|their)(?= )|GROUP_|rebel|insurgent|guerrilla|opposition|NSAG|military(?=')|army(?=')"
    r"|government(?: forces)?|the (?:country|government|army|military)(?='s))"
    r"(?:'s?)?(?: (?:current|own|alleged|new|continued|past|present|recent|possible|antipersonnel"
    r"|landmine|mine|existing|entire|previous|reported|total|remaining))*\s*$",
    re.IGNORECASE,
)
