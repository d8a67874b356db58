"""Patterns that match too much: nothing at all, any sentence, or a whole machine of their own.

RE2 reads a text in one pass whatever the pattern is: no rule can hang on a sentence. What can
still go wrong is tried here: a pattern that matches where there is nothing, a rule that takes
sentences which speak of nothing, and a pattern so large that it slows every sentence down.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from treatywatch.claims.codebook.rule import Rule, RuleKind
from treatywatch.claims.coder.pattern import compile_pattern
from treatywatch.claims.proving.flaw import Flaw, FlawKind
from treatywatch.model import InvalidCodebook

LARGEST = 100_000
"""Instructions of a compiled pattern; the largest of the shipped codebook has some 57,000."""
_MANY = 2
_PARTS = ("match", "subject", "subject_unless", "unless", "label", "context", "topic")
PLAIN = (
    "The capital lies on the coast and has two harbors.",
    "Rain fell for three days in AREA_ before the market opened.",
    "She told the school that the library would close at noon.",
    "In DATE_ the harvest was the best in AREA_ for ten years.",
    "PERSON_ visited the museum and was received by the mayor.",
    "The NATION_ football team won by two goals to one.",
    "It has not been decided who will paint the bridge.",
    "UN_ opened an office there in DATE_, and it has been closed since.",
    "Both countries trade in fish, wool and timber.",
    "There is no information about the age of the old lighthouse.",
    "According to a newspaper, the concert may have been postponed.",
    "The ministry announced that the road had been completed.",
)
"""Sentences of which no codebook should make anything, masked as the coder masks them."""


def breadth_flaws(rules: tuple[Rule, ...]) -> Iterator[Flaw]:
    """Yield the flaws of the rules' patterns."""
    for rule in rules:
        patterns: dict[str, Any] = {}
        for part in _PARTS:
            written = getattr(rule, part)
            if not written:
                continue
            try:
                patterns[part] = compile_pattern(written, rule.place)
            except InvalidCodebook as error:
                yield Flaw(FlawKind.UNUSABLE, rule.place, rule.id, error.message, error.mend)
        if "match" in patterns:
            yield from _of_rule(rule, patterns)


def _of_rule(rule: Rule, patterns: dict[str, Any]) -> Iterator[Flaw]:
    for part, pattern in patterns.items():
        if pattern.programsize > LARGEST:
            message = f"`{part}` makes {pattern.programsize:,} instructions"
            mend = f"{LARGEST:,} is the most: repeat less ({{0,80}}), nest fewer macros"
            yield Flaw(FlawKind.HUGE, rule.place, rule.id, message, mend)
    if rule.kind is RuleKind.ROW:
        yield from _of_row(rule, patterns)
        return
    if any(found.start() == found.end() for t in PLAIN for found in patterns["match"].finditer(t)):
        mend = "`match` must hold at least one word that has to stand there"
        message = "`match` matches where there is nothing"
        yield Flaw(FlawKind.EMPTY, rule.place, rule.id, message, mend)
        return
    taken = [text for text in PLAIN if _takes(patterns, text)]
    if len(taken) >= _MANY:
        message = f"matches sentences that speak of nothing: “{taken[0]}”, “{taken[1]}”"
        mend = "name what is spoken of in `match`, or ask for it by `context`"
        yield Flaw(FlawKind.ANYTHING, rule.place, rule.id, message, mend)


def _of_row(rule: Rule, patterns: dict[str, Any]) -> Iterator[Flaw]:
    """A row may take any value under its label, or its value under any label, but not both."""
    label = patterns.get("label")
    any_label = label is None or sum(bool(label.search(text)) for text in PLAIN) >= _MANY
    if any_label and sum(_takes(patterns, text) for text in PLAIN) >= _MANY:
        message = "takes any value of any row"
        yield Flaw(FlawKind.ANYTHING, rule.place, rule.id, message, "say by `label` of which rows")


def _takes(patterns: dict[str, Any], text: str) -> bool:
    needed = [patterns[part] for part in ("match", "context", "topic") if part in patterns]
    unless = patterns.get("unless")
    return all(p.search(text) for p in needed) and not (unless and unless.search(text))
