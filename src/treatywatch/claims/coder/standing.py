"""What many rules want to stand in a sentence, told for all of them in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from re import error as PatternError  # noqa: N812 - renamed so in Python 3.13
from typing import Any

import re2

from treatywatch.claims.coder.pattern import Encoded, Pattern, options
from treatywatch.claims.coder.word_gate import WordGate, bits_of

_BLANK = (ops.LITERAL, ord(" "))
_WITH_BLANK = frozenset({ops.CATEGORY_SPACE, ops.CATEGORY_NOT_WORD, ops.CATEGORY_NOT_DIGIT})


class Standing:
    """Tells which wants of the rules are met in a sentence; each want is a bit.

    One automaton answers for all patterns whose words stand beside each other. A pattern that
    reaches over gaps (`[^;]{0,60}`) would make that automaton new for nearly every sentence; such
    a pattern is searched for by itself, and only where a rule that can match asks for it and the
    words stand that it cannot do without.
    """

    __slots__ = ("_apart", "_gate", "_match", "_met_by")

    def __init__(self, wanted: Mapping[Pattern, int]) -> None:
        """Take the patterns, each with the bits of the wants that it meets."""
        reaching = {pattern: reaches(pattern.written) for pattern in wanted}
        together = re2._re2.Set(re2._re2.RE2.Anchor.UNANCHORED, options())
        self._met_by: list[int] = []
        for pattern, bits in wanted.items():
            if not reaching[pattern]:
                together.Add(pattern.written.encode())
                self._met_by.append(bits)
        together.Compile()
        self._match = together.Match
        self._apart = [(each, bits) for each, bits in wanted.items() if reaching[each]]
        self._gate = WordGate([each.written for each, _ in self._apart])

    def met(self, wants: int, text: Encoded, plain: Encoded) -> int:
        """Return which of the `wants` stand in the masked `text` or in the plain one."""
        found = 0
        for number in self._match(text.raw):
            found |= self._met_by[number]
        if wants & ~found:
            for number in self._match(plain.raw):
                found |= self._met_by[number]
        if wants & ~found:
            found |= self._met_apart(wants & ~found, text, plain)
        return wants & found

    def _met_apart(self, wants: int, text: Encoded, plain: Encoded) -> int:
        asked = sum(1 << i for i, (_, bits) in enumerate(self._apart) if wants & bits)
        if asked:
            asked &= self._gate.passing(text.text) | self._gate.passing(plain.text)
        apart = (self._apart[number] for number in bits_of(asked))
        return sum(bits for each, bits in apart if each.found(text) or each.found(plain))


def reaches(pattern: str) -> bool:
    """Tell whether a pattern repeats what blanks can stand in."""
    try:
        return _repeats_blanks(parser.parse(pattern))
    except PatternError:  # RE2 knows signs that Python's parser does not
        return True


def _repeats_blanks(nodes: Iterable[tuple[Any, Any]]) -> bool:
    for op, argument in nodes:
        repeated = op in {ops.MAX_REPEAT, ops.MIN_REPEAT} and argument[1] > 1
        if repeated and _holds_blank(argument[2]):
            return True
        if any(map(_repeats_blanks, _inside(op, argument))):
            return True
    return False


def _holds_blank(nodes: Iterable[tuple[Any, Any]]) -> bool:
    for node in nodes:
        op, argument = node
        if node == _BLANK or op in {ops.ANY, ops.NOT_LITERAL}:
            return True
        if op is ops.IN and any(map(_is_blank, argument)):
            return True
        if any(map(_holds_blank, _inside(op, argument))):
            return True
    return False


def _is_blank(member: tuple[Any, Any]) -> bool:
    op, argument = member
    return (
        member == _BLANK
        or op is ops.NEGATE
        or (op is ops.CATEGORY and argument in _WITH_BLANK)
        or (op is ops.RANGE and argument[0] <= ord(" ") <= argument[1])
    )


def _inside(op: Any, argument: Any) -> list[Any]:
    """Return the sequences that a node is made of."""
    if op is ops.SUBPATTERN:
        return [argument[-1]]
    if op is ops.BRANCH:
        return list(argument[1])
    if op in {ops.MAX_REPEAT, ops.MIN_REPEAT}:
        return [argument[2]]
    return []
