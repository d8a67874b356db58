"""Units that a rule asks for and that no quantity has."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from treatywatch.claims.codebook.rule import Rule
from treatywatch.claims.mentions.vocabulary import load_words
from treatywatch.claims.proving.flaw import Flaw, FlawKind

_GROUPS = ("counted", "measured", "money", "outcomes")
_NUMBER_ALONE = ""


def unit_flaws(rules: tuple[Rule, ...]) -> Iterator[Flaw]:
    """Yield the rules whose `unit` holds a name that no quantity can have."""
    words = load_words("units")
    known = {_NUMBER_ALONE, "money", *(name for group in _GROUPS for name in words[group])}
    for rule in rules:
        strange = [unit for unit in rule.unit if unit not in known]
        if strange:
            message = f"no quantity is measured in {', '.join(strange)}"
            near = get_close_matches(strange[0], sorted(known), n=3, cutoff=0.4)
            mend = f"near it: {', '.join(near)}" if near else "see the list of units"
            yield Flaw(FlawKind.UNUSABLE, rule.place, rule.id, message, mend)
