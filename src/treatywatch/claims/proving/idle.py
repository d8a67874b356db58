"""Rules that nothing exercises, and rules that nobody has written an example for."""

from __future__ import annotations

from collections.abc import Iterator

from treatywatch.claims.codebook.rule import Rule, RuleKind
from treatywatch.claims.proving.flaw import Flaw, FlawKind


def idle_flaws(rules: tuple[Rule, ...], used: frozenset[str]) -> Iterator[Flaw]:
    """Yield the rules that proposed nothing in any sentence, and those without examples."""
    for rule in rules:
        if rule.id not in used:
            message = "proposes nothing in any example or gold sentence"
            mend = "give a positive example that it reads, or take it out"
            yield Flaw(FlawKind.UNUSED, rule.place, rule.id, message, mend)
        missing = [
            name
            for name, examples in (("positive", rule.positive), ("negative", rule.negative))
            if not examples
        ]
        if missing and rule.kind is not RuleKind.ROW:
            message = f"has no {' and no '.join(missing)} example"
            mend = "an example in your own words is the only proof of a rule"
            yield Flaw(FlawKind.UNTRIED, rule.place, rule.id, message, mend)
