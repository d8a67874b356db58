"""Trying a whole codebook: its files, its examples, its patterns, its rules side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from treatywatch.claims.codebook import Codebook, Example
from treatywatch.claims.codebook.loading import SHIPPED, read_codebook
from treatywatch.claims.codebook.rule import Rule
from treatywatch.claims.coder import Coder, Trace
from treatywatch.claims.proving.breadth import breadth_flaws
from treatywatch.claims.proving.conflicts import conflicts, doubles
from treatywatch.claims.proving.examples import example_flaws
from treatywatch.claims.proving.flaw import Flaw, FlawKind, Proof
from treatywatch.claims.proving.idle import idle_flaws
from treatywatch.claims.proving.openings import opening_flaws
from treatywatch.claims.proving.trying import example_report, trials
from treatywatch.claims.proving.units import unit_flaws
from treatywatch.model import InvalidCodebook
from treatywatch.register import Register


@dataclass(frozen=True, slots=True)
class Sample:
    """A sentence of gold that rules may find something in, with its country."""

    text: str
    country: str


def prove_codebook(
    folder: Path | None, register: Register, samples: Iterable[Sample] = ()
) -> Proof:
    """Try the codebook in `folder` (the shipped one by default) and return its flaws.

    What cannot be read is told first, and nothing else is tried then. `samples` are further
    sentences that show which rules are in use. Raises InvalidCodebook where there are no files.
    """
    complaints: list[InvalidCodebook] = []
    codebook = read_codebook(folder or SHIPPED, complaints.append)
    rules = _rules(codebook)
    counts = (codebook.version, len(codebook.questions), len({rule.id for rule in rules}))
    flaws = [_unusable(error) for error in complaints] or [
        *unit_flaws(rules),
        *breadth_flaws(rules),
        *opening_flaws(rules),
    ]
    if any(flaw.kind is FlawKind.UNUSABLE for flaw in flaws):
        return Proof(*counts, flaws=tuple(flaws))
    coder = Coder(codebook, register)
    tried = list(trials(codebook, coder))
    seen = [_sample(coder, sample, codebook) for sample in samples]
    traces = [*(trial.trace for trial in tried), *seen]
    used = frozenset(claim.rule for trace in traces for claim in trace.claims)
    flaws += [*example_flaws(tried), *conflicts(tried), *doubles(traces), *idle_flaws(rules, used)]
    flaws.sort(key=lambda flaw: not flaw.fails)
    return Proof(*counts, len(tried), len(seen), tuple(flaws))


def _rules(codebook: Codebook) -> tuple[Rule, ...]:
    """Return every rule once; a common one again where a family's vocabulary changes it."""
    found = {(rule.place, rule.match): rule for f in codebook.families for rule in f.rules}
    return tuple(found.values())


def _sample(coder: Coder, sample: Sample, codebook: Codebook) -> Trace:
    example = Example(sample.text, country=sample.country)
    report = example_report(example, codebook.families[0].themes[0])
    return next(iter(coder.traces(report)))


def _unusable(error: InvalidCodebook) -> Flaw:
    where, _, rule = error.where.partition(" ")
    return Flaw(FlawKind.UNUSABLE, where, rule, error.message, error.mend)
