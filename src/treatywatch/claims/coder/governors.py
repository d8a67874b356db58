"""What governs a noun or an -ing form: "allegations of …", "denied …", "stopped …"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from treatywatch.claims.coder.word_gate import WordGate, bits_of
from treatywatch.model import Certainty


class Grip(StrEnum):
    """How the governing words hold the deed."""

    ASSERTED = "asserted"
    HEDGED = "hedged"
    DENIED = "denied"
    ADMITTED = "admitted"
    ACCUSED = "accused"
    CEASED = "ceased"
    UNKNOWN = "unknown"
    ABSENT = "absent"
    LOOSE = "loose"


@dataclass(frozen=True, slots=True)
class Governor:
    """The grip, where the governing words begin, and who they name as the actor."""

    grip: Grip
    start: int
    certainty: Certainty | None = None
    actor: tuple[int, int] | None = None
    verb: int | None = None


_MODIFIERS = (
    r"(?:(?:the|any|an?|its|their|his|all|some|new|newly|recent|current|currently|possible|past"
    r"|previous"
    r"|previously|ongoing|on-going|further|such|future|continued|continuing|actual|illegal|growing|spreading|apparently|sometimes|largely|clearly"
    r"|widespread|extensive|limited|alleged|reported|suspected|apparent|confirmed|ever|having"
    r"|been|either|heavy|frequent|regular|increased|increasing|routine|indiscriminate|antipersonnel|anti-personnel|landmine|mine|AREA_'s|NATION_|AREA_|GROUP_|rebel"
    r"|government|official|DATE_|additional|occasional|sporadic|significant|renewed|large-scale"
    r"|production|use|transfer|export|import|stockpiling|stockpile|development|acquisition|trade"
    r"|sale|laying|using|producing|importing|exporting|stockpiling|transferring|planting|and|or"
    r"|nor|of|size|composition|exact|precise|total|number|both|extent|scale|types?|quantity"
    r"|location|one|largest|biggest|major|massive|at|least|two|three|several|instances?|cases?"
    r"|incidents?|location|whether|existing|old|planned|(?:continuing|resuming"
    r"|starting|beginning) to|non-production|antivehicle|cluster|munition),?\s+)*$"
)


def _ends(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<mark>{pattern})\s+{_MODIFIERS}", re.IGNORECASE)


_NOUNS = (
    r"(?P<noun>allegations?|accusations?|claims?|charges?|reports?|rumou?rs?|suspicions?|evidence"
    r"|instances?|cases?|indications?|incidents?|accounts?|signs?|possibility|likelihood)"
    r"(?: (?:and|or) (?:\w+ )?(?:indications?|indicators?|reports?|evidence|claims|accusations"
    r"|allegations|signs|rumou?rs|suspicions))?"
    r" (?:of|about|regarding|concerning|alleging|suggesting)"
)
_DENIAL = _ends(
    r"\b(?:den(?:y|ies|ied|ying)|denials? of|denials?|reject(?:s|ed|ing)?|refut(?:es|ed|ing)"
    r"|dismiss(?:es|ed|ing)|disput(?:es|ed)|disclaim(?:s|ed)?)"
    r"(?: (?:that|it|the|any|all|these|those|such|allegations?|accusations?|charges|claims|reports"
    r"|of|about|responsibility|for|involvement|in|having|ever|or|and|knowledge|to|regarding"
    r"|concerning|NATION_|AREA_|AREA_'s|DATE_|\w+ly))*"
)
_ADMISSION = _ends(
    r"\b(?:admit(?:s|ted|ting)?|acknowledg(?:es|ed|ing)|conced(?:es|ed|ing)|confess(?:es|ed)"
    r"|claim(?:s|ed) responsibility for)(?: (?:to|publicly|officially))?"
)
_ACCUSED = _ends(
    r"\b(?:accus(?:e[sd]?|ing|ations? against)|blam(?:e[sd]?|ing)|suspect(?:s|ed|ing)?"
    r"|charg(?:e[sd]?|ing)|implicated)\b(?P<whom>[^;:]{0,90}?) (?:of|for|with|in)"
)
_CEASED = _ends(
    r"\b(?P<verb>stopped|ceased|halted|ended|discontinued|suspended|abandoned|terminated|stops"
    r"|phased out|no longer)"
)
_ASSERTED = _ends(
    r"\b(?P<verb>(?:joined|joins)\b[^;:]{0,70}? in|continued|continues|continuing|continue"
    r"|reported|reports|indicated|indicates"
    r"|noted|notes|confirmed|confirms|described|suggested|revealed|verified|detected|cited"
    r"|mentioned|justified|resumed|resumes|stepped up|stepping up"
    r"|intensified|intensifies|escalated|escalates|expanded|expands|reduced|decreased"
    r"|began|begun|started|kept(?: on)?|keeps?(?: on)?|go(?:es|ing)? on|went on|gone on"
    r"|maintained|maintains|increased|engaged in|engages in|involved in|carried out|carrying out"
    r"|seen|spotted|caught|filmed|undertaken|undertook|made|making"
    r"|has a history of|documented|witnessed|observed|recorded)"
    r"|(?:including|involving|with|saw|seen|marked by|characterized by)"
    r"(?= (?:the )?(?:widespread|extensive|heavy|significant|massive|large-scale|limited|sporadic"
    r"|frequent|regular|increased|increasing|continued|routine|indiscriminate) )"
)
_EXISTS = _ends(
    r"\bthere (?:(?:has|have|had) (?:never |not |also |since )*)?"
    r"(?P<verb>been|was|were|is|are|continued to be|continues to be)(?: also| still| now)?"
)
_ABSENT = _ends(r"\b(?:no|nor any|without(?: any)?|neither)(?: public| known| private| nor)*")
_CAUSE = _ends(
    r"\b(?:as a (?:result|consequence) of|result(?:s|ed|ing)? from|stem(?:s|med|ming)? from"
    r"|caused by|because of|due to)"
)
_PROTESTED = _ends(r"\b(?:protest(?:s|ed|ing)?(?: against)?|complain(?:s|ed|ing)? (?:about|of))")
_HEDGED = _ends(rf"\b{_NOUNS}")
_LEFT = (
    (Grip.DENIED, _DENIAL),
    (Grip.ADMITTED, _ADMISSION),
    (Grip.ACCUSED, _ACCUSED),
    (Grip.CEASED, _CEASED),
    (Grip.HEDGED, _HEDGED),
    (Grip.HEDGED, _PROTESTED),
    (Grip.ABSENT, _ABSENT),
    (Grip.ASSERTED, _ASSERTED),
    (Grip.ASSERTED, _EXISTS),
    (Grip.ASSERTED, _CAUSE),
)
_LEFT_GATE = WordGate([pattern.pattern for _, pattern in _LEFT])
_RIGHT_UNKNOWN = re.compile(
    r"^[^,;:\"]{0,110}?\b(?:is|are|was|were|remains?|remained|continues to be)"
    r"(?: (?:currently|still|also|otherwise|as yet|largely|presently))?"
    r" (?:not (?:yet )?(?:publicly )?(?:known|clear|available|disclosed|certain|been disclosed)"
    r"|unknown|unclear|uncertain|undisclosed|not been (?:disclosed|made public))\b",
    re.IGNORECASE,
)
_RIGHT = (
    (
        Grip.HEDGED,
        Certainty.REPORTED,
        r"(?:is|are|was|were|has been|have been) (?:also )?reported\b",
    ),
    (Grip.HEDGED, Certainty.ALLEGED, r"(?:is|are|was|were|has been|have been) alleged\b"),
    (
        Grip.HEDGED,
        Certainty.CONFIRMED,
        r"(?:is|are|was|were|has been|have been) (?:confirmed|verified)\b",
    ),
    (Grip.HEDGED, Certainty.BELIEVED, r"(?:is|are|was|were) (?:suspected|believed)\b"),
    (Grip.HEDGED, Certainty.LIKELY, r"(?:is|are|was|were) (?:likely|probable)\b"),
    (Grip.HEDGED, Certainty.POSSIBLE, r"(?:is|are) possible\b"),
    (
        Grip.HEDGED,
        Certainty.LIKELY,
        (
            r"(?:appear(?:s|ed)?|seem(?:s|ed)?) to (?:be |have )?(?:been )?(?:ongoing|on-going"
            r"|continu\w+|under ?way|increas\w+|widespread)\b"
        ),
    ),
    (
        Grip.ASSERTED,
        None,
        (
            r"(?:continued|continues|persisted|persists|occurred|took place|resumed|is widespread"
            r"|was widespread|has continued|has been (?:widespread|extensive|limited|recorded"
            r"|documented)|was (?:recorded|documented|extensive)|is extensive|began"
            r"|(?:has |have )?(?:increased|escalated|intensified|declined|decreased|dropped"
            r"|spread|grown)|(?:is|was|has been) (?:ongoing|on-going|continuing|common|routine"
            r"|confined|restricted|controlled|authorized|supervised|limited|sporadic|frequent|regular))\b"
        ),
    ),
    (
        Grip.CEASED,
        None,
        (
            r"(?:(?:has |had )?(?:ceased|stopped|ended)|(?:was|were|has been) (?:ceased|stopped"
            r"|halted"
            r"|discontinued|suspended|terminated))\b"
        ),
    ),
)
_RIGHT_RULES = tuple(
    (grip, certainty, re.compile(rf"^(?P<gap>[^,;:\"]{{0,80}}?)\b{pattern}", re.IGNORECASE))
    for grip, certainty, pattern in _RIGHT
)
_RIGHT_GATE = WordGate([pattern.pattern for _, _, pattern in _RIGHT_RULES])
_NOUN_CERTAINTY = {
    "allegation": Certainty.ALLEGED,
    "accusation": Certainty.ALLEGED,
    "claim": Certainty.ALLEGED,
    "charge": Certainty.ALLEGED,
    "suspicion": Certainty.BELIEVED,
    "indication": Certainty.LIKELY,
    "sign": Certainty.LIKELY,
    "possibility": Certainty.POSSIBLE,
    "likelihood": Certainty.LIKELY,
    "instance": Certainty.FLAT,
    "case": Certainty.FLAT,
    "incident": Certainty.FLAT,
}
_ADJECTIVES = (
    (re.compile(r"\balleged\s+(?:\w+\s+){0,2}$", re.IGNORECASE), Certainty.ALLEGED),
    (
        re.compile(
            r"(?:^|\b(?:the|an?|any|no|of|its|their|some|all|other"
            r"|few)\s+)reported\s+(?:\w+\s+){0,2}$",
            re.IGNORECASE,
        ),
        Certainty.REPORTED,
    ),
    (re.compile(r"\bsuspected\s+(?:\w+\s+){0,2}$", re.IGNORECASE), Certainty.BELIEVED),
    (re.compile(r"\bpossible\s+(?:\w+\s+){0,2}$", re.IGNORECASE), Certainty.POSSIBLE),
)


def govern(text: str, start: int, end: int) -> Governor:
    """Tell what governs the noun or -ing form that stands at `start` to `end`."""
    left, right = text[max(0, start - 220) : start], text[end:]
    offset = start - len(left)
    for number in bits_of(_LEFT_GATE.passing(left)):
        grip, pattern = _LEFT[number]
        match = pattern.search(left)
        if match and _is_adjective(match, left) and _UNWANTED.search(left):
            continue
        if match and grip is Grip.ABSENT:
            return _absent(match, offset, left, right)
        if match:
            return _left(grip, match, offset, left)
    return _to_the_right(start, left, right)


_WATCHED = frozenset({"seen", "spotted", "caught", "filmed"})
_CHARGED = re.compile(r"\b(?:allegations?|accusations?)\b[^,;:]{0,40}$", re.IGNORECASE)
_NOT_ANY = re.compile(
    r"\b(?:not|never|n't) (?:\w+ )?(?:received?|found|find|seen|see|heard of|aware of|recorded?"
    r"|documented?|identified|know of|known of) any (?:\w+ ){0,2}$",
    re.IGNORECASE,
)
_NO_OR = re.compile(r"\b(?:no|without|not any) (?:\w+ ){1,2}(?:or|nor) (?:\w+ )?$", re.IGNORECASE)


def _left(grip: Grip, match: re.Match[str], offset: int, left: str) -> Governor:
    groups = match.groupdict()
    actor = None
    whom = (groups.get("whom") or "").strip()
    if whom and not whom.startswith("by "):
        actor = (offset + match.start("whom"), offset + match.end("whom"))
    verb = offset + match.start("verb") if groups.get("verb") else None
    certainty = None
    if groups.get("noun"):
        certainty = _NOUN_CERTAINTY.get(groups["noun"].lower().rstrip("s"), Certainty.REPORTED)
        certainty = _seen(match, left) if certainty is Certainty.FLAT else certainty
        if _CHARGED.search(left, 0, match.start("noun")):  # "allegations of a possibility of use"
            certainty = Certainty.ALLEGED
        before = left[: match.start("noun")]
        if _NO_OR.search(before) or _NOT_ANY.search(before):  # "no reports or allegations of"
            return Governor(Grip.ABSENT, offset + match.start(), Certainty.NO_REPORTS)
    elif grip is Grip.HEDGED:
        certainty = Certainty.ALLEGED
    if grip is Grip.ASSERTED:
        watched = (groups.get("verb") or "").lower() in _WATCHED
        certainty = Certainty.REPORTED if watched else _adjective(left)
        grip = Grip.HEDGED if certainty else grip
    return Governor(grip, offset + match.start(), certainty, actor, verb)


_SEEN = re.compile(
    r"^[^,;:\"]{0,90}?\b(?:(?:is|are|was|were|has been|have been|had been|has ever been"
    r"|have ever been) (?:known|reported|recorded"
    r"|documented|confirmed|identified|registered|observed|detected))\b",
    re.IGNORECASE,
)


def _seen(match: re.Match[str], left: str) -> Certainty:
    """Tell how sure instances and cases are: what an adjective before them says."""
    word = left[: match.start()].rsplit(" ", 2)[-2:]
    if "confirmed" in word or "verified" in word:
        return Certainty.CONFIRMED
    if "alleged" in word or "claimed" in word or "unconfirmed" in word:
        return Certainty.ALLEGED
    if "suspected" in word:
        return Certainty.BELIEVED
    return Certainty.REPORTED if "reported" in word else Certainty.FLAT


def _absent(match: re.Match[str], offset: int, left: str, right: str) -> Governor:
    """Read "no use of mines has been reported", "no known production"."""
    seen = _SEEN.search(right)
    certainty = None
    if "known" in match.group().lower() or (seen and seen.group().endswith("known")):
        certainty = Certainty.NOT_KNOWN
    elif seen or re.search(r"\b(?:reported|confirmed|recorded)\b", left[match.start() :]):
        certainty = Certainty.NO_REPORTS
    return Governor(Grip.ABSENT, offset + match.start(), certainty)


def _adjective(left: str) -> Certainty | None:
    return next((c for pattern, c in _ADJECTIVES if pattern.search(left)), None)


def _to_the_right(start: int, left: str, right: str) -> Governor:
    if _RIGHT_UNKNOWN.search(right):
        return Governor(Grip.UNKNOWN, start)
    for number in bits_of(_RIGHT_GATE.passing(right)):
        grip, certainty, pattern = _RIGHT_RULES[number]
        if pattern.search(right):
            return Governor(grip, start, certainty or _adjective(left))
    if _LAST.search(left) and _WAS.match(right) and not _UNWANTED.search(left):
        return Governor(Grip.ASSERTED, start)
    opening = _OPENS.match(left)
    if opening is not None and _BY.match(right):
        return Governor(Grip.HEDGED, start, _OPENINGS[opening.group(1).lower()])
    if _GOES_ON.search(left) and not _UNWANTED.search(left) and _BY.match(right):
        return Governor(Grip.ASSERTED, start, _adjective(left))
    return Governor(Grip.LOOSE, start)


_OPENINGS = {
    "possible": Certainty.POSSIBLE,
    "alleged": Certainty.ALLEGED,
    "suspected": Certainty.BELIEVED,
    "apparent": Certainty.LIKELY,
}
_OPENS = re.compile(
    rf"\s*(?:the |any )?({'|'.join(_OPENINGS)})\s+"
    r"(?:(?:new|recent|antipersonnel|anti-personnel|landmine|mine)\s+)*$",
    re.IGNORECASE,
)
"""A doubt with which a sentence opens: "Possible use of mines by the army"."""
_GOES_ON = re.compile(
    r"\b(?:ongoing|on-going|continued|continuing|renewed|increased|extensive|widespread|massive)"
    r"\s+(?:(?:antipersonnel|anti-personnel|landmine|mine|new)\s+)*$",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"\b(?:last|first|most recent|only)(?: known| confirmed| recorded| documented| verified)?"
    r"(?: (?:antipersonnel|anti-personnel|landmine|mine))*\s+$",
    re.IGNORECASE,
)
_WAS = re.compile(
    r"[^;:\"]{0,80}?\b(?:was|were|came|occurred|took place|dates?|happened) (?:in|during|from|at|on"
    r"|back|between)\b",
    re.IGNORECASE,
)
_DETERMINED = re.compile(
    r"\b(?:the|its|their|any|an?|this|that|such|of|for|against|and|or)\s+$", re.IGNORECASE
)


def _is_adjective(match: re.Match[str], left: str) -> bool:
    """Tell whether "continued", "increased" stand before the deed as adjectives."""
    verb = match.start("verb") if match.groupdict().get("verb") else -1
    return verb >= 0 and _DETERMINED.search(left, 0, verb) is not None


_UNWANTED = re.compile(
    r"\b(?:prevent\w*|risks?|stop\w*|halt\w*|end(?:s|ed|ing)?|avoid\w*|against|prohibit\w*|ban\w*"
    r"|without|potential|future|threat\w*|if|should|could|would|may|call\w*|urg\w+|demand\w*"
    r"|condemn\w*|allow\w*|fear\w*|deter\w*|in case|oppos\w+|no|not|denie[sd]"
    r"|deny\w*)\b[^;]{0,60}$",
    re.IGNORECASE,
)
_BY = re.compile(r"[^,;:\"]{0,40}?\bby\b", re.IGNORECASE)
