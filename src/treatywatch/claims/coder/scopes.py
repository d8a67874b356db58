"""Scopes: stretches of a sentence that are reported, alleged, doubted, denied or conditional."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from treatywatch.claims.coder.actors import Home
from treatywatch.claims.coder.clauses import Boundary, Clauses, Edge, resumes
from treatywatch.claims.coder.speakers import Voice, voice_of
from treatywatch.claims.coder.subjects import subject_span
from treatywatch.claims.coder.tokens import Token
from treatywatch.claims.coder.verb_group import read_group
from treatywatch.claims.coder.view import SentenceView
from treatywatch.model import Certainty, Speaker


class Effect(StrEnum):
    """What a scope does to the statements inside it."""

    SAYS = "says"
    REPORTS = "reports"
    CLAIMS = "claims"
    ALLEGES = "alleges"
    CONFIRMS = "confirms"
    ADMITS = "admits"
    CONCLUDES = "concludes"
    BELIEVES = "believes"
    DENIES = "denies"
    HEDGE = "hedge"
    NO_REPORTS = "no-reports"
    NOT_KNOWN = "not-known"
    UNKNOWN = "unknown"
    UNREAL = "unreal"


@dataclass(frozen=True, slots=True)
class Scope:
    """A stretch of masked text under an effect; `mark` is the words that open it."""

    start: int
    end: int
    effect: Effect
    mark: str
    voice: Voice | None = None
    certainty: Certainty | None = None
    frames: bool = True


_E = Effect
_SPEECH: dict[str, Effect] = {}
for _effect, _stems in {
    _E.SAYS: "say says said saying state states stated stating tell tells told telling inform"
    " informs informed informing note notes noted noting declare declares declared declaring"
    " announce announces announced announcing explain explains explained explaining add adds added"
    " adding reiterate reiterates reiterated reiterating repeat repeats repeated reaffirm reaffirms"
    " reaffirmed affirm affirms affirmed assert asserts asserted asserting maintain maintains"
    " maintained insist insists insisted indicate indicates indicated indicating write writes wrote"
    " writing respond responds responded replied replies remark remarked observe observed stress"
    " stresses stressed emphasize emphasizes emphasized underlined express expresses expressed"
    " describe described advise advised argue argues argued suggest suggests suggested reveal"
    " reveals revealed disclose disclosed mention mentioned clarify clarified comment commented"
    " restate restated stipulated testified quoted",
    _E.REPORTS: "report reports reported reporting list lists listed record records recorded show"
    " shows",
    _E.CLAIMS: "claim claims claimed claiming contend contends contended",
    _E.ALLEGES: "allege alleges alleged alleging accuse accuses accused accusing charge charges"
    " charged blame blames blamed blaming complain complains complained protest protests protested",
    _E.CONFIRMS: "confirm confirms confirmed confirming verify verifies verified acknowledge"
    " acknowledges acknowledged acknowledging",
    _E.ADMITS: "admit admits admitted admitting concede concedes conceded",
    _E.CONCLUDES: "conclude concludes concluded determine determines determined found finds"
    " ascertained established documented documents",
    _E.BELIEVES: "believe believes believed think thinks thought estimate estimates estimated estimating"
    " suspect suspects suspected assume assumes assumed fear fears feared",
    _E.DENIES: "deny denies denied denying reject rejects rejected rejecting refute refutes refuted"
    " dismiss dismissed dismisses disputed",
    _E.UNREAL: "promise promised pledge pledges pledged vow vowed propose proposed recommend"
    " recommended urge urges urged call calls called hope hopes hoped request requested ask asked"
    " demand demanded warn warned threaten threatened commit committed agree agreed decide decided"
    " planned plans intends intended want wants wanted wish wishes recommends appeal appealed appeals prohibit prohibits prohibited"
    " prohibiting ban bans banned banning forbid forbids outlaw outlaws outlawed criminalizes"
    " criminalize criminalized condemn condemns condemned condemning criticize criticized"
    " criticizing oppose opposes opposed renounce renounced welcomed support"
    " supports supported approve encouraged regret regrets regretted",
}.items():
    _SPEECH.update(dict.fromkeys(_stems.split(), _effect))

_NOUNS_TOO = frozenset(
    [
        "state",
        "report",
        "claim",
        "record",
        "estimate",
        "charge",
        "show",
        "list",
        "plan",
        "support",
        "blame",
        "ban",
        "hope",
        "fear",
        "demand",
        "request",
        "need",
        "call",
        "note",
        "document",
        "find",
        "alert",
        "protest",
        "wish",
        "want",
        "ask",
        "pledge",
        "promise",
        "propose",
    ]
)
_BEFORE_BASE = frozenset(
    [
        "to",
        "who",
        "which",
        "that",
        "they",
        "we",
        "not",
        "also",
        "did",
        "do",
        "does",
        "and",
        "or",
        "i",
        "you",
        "people",
    ]
)
_AFTER_STATES = frozenset(
    [
        "that",
        "it",
        "its",
        "the",
        "in",
        "on",
        ",",
        ":",
        '"',
        "clearly",
        "there",
        "no",
        "area_",
        "they",
        "only",
        "also",
        "all",
        "explicitly",
    ]
)
_BEFORE_STATES = frozenset(
    [
        "the",
        "other",
        "member",
        "many",
        "all",
        "these",
        "several",
        "non-signatory",
        "of",
        "between",
        "both",
        "two",
        "ten",
        "some",
        "those",
        "most",
        "arab",
        "neighboring",
        "neighbouring",
        "observer",
        "signatory",
        "few",
        "and",
        "among",
    ]
)
_CLAUSAL = frozenset(
    [
        "say",
        "says",
        "said",
        "saying",
        "state",
        "states",
        "stated",
        "stating",
        "tell",
        "tells",
        "told",
        "telling",
        "inform",
        "informs",
        "informed",
        "informing",
        "claim",
        "claims",
        "claimed",
        "claiming",
        "allege",
        "alleges",
        "alleged",
        "alleging",
        "explain",
        "explains",
        "explained",
        "insist",
        "insisted",
        "assert",
        "asserted",
        "asserting",
        "argue",
        "argues",
        "argued",
        "believe",
        "believes",
        "believed",
        "estimate",
        "estimates",
        "estimated",
        "conclude",
        "concluded",
        "concludes",
        "indicate",
        "indicates",
        "indicated",
        "reiterate",
        "reiterated",
        "respond",
        "responded",
        "replied",
        "write",
        "writes",
        "wrote",
    ]
)
_THAT_CLAUSE = re.compile(
    r"(?:(?!\b(?:and|but|saying|said)\b)[^,;:\"]){0,90}?(?:\bthat\b|:|,? \")|\s+(?:it|they|he|she|its|their|the \w+|AREA_|NATION_ \w+"
    r"|GROUP_|no|there|mines|all|some) (?:\w+ly )?(?:has|have|had|is|are|was|were|did|does|would)\b",
    re.IGNORECASE,
)
_ADJECTIVE_HEDGES = {
    "clear": Certainty.CLEAR,
    "certain": Certainty.CLEAR,
    "evident": Certainty.CLEAR,
    "likely": Certainty.LIKELY,
    "probable": Certainty.LIKELY,
    "possible": Certainty.POSSIBLE,
    "conceivable": Certainty.POSSIBLE,
    **dict.fromkeys(
        [
            "believed",
            "assumed",
            "thought",
            "considered",
            "suspected",
            "presumed",
            "understood",
            "estimated",
            "feared",
        ],
        Certainty.BELIEVED,
    ),
    **dict.fromkeys(["reported", "said", "rumored", "rumoured"], Certainty.REPORTED),
    **dict.fromkeys(["alleged", "claimed"], Certainty.ALLEGED),
    **dict.fromkeys(["confirmed", "verified", "established"], Certainty.CONFIRMED),
}
_IT_IS = re.compile(
    r"\bit (?:(?:is|was|has been|had been) (?:also |now |still |however |generally |widely |highly"
    r" |very |most |quite |more |not |un)*(?P<word>" + "|".join(_ADJECTIVE_HEDGES) + r")\b"
    r"(?: (?:in|by|on|to)\b[^,;]{0,60})?,? (?:that|to)?|(?:would )?(?:appear|seem)(?:s|ed)? (?:that|to)?)",
    re.IGNORECASE,
)
_NO = r"(?:no|not any|never been any|n't any|without(?: any)?|not been any|hardly any)"
_NO_NOUN = re.compile(
    rf"\b(?:there (?:is|are|was|were|has been|have been|had been|exists?)(?: also| still| currently)? "
    rf"{_NO}|(?:ORG_|MONITOR_|Landmine Monitor|the Monitor|it) (?:has|have|had|is|was)"
    rf"(?: \w+)?(?: received| aware of| found| seen| identified| recorded| documented| know of)*"
    rf" {_NO}|{_NO})(?: \w+)? (?:\w+ |AREA_ |NATION_ |DATE_ )*?(?P<noun>reports?|evidence"
    rf"|indications?|signs?|proof|allegations?|instances?|cases?|records?|information|suggestion"
    rf"|accusations?|incidents?|claims?)\b"
    r"(?: (?:is|are|was|were|has been|have been|had been) (?:publicly |yet |currently |made )?"
    r"(?:available|known|reported|recorded|received|found|given|provided|confirmed))?"
    r" ?(?P<link>that|of|on|about|regarding|concerning|whether|to (?:suggest|indicate|show)(?: that)?"
    r"|suggesting that|indicating that|to date|as to|in relation to|with regard to|relating to"
    r"|about whether|on whether|by|for|)\b",
    re.IGNORECASE,
)
_WHETHER = re.compile(r"\bwhether\b", re.IGNORECASE)
_UNKNOWN = re.compile(
    r"\b(?:(?:it )?(?:is|was|remains|are) (?:not (?:known|clear|certain|publicly known)|unknown"
    r"|unclear|uncertain) (?:if|whether|how|what|where|when|which|who)"
    r"|(?:could|can|was|has been|is)(?: not|n't) (?:been )?(?:able to )?(?:confirm|verify|establish"
    r"|determine)(?:ed)? (?:whether|if|the)|does not know (?:if|whether|of)"
    r"|nothing is known (?:about|of)|no one knows)\b",
    re.IGNORECASE,
)
_NOUN_THAT = re.compile(
    r"\b(?P<noun>allegations?|accusations?|charges|claims?|reports?|rumou?rs|suspicions?|fears?"
    r"|concerns?|evidence|indications?|suggestions?|possibility|belief|denials?|assertions?"
    r"|confirmation|speculation)\b[^;:\"]{0,60}?\bthat\b",
    re.IGNORECASE,
)
_NOUN_EFFECTS: dict[str, tuple[Effect, Certainty | None]] = {
    "allegation": (_E.HEDGE, Certainty.ALLEGED),
    "accusation": (_E.HEDGE, Certainty.ALLEGED),
    "charge": (_E.HEDGE, Certainty.ALLEGED),
    "claim": (_E.HEDGE, Certainty.ALLEGED),
    "suspicion": (_E.HEDGE, Certainty.BELIEVED),
    "fear": (_E.UNREAL, None),
    "concern": (_E.UNREAL, None),
    "possibility": (_E.HEDGE, Certainty.POSSIBLE),
    "speculation": (_E.HEDGE, Certainty.POSSIBLE),
    "belief": (_E.HEDGE, Certainty.BELIEVED),
    "denial": (_E.DENIES, None),
    "report": (_E.HEDGE, Certainty.REPORTED),
    "rumor": (_E.HEDGE, Certainty.REPORTED),
    "rumour": (_E.HEDGE, Certainty.REPORTED),
}
_ACCORDING = re.compile(
    r"\b(?P<mark>according to|as (?:stated|reported|noted|claimed|alleged|confirmed|indicated"
    r"|explained) (?:by|in)|in the (?:words|view|opinion) of|quoting|citing|based on)\s",
    re.IGNORECASE,
)
_POST = re.compile(
    r"(?:,\"?|\",?|\") (?P<who>[^,;:\"]{2,80}?) (?P<verb>said|says|say|stated|states|told|reported|reports"
    r"|claimed|alleged|added|noted|explained|announced|concluded|confirmed|confirm|wrote|writes"
    r"|report|acknowledged|admitted)(?: [^,;\"]{0,60})?(?:\.?\"?\s*$|, )",
    re.IGNORECASE,
)
_PASSIVE_WHO = re.compile(r"\b(?:are|is|was|were|been|which|that|who|but|and)\b", re.IGNORECASE)
_CONDITION = re.compile(
    r"\b(?:if|unless|provided that|on condition that|in the event|should (?:such|the|it|any|war"
    r"|AREA_|an?)|were (?:it|they|AREA_) to|AREA_ were to|^had (?:AREA_|the|it|they|its|NATION_)|in case|would have to|so long as|as long as|until such time|once all"
    r"|even if)\b",
    re.IGNORECASE,
)
_IF_KNOWN = re.compile(
    r"\b(?:known|clear|know|asked|unclear|unknown|sure|say|determine)\s*$", re.IGNORECASE
)
_NEW_SUBJECT = re.compile(
    r"\s*(?:it|its|they|their|he|she|his|that|the (?:country|government|army|military|state))\b",
    re.IGNORECASE,
)


class ScopeFinder:
    """Finds the scopes of one sentence."""

    def __init__(
        self, view: SentenceView, words: list[Token], clauses: Clauses, home: Home
    ) -> None:
        self._view, self._words, self._clauses, self._home = view, words, clauses, home
        self._text = view.text
        self._spoken: set[int] = set()

    def find(self) -> tuple[Scope, ...]:
        """Return all scopes in order of place."""
        speech = list(self._speech())
        self._spoken = {s.start for s in speech if s.voice is not None}
        found = [
            *speech,
            *self._it_is(),
            *self._no_nouns(),
            *self._unknown(),
            *self._noun_that(),
            *self._according(),
            *self._postposed(),
            *self._conditions(),
            *self._whether(),
        ]
        return _nested(tuple(sorted(found, key=lambda s: (s.start, s.end))))

    def _speech(self) -> Iterator[Scope]:
        for i, word in enumerate(self._words):
            effect = _SPEECH.get(word.low)
            if effect is None or not self._is_verb(i):
                continue
            scope = self._speech_scope(i, word, effect)
            if scope is not None:
                yield scope

    def _is_verb(self, at: int) -> bool:
        word, before = self._words[at].low, self._words[at - 1].low if at else ""
        after = self._words[at + 1].low if at + 1 < len(self._words) else ""
        if before in {
            "the",
            "a",
            "an",
            "its",
            "this",
            "that",
            "any",
            "no",
            "of",
            "in",
            "for",
            "'s",
            "annual",
            "initial",
            "7",
            "all",
            "such",
            "his",
        } and not (before == "that" and word.endswith(("ed", "d", "s"))):
            return False
        if before.endswith("'s") or (
            after in {"of", "on", "from", "by"}
            and not word.endswith("ed")
            and word not in {"said", "told"}
        ):
            return word in {"called", "calls", "call", "told", "says", "stating"}
        if word == "states":
            return after in _AFTER_STATES and before not in _BEFORE_STATES
        if word in _NOUNS_TOO:
            return before in _BEFORE_BASE or (before.endswith("s") and before not in {"as", "its"})
        return True

    def _speech_scope(self, at: int, word: Token, effect: Effect) -> Scope | None:
        group = read_group(self._text, self._words, at)
        if group.passive and not word.low.endswith("ing"):
            return self._passive(word, effect, group.start)
        if group.irrealis and effect is not Effect.UNREAL and group.irrealis != "would":
            effect = Effect.UNREAL if group.irrealis not in {"cannot", "could", "can"} else effect
        end = self._complement_end(word, effect)
        subject = self._subject(group.start, word.low)
        voice = voice_of(self._view, *subject, self._home)
        if effect in {Effect.REPORTS, Effect.CONCLUDES, Effect.BELIEVES} and voice is None:
            if effect is Effect.BELIEVES or not group.finite:
                return None
        if group.negated:
            return self._negated(word, effect, end, voice)
        return Scope(word.start, end, effect, word.low, voice)

    def _complement_end(self, word: Token, effect: Effect) -> int:
        """A verb with a clause for its object reaches far, one with a noun to its clause's end."""
        full = self._end(word.end)
        if self._clauses.before(word.start).kind is Edge.RELATIVE:
            comma = self._text.find(", ", word.end, full)
            full = comma if comma >= 0 else full
        participle = _SAYING.search(self._text, word.end, full)
        if participle and effect is not Effect.SAYS:
            full = participle.start()
        if effect is not Effect.UNREAL and (
            word.low in _CLAUSAL or _THAT_CLAUSE.match(self._text, word.end)
        ):
            return full
        for boundary in self._clauses.boundaries:
            if boundary.start >= word.end and boundary.kind is not Edge.THAT:
                quoted = self._text.count('"', word.end, boundary.start) % 2
                if boundary.word not in {'"', "(", ")"} and not quoted:
                    return min(full, boundary.start)
        return full

    def _negated(self, word: Token, effect: Effect, end: int, voice: Voice | None) -> Scope | None:
        if effect is Effect.DENIES:
            return Scope(word.start, end, Effect.UNREAL, f"not {word.low}", voice)
        if effect in {
            Effect.CONFIRMS,
            Effect.CONCLUDES,
            Effect.ADMITS,
            Effect.REPORTS,
            Effect.SAYS,
        }:
            return Scope(word.start, end, Effect.UNREAL, f"not {word.low}", voice)
        if effect is Effect.BELIEVES:
            return Scope(word.start, end, Effect.UNREAL, f"not {word.low}", voice)
        return Scope(word.start, end, effect, f"not {word.low}", voice)

    def _passive(self, word: Token, effect: Effect, start: int) -> Scope | None:
        """ "X was accused of", "was alleged by Y that": the agent, where named, is the voice."""
        if effect == Effect.ALLEGES:
            agent = re.compile(r"\bby ([^,;]{2,60})").search(self._text, word.end)
            voice = voice_of(self._view, *agent.span(1), self._home) if agent else None
            return Scope(word.start, self._end(word.end), effect, word.low, voice)
        agent = re.compile(r"^\s*by ([^,;]{2,80}?)(?=,| (?:that|to|as|in|on)\b|$)").search(
            self._text[word.end :]
        )
        if agent and effect in {Effect.CONFIRMS, Effect.REPORTS, Effect.SAYS}:
            span = (word.end + agent.start(1), word.end + agent.end(1))
            voice = voice_of(self._view, *span, self._home)
            if voice is not None:
                return Scope(start, self._end(word.end), effect, word.low, voice)
        if word.low in {"prohibited", "banned", "forbidden", "outlawed"}:
            return Scope(word.start, self._end(word.end), Effect.UNREAL, word.low)
        return None

    def _subject(self, group_start: int, verb: str) -> tuple[int, int]:
        boundary = self._clauses.before(group_start)
        if verb.endswith("ing") and not self._text[boundary.end : group_start].strip(" ,"):
            boundary = self._clauses.boundaries[0]
            first = self._first_verb()
            return boundary.end, min(first, group_start)
        return subject_span(self._clauses, group_start)

    def _first_verb(self) -> int:
        return self._verb_after(0, len(self._text))

    def _verb_after(self, start: int, end: int) -> int:
        match = _VERB_STARTS.search(self._text, start + 1, end)
        return match.start() if match else end

    def _end(self, start: int) -> int:
        """Return where the scope that opens at `start` closes."""
        for boundary in self._clauses.boundaries:
            if boundary.start < start or not self._closes(boundary):
                continue
            if self._text.count('"', start, boundary.start) % 2 == 0:
                return boundary.start
        return len(self._text)

    def _closes(self, boundary: Boundary) -> bool:
        rest = self._text[boundary.end :]
        if boundary.kind is Edge.BREAK and boundary.word == ";":
            return not _NEW_SUBJECT.match(rest) and not re.match(r"\s*(?:and )?that\b", rest)
        if boundary.word in {"but", "however", "yet", "although", "though", "while", "whereas"}:
            if self._text[boundary.start : boundary.start + 1] != "," and boundary.word != "but":
                return False
            return not resumes(rest) and not _NEW_SUBJECT.match(rest)
        if boundary.word in {"and", "but"} and self._says_next(rest):
            return True
        if boundary.word == "and":
            return (
                re.match(r"\s*(?:MONITOR_|there (?:is|are|were) no|no )", rest, re.IGNORECASE)
                is not None
            )
        return False

    def _says_next(self, rest: str) -> bool:
        match = re.match(r"\s*(?:\w+ly |also |then |later |has |have |had )*(\w+)", rest)
        word = match.group(1).lower() if match else ""
        return _SPEECH.get(word) not in {None, Effect.UNREAL} and word.endswith(("ed", "s", "d"))

    def _it_is(self) -> Iterator[Scope]:
        for match in _IT_IS.finditer(self._text):
            if re.match(r"\s*(?:if|whether|how|what|who|when|where)\b", self._text[match.end() :]):
                continue
            word = (match["word"] or "appears").lower()
            certainty = _ADJECTIVE_HEDGES.get(word, Certainty.LIKELY)
            negative = re.search(r"\b(?:not|un\w+)\b", match.group(), re.IGNORECASE)
            effect = Effect.UNREAL if negative else Effect.HEDGE
            if negative and certainty is Certainty.BELIEVED:
                effect = Effect.NOT_KNOWN
            yield Scope(match.start(), self._end(match.end()), effect, word, None, certainty)

    def _no_nouns(self) -> Iterator[Scope]:
        for match in _NO_NOUN.finditer(self._text):
            noun, link = match["noun"].lower(), match["link"].lower()
            unknown = noun == "information" and link not in {"that", "to suggest", "to indicate"}
            effect = Effect.UNKNOWN if unknown or "whether" in link else Effect.NO_REPORTS
            known = effect is Effect.NO_REPORTS and "known" in match.group().lower()
            certainty = Certainty.NOT_KNOWN if known else None
            end = self._end(match.end()) if link else self._clauses.end_after(match.end("noun"))
            yield Scope(match.start(), end, effect, f"no {noun}", None, certainty)

    def _unknown(self) -> Iterator[Scope]:
        for match in _UNKNOWN.finditer(self._text):
            yield Scope(
                match.start(), self._end(match.end()), Effect.UNKNOWN, match.group().lower()
            )

    def _noun_that(self) -> Iterator[Scope]:
        for match in _NOUN_THAT.finditer(self._text):
            if match.start() in self._spoken:
                continue
            noun = match["noun"].lower().rstrip("s")
            effect, certainty = _NOUN_EFFECTS.get(noun, (Effect.HEDGE, Certainty.REPORTED))
            before = self._text[: match.start()]
            if re.search(rf"\b{_NO}(?: \w+){{0,2}}\s*$", before, re.IGNORECASE):
                continue
            if _VERB_DENY.search(before):
                effect, certainty = Effect.DENIES, None
            yield Scope(match.start(), self._end(match.end()), effect, noun, None, certainty)

    def _according(self) -> Iterator[Scope]:
        for match in _ACCORDING.finditer(self._text):
            if match["mark"].lower() in {"quoting", "citing", "based on"}:
                continue
            comma = self._text.find(", ", match.end())
            stop = comma if comma >= 0 else len(self._text)
            voice = voice_of(self._view, match.end(), stop, self._home)
            effect = Effect.CLAIMS if "claim" in match["mark"] else Effect.REPORTS
            preposed = not self._text[: match.start()].rstrip().endswith(",") or comma >= 0
            start, end = match.start(), self._end(stop)
            if stop == len(self._text) or not preposed or self._text[stop + 1 :].strip() == "":
                start, end = self._clause_left(match.start()), stop
            yield Scope(start, end, effect, "according to", voice)

    def _clause_left(self, place: int) -> int:
        semicolon = self._text.rfind(";", 0, place)
        return max(semicolon, 0)

    def _postposed(self) -> Iterator[Scope]:
        match = _POST.search(self._text)
        if match is None or _VERB_STARTS.search(match["who"]):
            return
        voice = voice_of(self._view, *match.span("who"), self._home)
        if voice is not None and not _PASSIVE_WHO.search(match["who"]):
            effect = _SPEECH.get(match["verb"].lower(), Effect.SAYS)
            end = self._after_parenthesis(match)
            yield Scope(0, end, effect, match["verb"].lower(), voice)

    def _whether(self) -> Iterator[Scope]:
        """ "Whether X is not known" is unknown; any other "whether" asserts nothing."""
        for match in _WHETHER.finditer(self._text):
            if _UNKNOWN.search(self._text[max(0, match.start() - 60) : match.end()]) or (
                _NO_INFORMATION.search(self._text[: match.start()])
            ):
                continue
            end = self._end(match.end())
            known = _AFTER_WHETHER.search(self._text, match.end(), end)
            effect = Effect.UNKNOWN if known else Effect.UNREAL
            yield Scope(match.start(), end, effect, "whether")

    def _after_parenthesis(self, match: re.Match[str]) -> int:
        """ "X holds mines, an officer said, for training, and Y …": up to the next joint."""
        if not match.group().endswith(", "):
            return match.start()
        joint = re.compile(r"\b(?:and|but|while|whereas)\b|;").search(self._text, match.end() - 1)
        return joint.start() if joint else len(self._text)

    def _conditions(self) -> Iterator[Scope]:
        for match in _CONDITION.finditer(self._text):
            if _IF_KNOWN.search(self._text[: match.start()]):
                continue
            stop = re.compile(r"[,;]").search(self._text, match.end())
            end = stop.start() if stop else len(self._text)
            yield Scope(match.start(), end, Effect.UNREAL, match.group().lower())


def _nested(scopes: tuple[Scope, ...]) -> tuple[Scope, ...]:
    """Officials without a country, inside the report of another country's voice, are its own."""
    found: list[Scope] = []
    for scope in scopes:
        voice = scope.voice
        if voice is not None and voice.speaker is Speaker.GOVERNMENT and not voice.named:
            outer = [
                s.voice
                for s in found
                if s.voice is not None and s.start < scope.start < s.end and s.voice.code
            ]
            if outer and voice.office and outer[-1].code != voice.code:
                other = Voice(Speaker.OTHER_GOVERNMENT, outer[-1].code)
                scope = replace(scope, voice=other)
        found.append(scope)
    return tuple(found)


_NO_INFORMATION = re.compile(r"\bno (?:\w+ ){0,3}information\b[^,;]{0,40}$", re.IGNORECASE)
_SAYING = re.compile(r", (?:saying|stating|claiming|adding|asserting|arguing|insisting)\b")
_AFTER_WHETHER = re.compile(
    r"\b(?:is|are|was|were|remains?) (?:not (?:known|clear)|unknown|unclear|uncertain)\b",
    re.IGNORECASE,
)
_VERB_DENY = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:es|ed)|dismiss(?:es|ed))(?: \w+){0,3}\s*$",
    re.IGNORECASE,
)
_VERB_STARTS = re.compile(
    r"\b(?:has|have|had|is|are|was|were|did|does|do|will|would|can|could|may|might|should|cannot"
    r"|[a-z]{2,}ed|laid|made|said|told|sent|took|gave|says|states|claims|denies|reports)\b"
)
