"""The words that a pattern cannot do without, so that it is tried only where they stand.

A pattern's needs are sets of literals in lower case: a text that it matches holds at least one
of each set. None can be told of some patterns; these are tried on every text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from re import error as PatternError  # noqa: N812 - renamed so in Python 3.13
from typing import Any

Needs = tuple[frozenset[str], ...]

_MOST_STRINGS = 256
_SHORTEST = 2
_KEPT = 3
_MOST_IN_A_CHOICE = 6
_ASCII = 128
_NAME = re.compile(r"\(\?P<\w+>")
_OTHERS = ("[[:", r"\Q", r"\C")  # what Python would take for something else than RE2 does


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a pattern: all that it can match, where these are few, and what it needs."""

    exact: frozenset[str] | None
    needs: Needs = ()


_EMPTY = frozenset([""])
_ANYTHING = _Part(None)


def needs_of(pattern: str) -> Needs:
    """Return what a pattern needs, the most telling first; nothing where it cannot be told."""
    if any(sign in pattern for sign in _OTHERS):
        return ()
    try:
        tree = parser.parse(_NAME.sub("(", pattern))  # names bear on nothing, nor may they recur
    except PatternError:  # RE2 knows signs that Python's parser does not
        return ()
    return tuple(sorted(_settled(_sequence(tree)), key=_dullness)[:_KEPT])


def _dullness(need: frozenset[str]) -> tuple[int, int]:
    return -min(map(len, need)), len(need)


def _settled(part: _Part) -> Needs:
    """Return the needs of a part, those that follow from what it matches included."""
    return (*part.needs, *_need(part.exact))


def _need(strings: frozenset[str] | None) -> Needs:
    if strings is None or min(map(len, strings)) < _SHORTEST:
        return ()
    return (frozenset(_shortest(strings)),)


def _shortest(strings: Iterable[str]) -> list[str]:
    """Leave out strings that hold another one: where they stand, the other stands too."""
    kept: list[str] = []
    for string in sorted(strings, key=len):
        if not any(other in string for other in kept):
            kept.append(string)
    return kept


def _sequence(nodes: Iterable[tuple[Any, Any]]) -> _Part:
    needs: list[frozenset[str]] = []
    run = _EMPTY
    whole = True
    for part in _parts(nodes):
        joined = _joined(run, part.exact)
        if joined is not None:
            run = joined
            continue
        whole = False
        needs += [*_need(run), *part.needs]
        run = part.exact if part.exact is not None else _EMPTY
    if whole:
        return _Part(run)
    return _Part(None, (*needs, *_need(run)))


def _parts(nodes: Iterable[tuple[Any, Any]]) -> Iterator[_Part]:
    """Yield the parts of a sequence, letters that follow each other as one."""
    letters = ""
    for op, argument in nodes:
        if op is ops.LITERAL and argument < _ASCII:
            letters += chr(argument)
            continue
        if letters:
            yield _Part(frozenset([letters.lower()]))
            letters = ""
        yield _part(op, argument)
    if letters:
        yield _Part(frozenset([letters.lower()]))


def _joined(first: frozenset[str], second: frozenset[str] | None) -> frozenset[str] | None:
    if second is None or len(first) * len(second) > _MOST_STRINGS:
        return None
    return frozenset(a + b for a in first for b in second)


def _part(op: Any, argument: Any) -> _Part:
    if op is ops.AT:
        return _Part(_EMPTY)
    if op is ops.IN:
        return _choice(argument)
    if op is ops.SUBPATTERN:
        return _sequence(argument[-1])
    if op is ops.BRANCH:
        return _branch([_sequence(each) for each in argument[1]])
    if op in {ops.MAX_REPEAT, ops.MIN_REPEAT}:
        return _repeat(*argument)
    return _ANYTHING


def _choice(members: list[tuple[Any, Any]]) -> _Part:
    plain = all(op is ops.LITERAL and code < _ASCII for op, code in members)
    if len(members) > _MOST_IN_A_CHOICE or not plain:
        return _ANYTHING
    return _Part(frozenset(chr(code).lower() for _, code in members))


def _branch(parts: list[_Part]) -> _Part:
    exact = [part.exact for part in parts if part.exact is not None]
    if len(exact) == len(parts) and sum(map(len, exact)) <= _MOST_STRINGS:
        return _Part(frozenset[str]().union(*exact))
    ranked = [sorted(_settled(part), key=_dullness)[:_KEPT] for part in parts]
    return _Part(None, tuple(_union(needs) for needs in zip(*ranked, strict=False)))


def _union(needs: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset(_shortest(frozenset[str]().union(*needs)))


def _repeat(least: int, most: Any, nodes: Iterable[tuple[Any, Any]]) -> _Part:
    part = _sequence(nodes)
    if least == 0:
        optional = most == 1 and part.exact is not None
        return _Part(part.exact | _EMPTY) if optional and part.exact else _ANYTHING
    if least == most == 1:
        return part
    return _Part(None, _settled(part))
