"""Examples as the coder sees them: each the one sentence of a report of its country."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from treatywatch.claims.codebook import Codebook, Example, Family, Rule
from treatywatch.claims.coder import Coder, Trace
from treatywatch.claims.coder.pattern import Encoded, Pattern
from treatywatch.model import Claim, Origin, Paragraph, Report, Section, Sentence

_EDITION = 2021


@dataclass(frozen=True, slots=True)
class Trial:
    """An example of a rule, whether the rule must find something in it, and what was found.

    `passed_over` tells that the sentence holds no word of the family's trigger.
    """

    rule: Rule
    example: Example
    positive: bool
    trace: Trace
    passed_over: bool = False

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that the sentence makes."""
        return self.trace.claims


def trials(codebook: Codebook, coder: Coder) -> Iterator[Trial]:
    """Code every example of every rule once, in the first family that has the rule."""
    tried: set[str] = set()
    for family in codebook.families:
        for rule in family.rules:
            if rule.id in tried:
                continue
            tried.add(rule.id)
            for positive, examples in ((True, rule.positive), (False, rule.negative)):
                for example in examples:
                    chosen = _family(codebook, example) or family
                    trace = _trace(coder, example, chosen.themes[0])
                    unread = example.label is None and not _triggered(chosen, trace.masked)
                    yield Trial(rule, example, positive, trace, unread)


def _triggered(family: Family, text: str) -> bool:
    return not family.trigger or _trigger(family.trigger).found(Encoded(text))


@lru_cache(maxsize=8)
def _trigger(pattern: str) -> Pattern:
    return Pattern(pattern, "trigger")


def _family(codebook: Codebook, example: Example) -> Family | None:
    return next((f for f in codebook.families if f.name == example.family), None)


def code_example(coder: Coder, example: Example, theme: str) -> tuple[Claim, ...]:
    """Return the claims of an example in a report on that theme."""
    return _trace(coder, example, theme).claims


def _trace(coder: Coder, example: Example, theme: str) -> Trace:
    return next(iter(coder.traces(example_report(example, theme))))


def example_report(example: Example, theme: str) -> Report:
    """Return a report whose body is the example."""
    sentence = Sentence(0, len(example.text), example.text, label=example.label)
    paragraph = Paragraph(0, len(example.text), (sentence,))
    return Report(
        series="Landmine Monitor",
        edition=_EDITION,
        country=example.country,
        country_as_written=example.country,
        title="",
        theme=theme,
        last_updated=None,
        origin=Origin("example", "0", "txt", "profile"),
        text=example.text,
        regions=(),
        sections=(Section(None, "treaty-policy", 1, (paragraph,)),),
    )
