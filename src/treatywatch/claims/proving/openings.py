"""Signs at the start of a rule's pattern: they follow no word, so its word boundary bars them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from treatywatch.claims.codebook.rule import Rule, RuleKind
from treatywatch.claims.proving.flaw import Flaw, FlawKind

SIGNS = frozenset("€$£¥#§([“")
"""What in a report stands behind a space. A comma or a dash may follow a word and is no flaw."""
_BOUNDARY = r"\b"
_PREFIX = re.compile(r"\?(?:P<\w+>|\w*:)?")


def opening_flaws(rules: tuple[Rule, ...]) -> Iterator[Flaw]:
    """Yield the rules that look for a sign where a word must begin.

    Each pattern but a row's is matched from the boundary of a word on.
    """
    for rule in rules:
        if rule.kind is RuleKind.ROW:
            continue
        barred = sorted(set(openings(rule.match)) & SIGNS)
        if barred:
            message = f"`match` begins with {' or '.join(barred)}, where only a word can begin"
            mend = r"let a space stand before the sign, which follows a word: \s?[$€]"
            yield Flaw(FlawKind.BARRED, rule.place, rule.id, message, mend)


def openings(pattern: str) -> Iterator[str]:
    """Yield each sign, no letter or figure, with which a match of the pattern can begin."""
    for branch in _branches(pattern):
        yield from _first(branch)


def _first(branch: str) -> Iterator[str]:
    while branch:
        atom, inner, rest = _atom(branch)
        if inner is not None:
            yield from openings(inner)
        elif atom.startswith("[^"):
            return
        elif atom[0] == "[":
            yield from (sign for sign in atom[1:-1] if sign in SIGNS)
        elif not atom[-1].isalnum() and atom not in {".", "^", "$"}:
            yield atom[-1]
        if atom == r"\s":
            return  # a space follows the word before it
        if atom not in {_BOUNDARY, "^"} and not rest.startswith(("?", "*", "{0")):
            return
        branch = rest.lstrip("?*") if not rest.startswith("{") else rest[rest.find("}") + 1 :]


def _atom(branch: str) -> tuple[str, str | None, str]:
    """Cut off the first atom; a group gives also what it holds."""
    if branch[0] == "(":
        end = _closing(branch)
        inner = branch[1:end]
        if inner.startswith("?"):
            inner = _PREFIX.sub("", inner, count=1)
        return branch[: end + 1], inner, branch[end + 1 :]
    if branch[0] == "[":
        end = branch.find("]", 2)
        return branch[: end + 1], None, branch[end + 1 :]
    size = 2 if branch[0] == "\\" else 1
    return branch[:size], None, branch[size:]


def _closing(pattern: str) -> int:
    """Return where the group that opens the pattern closes."""
    depth = 0
    for at, sign in _bare(pattern):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return at
    return len(pattern) - 1


def _branches(pattern: str) -> Iterator[str]:
    """Split a pattern at the bars that stand in no group."""
    depth, start = 0, 0
    for at, sign in _bare(pattern):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and depth == 0:
            yield pattern[start:at]
            start = at + 1
    yield pattern[start:]


def _bare(pattern: str) -> Iterator[tuple[int, str]]:
    """Yield the characters that are neither escaped nor inside a class."""
    at = 0
    while at < len(pattern):
        if pattern[at] == "\\":
            at += 2
            continue
        if pattern[at] == "[":
            at = max(pattern.find("]", at + 2), at)
        else:
            yield at, pattern[at]
        at += 1
