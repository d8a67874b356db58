"""The verb group: what stands to the left of a verb and bears on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from treatywatch.claims.coder import lexicon as lex
from treatywatch.claims.coder.kept import kept
from treatywatch.claims.coder.tokens import Token, Words
from treatywatch.claims.coder.words import words
from treatywatch.model import Certainty

ONE_OF = re.compile(
    r"\b(?P<be>(?:has been|have been|is|was|were|are|became|remained|remains)(?: not"
    r"| never)?)(?: also| again| once| still| now| long)? "
    r"(?:(?:the )?only|(?:just |only )?one of|among|part of|a|the last|the first)\b"
    r"[^;:()]{0,90}?(?:\b(?:that|which|who)|,)?\s*$",
    re.IGNORECASE,
)
_PLANS = words("plans")
_JOINED = re.compile(r"\b(?:and|but|or|nor)\s*$", re.IGNORECASE)
_INVERTED = re.compile(
    r"\b(?:nor|neither|never|at no time|not once)\s+(?:has|have|had|did|does|do|is|was|are|were)\s+"
    r"(?:[\w'-]+\s+){1,4}$",
    re.IGNORECASE,
)
"""A negation that stands before its subject: "Nor has the country joined"."""
_MODAL = re.compile(
    r"\b(?P<modal>will|would|shall|should|must)\b(?!.*\b(?:will|would|shall|should|must"
    r"|ha(?:s|d|ve)|is|are|was|were|do|does|did)\b)[^;:]*$",
    re.IGNORECASE,
)
_OBJECTS = frozenset({"them", "date_", "mines", "landmines", "antipersonnel", "any", "either"})
_MINING = frozenset({"area_", "it", "who", "which", "that", "army", "and"})
_CONFIRMED = frozenset({"confirmed", "verified", "proven"})
_LONGEST_PARENTHESIS = 16
_LONGEST_AGENT = 6


@dataclass(slots=True)
class VerbGroup:
    """What the words before a verb say about it.

    `start` is where the group begins. `inner` is negation next to the verb, `outer` negation
    of what is known or believed about it. `irrealis` names the word that makes it unreal.
    """

    start: int
    left: int
    inner: bool = False
    outer: bool = False
    never: bool = False
    no_longer: bool = False
    known: bool = False
    hedges: list[Certainty] = field(default_factory=list)
    auxiliaries: list[str] = field(default_factory=list)
    infinitive: bool = False
    matrix: str | None = None
    irrealis: str | None = None
    coordinated: bool = False

    @property
    def negated(self) -> bool:
        """Tell whether the statement as a whole denies the deed."""
        return self.inner != self.outer

    @property
    def passive(self) -> bool:
        """Tell whether a form of "be" stands with the verb itself."""
        return any(a in lex.BE for a in self.auxiliaries)

    @property
    def finite(self) -> bool:
        """Tell whether an auxiliary makes the group finite."""
        return bool(self.auxiliaries)


class GroupReader:
    """Walks left from a head over its group, one word at a time."""

    def __init__(self, text: str, words: Sequence[Token], head: int, *, nominal: bool) -> None:
        self._text, self._words, self._nominal = text, words, nominal
        self._at = head - 1
        self._group = VerbGroup(words[head].start, head - 1)
        self._head = words[head].low
        self._counted = False

    def read(self) -> VerbGroup:
        """Read the group of the head."""
        while self._at >= 0 and self._step(self._words[self._at].low):
            pass
        self._close()
        return self._group

    def _step(self, word: str) -> bool:
        return (
            self._negator(word)
            or self._auxiliary(word)
            or self._adverb(word)
            or self._to(word)
            or self._coordination(word)
            or self._nominal_part(word)
            or self._mark(word)
        )

    def _mark(self, word: str) -> bool:
        """Pass a quotation mark between a verb and its auxiliary: "is "fully committed"."""
        inside = self._low(1) in lex.AUXILIARIES | lex.LINKING | lex.NEGATORS
        return word == '"' and inside and self._take()

    def _take(self, count: int = 1) -> bool:
        self._at -= count
        return True

    def _low(self, back: int) -> str:
        i = self._at - back
        return self._words[i].low if i >= 0 else ""

    def _negate(self) -> None:
        if self._group.infinitive:
            self._group.outer = not self._group.outer
        else:
            self._group.inner = not self._group.inner

    def _negator(self, word: str) -> bool:
        if word == "longer" and self._low(1) == "no":
            self._group.no_longer = True
            self._negate()
            return self._take(2)
        if word not in lex.NEGATORS:
            return False
        if word == "nor" and self._coordination(word):  # "has neither used nor exported"
            return True
        if word == "nor" and self._low(1) not in {",", "and"} and self._group.inner:
            return self._take()
        self._negate()
        self._group.never |= word == "never"
        if word == "cannot":
            self._group.irrealis = word
        return self._take()

    def _auxiliary(self, word: str) -> bool:
        if word.endswith("n't"):
            self._negate()
            word = word[:-3]
        if word in lex.AUXILIARIES or word in lex.LINKING:
            if not self._group.infinitive:
                self._group.auxiliaries.append(word)
            return self._take()
        if word in lex.POSSIBLE:
            if word == "might" and "have" not in self._group.auxiliaries:
                self._group.irrealis = self._group.irrealis or word
            self._group.hedges.append(Certainty.POSSIBLE)
            self._group.auxiliaries.append(word)
            return self._take()
        if word in lex.FUTURE or word == "ca":
            self._group.irrealis = self._group.irrealis or word
            self._group.auxiliaries.append(word)
            return self._take()
        return False

    def _adverb(self, word: str) -> bool:
        if word in lex.HEDGE_ADVERBS:
            self._group.hedges.append(lex.HEDGE_ADVERBS[word])
            return self._take()
        if word == "," and self._low(1) in lex.ADVERBS and self._low(2) == ",":
            return self._take(3)
        if word == "date_":
            return self._dated()
        if word == "past" and self._low(1) == "the" and self._low(2) == "in":
            return self._take(3)
        if word in lex.ADVERBS or (word.endswith("ly") and len(word) > 4):
            self._group.never |= word == "ever"
            return self._take()
        return False

    def _dated(self) -> bool:
        if self._low(1) in {"in", "on", "since", "by"} and self._low(2) not in {",", ""}:
            return self._take(2)
        return False

    def _to(self, word: str) -> bool:
        if word != "to" or self._group.irrealis:
            return False
        at, inner = 1, self._low(1) == "still" and self._low(2) in {"has", "have", "had"}
        while self._low(at) in {"not", "never"} or (
            self._low(at) in lex.ADVERBS and self._low(at) != "yet"
        ):
            inner ^= self._low(at) in {"not", "never"}
            at += 1
        at = self._past_parenthesis(at)
        matrix = self._low(at)
        if inner:
            self._group.inner = not self._group.inner
        self._group.matrix = matrix
        if not self._governed(matrix):
            self._group.irrealis = matrix or "to"
            self._group.infinitive = True
            return self._take(at)  # stay before the matrix word
        self._group.infinitive = True
        return self._take(at + 1)

    def _past_parenthesis(self, at: int) -> int:
        """Step over what commas set apart: "is believed, in the absence of a denial, to make"."""
        if self._low(at) != ",":
            return self._past_agent(at)
        for back in range(at + 2, at + _LONGEST_PARENTHESIS):
            if self._low(back) == ",":
                held = self._low(back + 1)
                known = held in lex.MATRIX_KNOWN or held in lex.MATRIX_HEDGES
                return back + 1 if known else at
        return at

    def _past_agent(self, at: int) -> int:
        """Step over who says it: "is said by villagers to have laid"."""
        for back in range(at + 1, at + _LONGEST_AGENT):
            if self._low(back) == "by":
                return back + 1 if self._low(back + 1) in lex.MATRIX_HEDGES else at
        return at

    def _governed(self, matrix: str) -> bool:
        group = self._group
        if matrix in lex.MATRIX_KNOWN:
            group.known = True
            return True
        if matrix in lex.MATRIX_HEDGES:
            group.hedges.append(lex.MATRIX_HEDGES[matrix])
            if matrix == "unlikely":
                group.inner = not group.inner
            return True
        if matrix in lex.MATRIX_NEGATIVE:
            group.inner = not group.inner
            return True
        if matrix in lex.MATRIX_PLAIN:
            if matrix in _CONFIRMED:
                group.hedges.append(Certainty.CONFIRMED)
            return True
        return self._one_of(matrix)

    def _one_of(self, matrix: str) -> bool:
        """Tell whether "to" follows "was one of ten states", "became the first state"."""
        if matrix in _PLANS:
            return False
        found = ONE_OF.search(self._text[: self._words[self._at].end - 2])
        if found:
            self._counted = True
        return found is not None

    def _coordination(self, word: str) -> bool:
        if word not in {"and", "or", "nor", ",", "/", "but"}:
            return False
        back = 1
        while self._low(back) in {",", "and", "or", "nor", "not", "also", "subsequently", "then"}:
            back += 1
        if word in {"or", "nor"} and not self._group.auxiliaries:
            while self._low(back) in _OBJECTS:  # "exported them since 1992 or produced them"
                back += 1
        verb = self._low(back)
        if verb not in lex.DEEDS or not self._alike(verb):
            return False
        if verb == "mines" and self._low(back + 1) not in _MINING:
            return False  # "exports mines, and says": no verb, but what is exported
        self._group.coordinated = True
        return self._take(back + 1)

    def _alike(self, verb: str) -> bool:
        return _form(verb) == _form(self._head)

    def _nominal_part(self, word: str) -> bool:
        if not self._nominal or self._group.auxiliaries:
            return False
        if word == "no":
            self._negate()
            return self._take()
        if word == "known":
            self._group.known = True
            return self._take()
        if word in lex.DETERMINERS or word in _MODIFIERS or word.isdigit():
            return self._take()
        if word in _DEEMED:
            self._group.hedges.append(Certainty.BELIEVED)
            return self._take()
        return self._describes(word) and self._take()

    def _describes(self, word: str) -> bool:
        """Tell whether a word can stand between a form of "be" and its noun."""
        if not word.isalpha() and "-" not in word and "'" not in word:
            return False
        if word in _STOPS:
            return False
        ahead = {self._low(back) for back in range(1, 6)}
        return bool(ahead & (lex.BE | lex.LINKING | _DEEMED))

    def _shared_modal(self) -> str | None:
        """Return the modal that a bare form after "and" shares: "would join … and destroy"."""
        group = self._group
        bare = not group.auxiliaries and not group.infinitive and group.irrealis is None
        if not bare or _form(self._head) != "base" or self._head in lex.BARE_PAST:
            return None
        if self._low(0) not in {"and", "or", "then"}:
            return None
        found = _MODAL.search(self._text[: self._words[self._at].start])
        return found["modal"].lower() if found else None

    def _close(self) -> None:
        group = self._group
        group.irrealis = group.irrealis or self._shared_modal()
        group.left = self._at
        group.start = self._words[self._at + 1].start if self._at + 1 < len(self._words) else 0
        left = self._text[: group.start]
        if not (group.negated or group.auxiliaries) and _INVERTED.search(left):
            group.inner = True
        relative = ONE_OF.search(left)
        if relative is None or _JOINED.search(left):
            return
        if not group.irrealis or self._counted:
            if " not" in relative["be"] or " never" in relative["be"]:
                group.outer = not group.outer
            group.start = relative.start()
            group.left = _token_before(self._words, relative.start())


_MODIFIERS = words("modifiers")


_DEEMED = frozenset(["considered", "regarded", "deemed", "reckoned", "thought", "believed"])
_STOPS = words("stops") - {"as", "its"}


@kept
def _form(verb: str) -> str:
    if verb.endswith("ing"):
        return "ing"
    if verb.endswith("ed") or verb in lex.BARE_PAST:
        return "past"
    return "s" if verb.endswith("s") and not verb.endswith("ss") else "base"


def _token_before(words: Sequence[Token], place: int) -> int:
    at = -1
    for i, word in enumerate(words):
        if word.end <= place:
            at = i
    return at


def form_of(verb: str) -> str:
    """Return `ing`, `past`, `s` or `base`: the form of an English verb by its ending."""
    return _form(verb)


def read_group(text: str, words: Words, head: int, *, nominal: bool = False) -> VerbGroup:
    """Read the group left of the head, once; `nominal` where the head is a predicate noun."""
    group: VerbGroup | None = words.groups.get((head, nominal))
    if group is None:
        group = GroupReader(text, words, head, nominal=nominal).read()
        words.groups[head, nominal] = group
    return group
