"""Scopes: stretches of a sentence that are reported, alleged, doubted, denied or conditional."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from treatywatch.claims.coder.actors import Home
from treatywatch.claims.coder.clauses import Boundary, Clauses, Edge, resumes
from treatywatch.claims.coder.said_after import INVERTED, POST, STATEMENT, postposed, statements
from treatywatch.claims.coder.scope import Effect, Scope
from treatywatch.claims.coder.scope_nesting import nested
from treatywatch.claims.coder.scope_words import (
    ACCORDING,
    ADJECTIVE_HEDGES,
    AFTER_STATES,
    AFTER_WHETHER,
    BEFORE_BASE,
    BEFORE_STATES,
    CLAUSAL,
    CONCESSION,
    CONDITION,
    CONFIRM,
    EVIDENCE_TO,
    IF_KNOWN,
    IT_IS,
    NEW_SUBJECT,
    NO,
    NO_INFORMATION,
    NO_NOUN,
    NOTHING,
    NOUN_EFFECTS,
    NOUN_THAT,
    NOUNS_TOO,
    OPENING_WHILE,
    SAYING,
    SHOULD,
    SPEECH,
    THAT_CLAUSE,
    UNKNOWN,
    VERB_DENY,
    VERB_STARTS,
    WHETHER,
)
from treatywatch.claims.coder.speakers import Voice, voice_of
from treatywatch.claims.coder.subjects import subject_span
from treatywatch.claims.coder.tokens import Token, Words
from treatywatch.claims.coder.verb_group import read_group
from treatywatch.claims.coder.view import SentenceView
from treatywatch.claims.coder.word_gate import WordGate, bits_of
from treatywatch.claims.coder.words import words
from treatywatch.model import Certainty


class ScopeFinder:
    """Finds the scopes of one sentence."""

    def __init__(self, view: SentenceView, words: Words, clauses: Clauses, home: Home) -> None:
        self._view, self._words, self._clauses, self._home = view, words, clauses, home
        self._text = view.text
        self._spoken: set[int] = set()

    def find(self) -> tuple[Scope, ...]:
        """Return all scopes in order of place."""
        speech = list(self._speech())
        self._spoken = {s.start for s in speech if s.voice is not None}
        found = list(speech)
        for number in bits_of(_GATE.passing(self._text)):
            found += _KINDS[number][1](self)
        found = [self._conceded(s) for s in found]
        return nested(tuple(sorted(found, key=lambda s: (s.start, s.end))))

    def _conceded(self, scope: Scope) -> Scope:
        """Keep what is conceded out of the main clause: "Despite its denials, …"."""
        for match in CONCESSION.finditer(self._text):
            if match.start() <= scope.start < match.end():
                return replace(scope, end=min(scope.end, match.end()))
        return scope

    def _speech(self) -> Iterator[Scope]:
        for i, word in enumerate(self._words):
            effect = SPEECH.get(word.low)
            if effect is None or not self._is_verb(i):
                continue
            scope = self._speech_scope(i, word, effect)
            if scope is not None:
                yield scope

    def _is_verb(self, at: int) -> bool:
        word, before = self._words[at].low, self._words[at - 1].low if at else ""
        after = self._words[at + 1].low if at + 1 < len(self._words) else ""
        if before in _NAMING and not (before == "that" and word.endswith(("ed", "d", "s"))):
            return False
        if before.endswith("'s") or (
            after in {"of", "on", "from", "by"}
            and not word.endswith("ed")
            and word not in {"said", "told"}
        ):
            return word in {"called", "calls", "call", "told", "says", "stating"}
        if before[:1].isdigit() and word.endswith("ed"):
            return False  # "199 confirmed hazardous areas"
        if word == "states":
            return after in AFTER_STATES and before not in BEFORE_STATES
        if (word in NOUNS_TOO and after in _AFTER_NOUN) or (
            word.endswith("s") and before in _PREPOSITIONS
        ):
            return False  # "hit back at reports that"
        if word in NOUNS_TOO:
            return before in BEFORE_BASE or (before.endswith("s") and before not in {"as", "its"})
        return True

    def _speech_scope(self, at: int, word: Token, effect: Effect) -> Scope | None:
        if effect is Effect.CONCLUDES and _BRINGS_TO_END.match(self._text, word.start):
            return None
        if EVIDENCE_TO.search(self._text, 0, word.start):
            return None  # "no evidence to indicate that": the noun alone tells
        group = read_group(self._text, self._words, at)
        if group.passive and not word.low.endswith("ing"):
            return self._passive(word, effect, group.start)
        if group.irrealis and effect is not Effect.UNREAL and group.irrealis != "would":
            effect = Effect.UNREAL if group.irrealis not in {"cannot", "could", "can"} else effect
        end = self._complement_end(word, effect)
        comma = self._text.find(", ", word.end)
        opens = not self._text[: word.start].strip(' ,"')
        reduced = (
            effect is Effect.UNREAL
            and not group.finite
            and _REDUCED.match(self._text, word.end) is not None
        )
        if comma >= 0 and word.low.endswith("ed") and (opens or reduced):
            end = min(end, comma)  # "Asked about mines, it replied", "of the area planned for"
        subject = self._subject(group.start, word.low)
        voice = voice_of(self._view, *subject, self._home)
        loose = effect in {Effect.REPORTS, Effect.CONCLUDES} and not group.finite
        if voice is None and (loose or effect is Effect.BELIEVES):
            return None
        if group.negated:
            return self._negated(word, effect, end, voice)
        doubt = Certainty.REPORTED if Certainty.REPORTED in group.hedges else None
        return Scope(word.start, end, effect, word.low, voice, doubt)

    def _complement_end(self, word: Token, effect: Effect) -> int:
        """A verb with a clause for its object reaches far, one with a noun to its clause's end."""
        full = self._end(word.end)
        opening = self._clauses.before(word.start)
        if opening.kind is Edge.RELATIVE:
            comma = self._text.find(", ", word.end, full)
            full = comma if comma >= 0 else full
        elif effect is Effect.UNREAL and opening.word in _CONCEDING:
            main = _MAIN_CLAUSE.search(self._text, word.end, full)
            full = main.start() if main else full
        participle = SAYING.search(self._text, word.end, full)
        if participle and effect is not Effect.SAYS:
            full = participle.start()
        if effect is not Effect.UNREAL and (
            word.low in CLAUSAL or THAT_CLAUSE.match(self._text, word.end)
        ):
            return full
        for boundary in self._clauses.boundaries:
            if boundary.start >= word.end and boundary.kind is not Edge.THAT:
                quoted = self._text.count('"', word.end, boundary.start) % 2
                if boundary.word not in {'"', "(", ")"} and not quoted:
                    return min(full, boundary.start)
        return full

    def _negated(self, word: Token, effect: Effect, end: int, voice: Voice | None) -> Scope | None:
        comma = self._text.find(", ", word.end, end)
        if OPENING_WHILE.match(self._text) and comma >= 0:
            end = comma  # "While it cannot confirm use, there are reports"
        if effect in {
            Effect.CONFIRMS,
            Effect.CONCLUDES,
            Effect.ADMITS,
            Effect.REPORTS,
            Effect.SAYS,
            Effect.BELIEVES,
            Effect.DENIES,
        }:
            return Scope(word.start, end, Effect.UNREAL, f"not {word.low}", voice)
        return Scope(word.start, end, effect, f"not {word.low}", voice)

    def _passive(self, word: Token, effect: Effect, start: int) -> Scope | None:
        """Read a passive ("was accused of", "was alleged by"): its agent, where named, speaks."""
        if effect == Effect.ALLEGES:
            agent = re.compile(r"[^,]*?\bby ([^,;]{2,60})").match(self._text, word.end)
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
        if word.low in {"told", "informed"} and THAT_CLAUSE.match(self._text, word.end):
            end, told = self._end(word.end), f"was {word.low}"
            return Scope(word.start, end, Effect.HEDGE, told, None, Certainty.REPORTED)
        if word.low in {"prohibited", "banned", "forbidden", "outlawed"}:
            return Scope(word.start, self._end(word.end), Effect.UNREAL, word.low)
        return None

    def _subject(self, group_start: int, verb: str) -> tuple[int, int]:
        boundary = self._clauses.before(group_start)
        if verb.endswith("ing") and not self._text[boundary.end : group_start].strip(" ,"):
            boundary = self._clauses.boundaries[0]
            first = self._first_verb()
            return boundary.end, min(first, group_start)
        if boundary.word == "but" and self._clauses.previous(boundary).kind is Edge.THAT:
            return 0, self._first_verb()  # "acknowledges that mines hurt, but argues that …"
        return subject_span(self._clauses, group_start)

    def _first_verb(self) -> int:
        return self._verb_after(0, len(self._text))

    def _verb_after(self, start: int, end: int) -> int:
        match = VERB_STARTS.search(self._text, start + 1, end)
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
            return not NEW_SUBJECT.match(rest) and not re.match(r"\s*(?:and )?that\b", rest)
        if boundary.word in {"but", "however", "yet", "although", "though", "while", "whereas"}:
            if _RECORD.match(rest):
                return True
            if self._text[boundary.start : boundary.start + 1] != "," and boundary.word != "but":
                return False
            return not resumes(rest) and not NEW_SUBJECT.match(rest)
        if boundary.word in {"and", "but"} and self._says_next(rest):
            return True
        if boundary.word == "and":
            return (
                re.match(
                    r"\s*(?:MONITOR_|there (?:is|are|were) no|no (?!longer))", rest, re.IGNORECASE
                )
                is not None
            )
        return False

    def _says_next(self, rest: str) -> bool:
        match = re.match(r"\s*(?:\w+ly |also |then |later |has |have |had )*(\w+)", rest)
        word = match.group(1).lower() if match else ""
        return SPEECH.get(word) not in {None, Effect.UNREAL} and word.endswith(("ed", "s", "d"))

    def _it_is(self) -> Iterator[Scope]:
        for match in IT_IS.finditer(self._text):
            if re.match(r"\s*(?:if|whether|how|what|who|when|where)\b", self._text[match.end() :]):
                continue
            word = (match["word"] or "appears").lower()
            certainty = ADJECTIVE_HEDGES.get(word, Certainty.LIKELY)
            negative = re.search(r"\b(?:not|un\w+)\b", match.group(), re.IGNORECASE)
            ability = word == "possible" and self._text.startswith(" to ", match.end("word"))
            if negative and ability:
                continue  # what cannot be done, not what may not be so
            effect = Effect.UNREAL if negative else Effect.HEDGE
            if negative and certainty is Certainty.BELIEVED:
                effect = Effect.NOT_KNOWN
            end = self._end(match.end())
            cause = _CAUSE.search(self._text, match.end(), end)
            if effect is Effect.UNREAL and cause:  # "it is unlikely that …, because it uses mines"
                end = cause.start()
            yield Scope(match.start(), end, effect, word, None, certainty)

    def _no_nouns(self) -> Iterator[Scope]:
        for match in NO_NOUN.finditer(self._text):
            noun, link = match["noun"].lower(), match["link"].lower()
            unknown = noun == "information" and link not in {"that", "to suggest", "to indicate"}
            effect = Effect.UNKNOWN if unknown or "whether" in link else Effect.NO_REPORTS
            known = effect is Effect.NO_REPORTS and "known" in match.group().lower()
            certainty = Certainty.NOT_KNOWN if known else None
            end = self._end(match.end()) if link else self._clauses.end_after(match.end("noun"))
            turn = _TURN.search(self._text, match.end(), end)
            end = turn.start() if turn else end
            yield Scope(match.start(), end, effect, f"no {noun}", None, certainty)
        for match in NOTHING.finditer(self._text):
            turn = _TURN.search(self._text, match.end())
            end = turn.start() if turn else self._end(match.end())
            yield Scope(match.start(), end, Effect.NO_REPORTS, "nothing")

    def _unknown(self) -> Iterator[Scope]:
        for match in UNKNOWN.finditer(self._text):
            tried = CONFIRM.search(match.group()) is not None  # "could not confirm whether"
            effect = Effect.UNREAL if tried else Effect.UNKNOWN
            yield Scope(match.start(), self._end(match.end()), effect, match.group().lower())

    def _noun_that(self) -> Iterator[Scope]:
        for match in NOUN_THAT.finditer(self._text):
            if match.start() in self._spoken or _OTHER_SAYING.search(match.group()):
                continue
            noun = match["noun"].lower().rstrip("s")
            effect, certainty = NOUN_EFFECTS.get(noun, (Effect.HEDGE, Certainty.REPORTED))
            before = self._text[: match.start()]
            if re.search(rf"\b{NO}(?: \w+){{0,2}}\s*$", before, re.IGNORECASE):
                continue
            if VERB_DENY.search(before):
                effect, certainty = Effect.DENIES, None
            yield Scope(match.start(), self._end(match.end()), effect, noun, None, certainty)

    def _according(self) -> Iterator[Scope]:
        for match in ACCORDING.finditer(self._text):
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
            elif self._text[: match.start()].rstrip().endswith(","):  # "…, according to it, …"
                start = self._clauses.before(match.start()).end
            yield Scope(start, end, effect, "according to", voice)

    def _clause_left(self, place: int) -> int:
        semicolon = self._text.rfind(";", 0, place)
        return max(semicolon, 0)

    def _statements(self) -> Iterator[Scope]:
        yield from statements(self._view, self._first_verb(), self._home)

    def _postposed(self) -> Iterator[Scope]:
        yield from postposed(self._view, self._home)

    def _whether(self) -> Iterator[Scope]:
        """Read a "whether": with "is not known" behind it unknown, else nothing is asserted."""
        for match in WHETHER.finditer(self._text):
            if UNKNOWN.search(self._text[max(0, match.start() - 60) : match.end()]) or (
                NO_INFORMATION.search(self._text[: match.start()])
            ):
                continue
            end = self._end(match.end())
            known = AFTER_WHETHER.search(self._text, match.end(), end)
            effect = Effect.UNKNOWN if known else Effect.UNREAL
            yield Scope(match.start(), end, effect, "whether")

    def _exhortations(self) -> Iterator[Scope]:
        """Read "should": nothing that follows is asserted, its purposes neither."""
        for match in SHOULD.finditer(self._text):
            yield Scope(match.start(), self._end(match.end()), Effect.UNREAL, "should")

    def _conditions(self) -> Iterator[Scope]:
        for match in CONDITION.finditer(self._text):
            if IF_KNOWN.search(self._text[: match.start()]):
                continue
            stop = re.compile(r"[,;]").search(self._text, match.end())
            end = stop.start() if stop else len(self._text)
            yield Scope(match.start(), end, Effect.UNREAL, match.group().lower())


_KINDS: tuple[tuple[str, Callable[[ScopeFinder], Iterator[Scope]]], ...] = (
    (IT_IS.pattern, ScopeFinder._it_is),
    (f"{NO_NOUN.pattern}|{NOTHING.pattern}", ScopeFinder._no_nouns),
    (UNKNOWN.pattern, ScopeFinder._unknown),
    (NOUN_THAT.pattern, ScopeFinder._noun_that),
    (ACCORDING.pattern, ScopeFinder._according),
    (f"{POST.pattern}|{INVERTED.pattern}", ScopeFinder._postposed),
    (STATEMENT.pattern, ScopeFinder._statements),
    (CONDITION.pattern, ScopeFinder._conditions),
    (r"\bshould\b", ScopeFinder._exhortations),
    (WHETHER.pattern, ScopeFinder._whether),
)
_GATE = WordGate([pattern for pattern, _ in _KINDS])
_NAMING = words("naming")
_PREPOSITIONS = frozenset(["at", "with", "by", "on", "from", "about", "into", "despite", "against"])
_AFTER_NOUN = words("after-noun")
_BRINGS_TO_END = re.compile(
    r"conclud\w+ (?:its|the|their|an?|this|DATE_|in|on|by)\b", re.IGNORECASE
)
_RECORD = re.compile(
    r"\s*(?:it|they|the (?:country|government)) (?:has|have|is|are) (?:\w+ly |still |also )?"
    r"(?:not|never|yet)(?: yet| to)? (?:taken?|sign(?:ed)?|acceded?|join(?:ed)?|ratif\w+|submit\w*"
    r"|attend\w*|enact\w*|adopt\w*|an? (?:state )?party|party|a member|commented|made any)\b",
    re.IGNORECASE,
)
_REDUCED = re.compile(r"\s(?:for|by|under|from)\b")
_CONCEDING = frozenset({"while", "although", "though", "whereas", "even though"})
_MAIN_CLAUSE = re.compile(
    r", (?=(?:it|they|he|she|AREA_|the (?:country|government|state)|its? )\b)", re.IGNORECASE
)
_CAUSE = re.compile(r"\bbecause\b", re.IGNORECASE)
_TURN = re.compile(r",? but\b|;", re.IGNORECASE)
_OTHER_SAYING = re.compile(
    r"\b(?:saying|said|says|stat(?:ed|ing)|add(?:s|ed|ing)|insist(?:s|ed|ing)|declar(?:es|ed|ing)"
    r"|replie[ds]|but|notes|argues|explains|maintains)\b",
    re.IGNORECASE,
)
