"""Matching: which rules can match a sentence, and where they do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from treatywatch.claims.codebook import Setting
from treatywatch.claims.codebook.rule import Rule
from treatywatch.claims.coder.pattern import Encoded, Pattern
from treatywatch.claims.coder.standing import Standing
from treatywatch.claims.coder.word_gate import WordGate, bits_of


class Match(NamedTuple):
    """A rule's match in the masked text; `head` is where its verb or noun begins."""

    rule: Rule
    head: int
    start: int
    end: int
    unless: Pattern | None = None
    pattern: Pattern | None = None


@dataclass(frozen=True, slots=True)
class _Compiled:
    rule: Rule
    match: Pattern
    unless: Pattern | None
    label: Pattern | None
    context: Pattern | None
    topic: Pattern | None


class RuleSet:
    """All rules of a family, compiled. Sets of rules are kept as the bits of their numbers."""

    def __init__(self, rules: tuple[Rule, ...], trigger: str = "") -> None:
        self._trigger = Pattern(trigger, "trigger") if trigger else None
        shared: dict[str, Pattern] = {}
        self._rules = tuple(_compile(rule, shared) for rule in rules)
        self._gate = WordGate([rule.match for rule in rules])
        self._labels = _by_pattern(rule.label for rule in self._rules)
        self._of_rows = sum(self._labels.values())
        self._topics = _by_pattern(rule.topic for rule in self._rules)
        self._with_topic = sum(self._topics.values())
        contexts = _by_pattern(rule.context for rule in self._rules)
        self._with_context = sum(contexts.values())
        self._standing = Standing(_joined(self._topics, contexts, len(rules)))
        self._lent = lru_cache(maxsize=None)(self._lent_topics)

    def may_match(self, plain: Encoded) -> bool:
        """Tell whether a sentence holds any of the words without which no rule can match."""
        return self._trigger is None or self._trigger.found(plain)

    def find(
        self, text: Encoded, plain: Encoded, label: str | None, setting: Setting | None = None
    ) -> Iterator[Match]:
        """Yield the matches of all rules in the masked `text`, in the order of the codebook.

        What must or must not stand in the sentence may stand in the masked or the plain text;
        the topic may also be lent by the heading, in `setting`.
        """
        passing = self._gate.passing(text.text)
        if label is None:
            passing &= ~self._of_rows
        elif passing & self._of_rows:
            passing = self._labelled(passing, Encoded(label))
        for number in bits_of(self._asserted(passing, text, plain, setting)):
            rule = self._rules[number]
            for start, end, head in rule.match.places(text):
                yield Match(rule.rule, max(head, start), start, end, rule.unless, rule.match)

    def _labelled(self, rules: int, label: Encoded) -> int:
        """Return those of the `rules` that ask for no label, or for one that the row has."""
        asking = self._labels.items()
        return rules & ~sum(b for each, b in asking if b & rules and not each.found(label))

    def _asserted(self, rules: int, text: Encoded, plain: Encoded, setting: Setting | None) -> int:
        """Return those of the `rules` whose topic and context stand in the sentence."""
        topics, contexts = rules & self._with_topic, rules & self._with_context
        if setting is not None:
            topics &= ~self._lent(setting)
        met = self._standing.met(topics | contexts << len(self._rules), text, plain)
        return rules & ~(topics & ~met) & ~(contexts & ~(met >> len(self._rules)))

    def _lent_topics(self, setting: Setting) -> int:
        """Return the rules whose topic a heading lends."""
        words = Encoded(setting.words)
        lent = sum(bits for pattern, bits in self._topics.items() if pattern.found(words))
        asking = (r.rule.question in setting.questions for r in self._rules)
        return lent & sum(1 << number for number, asks in enumerate(asking) if asks)


def _by_pattern(patterns: Iterable[Pattern | None]) -> dict[Pattern, int]:
    """Return each pattern with the bits of the rules that have it."""
    found: dict[Pattern, int] = {}
    for number, pattern in enumerate(patterns):
        if pattern is not None:
            found[pattern] = found.get(pattern, 0) | 1 << number
    return found


def _joined(
    first: dict[Pattern, int], second: dict[Pattern, int], width: int
) -> dict[Pattern, int]:
    """Return both with the bits of the second moved up by a width."""
    joined = dict(first)
    for pattern, bits in second.items():
        joined[pattern] = joined.get(pattern, 0) | bits << width
    return joined


def inner(text: Encoded, match: Match, after: int) -> Match | None:
    """Return the match that begins inside `match` behind `after`, where its rule has one there."""
    if match.pattern is None:
        return None
    for start, end, head in match.pattern.places(text, text.offset(after)):
        return (
            match._replace(head=max(head, start), start=start, end=end)
            if start < match.end
            else None
        )
    return None


def _compile(rule: Rule, shared: dict[str, Pattern]) -> _Compiled:
    def one(pattern: str) -> Pattern:
        if pattern not in shared:
            shared[pattern] = Pattern(pattern, where)
        return shared[pattern]

    where = f"{rule.place} {rule.id}".strip()
    return _Compiled(
        rule,
        Pattern(rule.match, where, "head"),
        one(rule.unless) if rule.unless else None,
        one(rule.label) if rule.label else None,
        one(rule.context) if rule.context else None,
        one(rule.topic) if rule.topic else None,
    )
