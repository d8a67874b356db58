"""Matching: which rules can match a sentence, and where they do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import re2

from treatywatch.claims.codebook.rule import Rule
from treatywatch.model import InvalidCodebook


@dataclass(frozen=True, slots=True)
class Match:
    """A rule's match in the masked text; `head` is where its verb or noun begins."""

    rule: Rule
    head: int
    start: int
    end: int
    unless: Any = None


@dataclass(frozen=True, slots=True)
class _Compiled:
    rule: Rule
    match: Any
    head: int
    unless: Any
    context: Any
    topic: Any
    label: Any


def compile_pattern(pattern: str, where: str) -> Any:
    """Compile an RE2 pattern without regard to case; raise InvalidCodebook where RE2 refuses."""
    options = re2.Options()
    options.case_sensitive = False
    options.log_errors = False
    try:
        return re2.compile(pattern, options)
    except re2.error as error:
        raise InvalidCodebook(
            f"not an RE2 pattern: {error}", where, "RE2 has no look-around and no back-references"
        ) from error


class RuleSet:
    """All rules of a family, compiled: one pass tells which can match, then spans."""

    def __init__(self, rules: tuple[Rule, ...], trigger: str = "") -> None:
        self._trigger = compile_pattern(trigger, "trigger") if trigger else None
        self._rules = tuple(_compile(rule) for rule in rules)
        # A filter looks for the words that a pattern cannot do without, and tries the pattern
        # only where it finds them. One automaton for all patterns has to be built anew for
        # nearly every sentence that was not seen before: ten times the time.
        self._set = re2.Filter()
        options = re2.Options()
        options.case_sensitive = False
        options.log_errors = False
        options.max_mem = 64 << 20
        for rule in rules:
            self._set.Add(rule.match, options)
        self._set.Compile()

    def may_match(self, plain: str) -> bool:
        """Tell whether a sentence holds any of the words without which no rule can match."""
        return self._trigger is None or self._trigger.search(plain) is not None

    def find(self, text: str, plain: str, label: str | None) -> Iterator[Match]:
        """Yield the matches of all rules in the masked `text`, in the order of the codebook.

        What must or must not stand in the sentence may stand in the masked or the plain text.
        """
        for index in sorted(self._set.Match(text) or ()):
            compiled = self._rules[index]
            if not _applies(compiled, text, plain, label):
                continue
            for found in compiled.match.finditer(text):
                head = found.start(compiled.head) if compiled.head else found.start()
                yield Match(
                    compiled.rule,
                    max(head, found.start()),
                    found.start(),
                    found.end(),
                    compiled.unless,
                )


def _compile(rule: Rule) -> _Compiled:
    def maybe(pattern: str | None) -> Any:
        return compile_pattern(pattern, rule.id) if pattern else None

    match = compile_pattern(rule.match, rule.id)
    return _Compiled(
        rule,
        match,
        match.groupindex.get("head", 0),
        maybe(rule.unless),
        maybe(rule.context),
        maybe(rule.topic),
        maybe(rule.label),
    )


def _applies(compiled: _Compiled, text: str, plain: str, label: str | None) -> bool:
    if compiled.label is not None and (label is None or not compiled.label.search(label)):
        return False
    return all(
        wanted is None or wanted.search(text) or wanted.search(plain)
        for wanted in (compiled.context, compiled.topic)
    )
