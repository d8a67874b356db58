"""Clauses: where one begins, and the words that stand there before its verb."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum

from treatywatch.claims.coder.openings import Openings
from treatywatch.claims.mentions.once import once


class Edge(StrEnum):
    """What kind of boundary a clause begins at."""

    START = "start"
    THAT = "that"
    RELATIVE = "relative"
    SUBORDINATE = "subordinate"
    COORDINATE = "coordinate"
    BREAK = "break"


@dataclass(frozen=True, slots=True)
class Boundary:
    """A clause boundary: `start` is where its mark begins, `end` where the clause begins."""

    kind: Edge
    start: int
    end: int
    word: str = ""


_SUBORDINATORS = (
    "although|though|while|whereas|because|if|unless|whether|when|before|after|until|once|so that"
    "|even though|even if|given that|in order|despite|since it|since they|as well as"
)
_BARE_SPEECH = (
    r"sa(?:id|ys|ying)|stated|states(?= (?:it|they|there|its) )|indicat(?:ed|es|ing)"
    r"|confirm(?:ed|s|ing)|claim(?:ed|s|ing)|believes?|believed"
    r"|report(?:ed|s)|noted|add(?:ed|s)|admit(?:ted|s)|acknowledg(?:ed|es)|declar(?:ed|es|ing)"
    r"|announced|alleg(?:ed|es)|insist(?:ed|s)|suggest(?:ed|s)|think|thought|estimat(?:ed|es)"
    r"|den(?:ied|ies)|(?:told|informed) (?:the |a )?(?:\w+ ){0,2}?(?:\w+|MONITOR_|ORG_|UN_)"
)
_BARE_SUBJECT = (
    r"(?:it|they|he|she|we|there|AREA_|GROUP_|AREA_'s (?:\w+ ){0,4}?\w+|NATION_ (?:\w+ )?\w+"
    r"|(?:its|their|the|his) (?:\w+ )?\w+)"
)
_BARE_VERB = (
    r"(?:\w+ly |no longer |never |also |still )?(?:has|have|had|is|are|was|were|did|does|do"
    r"|will|would|can|could|may|might|should|cannot|laid|used|produced|exported|planted|possesses|holds|uses"
    r"|produces|stockpiles|retains)\b"
)
_COORDINATORS = "and|but|or|nor|yet|however|then"
BOUNDARY = re.compile(
    r"(?P<break>[;:]| -+ |--|\")"
    rf"|(?P<bare>\b(?:{_BARE_SPEECH})\s)(?={_BARE_SUBJECT} {_BARE_VERB})"
    r"|(?P<relative>,?\s*\b(?:which|who|whom|whose|where)\b)"
    r"|(?P<that>\bthat\b)"
    rf"|(?P<subordinate>,?\s*\b(?:{_SUBORDINATORS})\b)"
    rf"|(?P<coordinate>,?\s*\b(?:{_COORDINATORS})\b|, not\b)",
    re.IGNORECASE,
)
OPENINGS = Openings(
    BOUNDARY,
    (
        *(";", ":", " -", "--", '"', ", not", "which", "who", "where", "that"),
        *(
            "said",
            "say",
            "stated",
            "indicat",
            "confirm",
            "claim",
            "believe",
            "report",
            "note",
            "add",
            "admit",
        ),
        *("acknowledg", "declar", "announc", "alleg", "insist", "suggest", "think", "thought"),
        *("estimat", "denie", "told", "informed"),
        *_SUBORDINATORS.split("|"),
        *_COORDINATORS.split("|"),
    ),
)
_FINITE = re.compile(
    r"\b(?:has|have|had|is|are|was|were|did|does|do|will|would|can|could|may|might|should|cannot"
    r"|remain|became|becomes?|(?!(?:armed|unarmed|united|combined|retired|unexploded"
    r"|improvised|so-called)\b)"
    r"(?<!\bof )(?<!\bthe )(?<!\ban )[a-z]{2,}ed|laid|made|held|said|told|found|gave|took|sent"
    r"|began|says|sold|bought|came|went|fought|withdrew"
    r"|states|produces|exports|imports|stockpiles|uses|retains|holds|possesses|believes|supports"
    r"|continues|appears|seems|lists|indicates|denies|claims|reports"
    r"|shares|acknowledges|recogni[sz]es|understands|considers|regards|maintains|cites|argues"
    r"|welcomes|appreciates|relies|participates|attends|abstains|intends|wishes|agrees|opposes"
    r"|rejects|insists|stresses|emphasi[sz]es|encourages|endorses|engages|submits|remains"
    r")\b",
    re.IGNORECASE,
)
_RESUMES = re.compile(
    r"\s*(?:(?:not|also|never|still|then|later|subsequently|has|have|had|is|are|was|were|did|does"
    r"|do|will|would|can|could|may|might|should|cannot|\w+ly|therefore|thus|again|only|since)\b"
    r"|[a-z]+(?:ed|es)\b|(?:laid|made|held|said|told|began|sent|took|gave|sold|bought"
    r"|came|went|fought|withdrew)\b)",
    re.IGNORECASE,
)
_PREPOSED = re.compile(r"(?:according to|in the words of|in the view of)\b[^;]*?, ", re.IGNORECASE)
_SUBJECT_ONLY = re.compile(
    r"\s*,?\s*(?:(?:,|in|on|at|by|since|during|until|as|after|for|before) [^,]{0,60},\s*)?"
    r"(?:[^,;:\"]|, [^,;:\"]{2,80},)*?",
    re.IGNORECASE,
)
_LISTS_ON = re.compile(r"\S\s*,? (?:and|or)\s*$", re.IGNORECASE)
_NOUN_BEFORE_THAT = re.compile(
    r"\b(?:reports?|allegations?|claims?|information|evidence|indications?|accusations?|fact|view"
    r"|belief|possibility|denials?|statements?|concerns?|fears?|rumou?rs?|suspicions?|charges?"
    r"|news|signs?|proof|suggestions?|assurances?|assertions?|idea|position|conclusion|sure"
    r"|clear|likely|unlikely|certain|possible|probable|known|true|evident|apparent|aware|confident"
    r"|convinced|given|so|believed?|thought|considered|assumed?|suspected|understood|seems?"
    r"|appears?"
    r"|hopes?|sources?|documents?|letter|email|response|report|statement|interview|Monitor|MONITOR_"
    r"|ICBL|ORG_|UN_|now|again|only|out|also|previously|moment|time)\s*$",
    re.IGNORECASE,
)


_JOINTS = frozenset({Edge.COORDINATE, Edge.BREAK})
_MARKS = frozenset({'"'})


class Clauses:
    """The boundaries of one masked sentence."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.boundaries = [Boundary(Edge.START, 0, 0)]
        preposed = _PREPOSED.match(text)
        self._after = preposed.end() if preposed else 0
        if preposed:
            self.boundaries.append(Boundary(Edge.BREAK, preposed.end() - 2, preposed.end(), ","))
        for match in OPENINGS.finditer(text):
            self._add(match)

    def _add(self, match: re.Match[str]) -> None:
        if match.end() <= self._after:
            return
        if match.lastgroup == "bare":  # "he said it has none": "that" is left out
            self.boundaries.append(Boundary(Edge.THAT, match.end() - 1, match.end(), "that"))
            return
        kind = Edge(str(match.lastgroup))
        start, end, word = match.start(), match.end(), match.group().strip(" ,").lower()
        if kind is Edge.COORDINATE and not self._joins_clauses(start, end):
            return
        if kind is Edge.THAT and self._is_relative(start):
            kind = Edge.RELATIVE
        if word == "once" and re.match(r"\s*(?:an?|the) ", self.text[end:]):
            return  # "once a producer"
        if word == "before" and re.match(r"\s*(?:the|DATE_|UN_)", self.text[end:]):
            return
        self.boundaries.append(Boundary(kind, start, end, word))

    @once
    def _finite(self) -> list[int]:
        """Where the finite verbs of the sentence begin."""
        return [match.start() for match in _FINITE.finditer(self.text)]

    def _joins_clauses(self, start: int, end: int) -> bool:
        since = next(b.end for b in reversed(self.boundaries) if b.word not in _MARKS)
        before = bisect_left(self._finite, since)
        if before == len(self._finite) or self._finite[before] >= start:
            return False
        after = bisect_left(self._finite, end)
        if after == len(self._finite):
            return False
        between = self.text[end : self._finite[after]]
        if _LISTS_ON.search(between):
            return False
        return _SUBJECT_ONLY.fullmatch(between) is not None

    def _is_relative(self, start: int) -> bool:
        before = self.text[:start].rstrip()
        if not before or before[-1] in ',"':
            return False
        return not _NOUN_BEFORE_THAT.search(before) and not _SPEECH_BEFORE.search(before)

    def before(self, place: int) -> Boundary:
        """Return the last boundary whose clause begins at or before `place`."""
        found = self.boundaries[0]
        for boundary in self.boundaries:
            if boundary.end > place:
                break
            found = boundary
        return found

    def previous(self, boundary: Boundary) -> Boundary:
        """Return the boundary before this one; the start has itself."""
        at = self.boundaries.index(boundary)
        return self.boundaries[max(at - 1, 0)]

    def part(self, start: int, end: int) -> tuple[int, int]:
        """Return the part of the sentence between the breaks and joints around a stretch."""
        first, last = 0, len(self.text)
        for boundary in self.boundaries:
            if boundary.kind not in _JOINTS or boundary.word in {'"', ":", "nor", "or"}:
                continue
            if boundary.end <= start:
                first = boundary.start
            elif boundary.start >= end:
                return first, boundary.start
        return first, last

    def end_after(self, place: int) -> int:
        """Return where the clause that holds `place` ends."""
        for boundary in self.boundaries:
            if boundary.start >= place and boundary.end > place and boundary.word != '"':
                return boundary.start
        return len(self.text)


_SPEECH_BEFORE = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|stat(?:e|es|ed|ing)|t(?:old|ell|ells|elling)(?: \S+){0,6}"
    r"|inform(?:ed|s|ing)?(?: \S+){0,8}|claim(?:ed|s|ing)?|alleg(?:ed|es|ing)|report(?:ed|s|ing)?"
    r"|not(?:ed|es|ing)|declar(?:ed|es|ing)|announc(?:ed|es|ing)|confirm(?:ed|s|ing)?"
    r"|acknowledg(?:ed|es|ing)|admit(?:ted|s|ting)?|den(?:ied|ies|ying)|assert(?:ed|s|ing)?"
    r"|indicat(?:e|ed|es|ing)|conclud(?:ed|es|ing)|determin(?:ed|es|ing)|f(?:ound|inds?)"
    r"|believ(?:es|ed|e|ing)|estimat(?:ed|es|ing)|reiterat(?:ed|es|ing)|maintain(?:ed|s|ing)?"
    r"|insist(?:ed|s|ing)?|argu(?:ed|es|ing)|suggest(?:ed|s|ing)?|reveal(?:ed|s|ing)?"
    r"|explain(?:ed|s|ing)?|add(?:ed|s|ing)?|stress(?:ed|es|ing)?|emphasiz(?:ed|es|ing)"
    r"|repeat(?:ed|s|ing)?|disclos(?:ed|es|ing)|respond(?:ed|s|ing)?|repl(?:ied|ies|ying)"
    r"|wr(?:ote|ites|iting)|show(?:ed|s|n)?|express(?:ed|es|ing)?|advis(?:ed|es|ing)(?: \S+){0,6}"
    r"|warn(?:ed|s|ing)?|complain(?:ed|s|ing)?|agree[sd]?|decide[sd]?|promise[sd]?|pledge[sd]?"
    r"|assum(?:ed|es|ing)|recogni[sz](?:es|ed|ing)|ensur(?:e|es|ed|ing)|mean(?:s|t)?)"
    r"(?:,? (?:in|on|to|during|at|by|before|again|also|for)\b[^;:\"]{0,90})?\s*$",
    re.IGNORECASE,
)


def resumes(text: str) -> bool:
    """Tell whether a coordinated part goes on with a verb and not with a subject of its own."""
    return _RESUMES.match(text) is not None
