"""Matching: which rules can match a sentence, and where they do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from treatywatch.claims.codebook import Setting
from treatywatch.claims.codebook.rule import Rule
from treatywatch.claims.coder.pattern import Encoded, Pattern
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
    """All rules of a family, compiled: one pass tells which can match, then spans."""

    def __init__(self, rules: tuple[Rule, ...], trigger: str = "") -> None:
        self._trigger = Pattern(trigger, "trigger") if trigger else None
        shared: dict[str, Pattern] = {}
        self._rules = tuple(_compile(rule, shared) for rule in rules)
        self._gate = WordGate([rule.match for rule in rules])
        self._without_label = sum(1 << i for i, rule in enumerate(rules) if rule.label is None)

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
        written = None if label is None else Encoded(label)
        if written is None:
            passing &= self._without_label
        stands: dict[Pattern, bool] = {}
        lent = None if setting is None else Encoded(setting.words)
        for number in bits_of(passing):
            compiled = self._rules[number]
            if compiled.label and written and not compiled.label.found(written):
                continue
            if not _stands(compiled.context, text, plain, stands):
                continue
            asks = setting is not None and compiled.rule.question in setting.questions
            if _stands(compiled.topic, text, plain, stands) or (
                asks
                and lent is not None
                and compiled.topic is not None
                and compiled.topic.found(lent)
            ):
                for start, end, head in compiled.match.places(text):
                    yield Match(
                        compiled.rule, max(head, start), start, end, compiled.unless, compiled.match
                    )


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


def _stands(
    wanted: Pattern | None, text: Encoded, plain: Encoded, known: dict[Pattern, bool]
) -> bool:
    """Tell whether what many rules want stands in the sentence; it is looked for once."""
    if wanted is None:
        return True
    if wanted not in known:
        known[wanted] = wanted.found(text) or wanted.found(plain)
    return known[wanted]


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
