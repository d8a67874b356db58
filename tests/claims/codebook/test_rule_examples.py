"""Every example in the codebook holds: rules find what they say, and stay silent elsewhere."""

from __future__ import annotations

import pytest

from treatywatch.claims import load_codebook
from treatywatch.claims.codebook import Example, Rule
from treatywatch.model import Claim, Origin, Paragraph, Report, Section, Sentence

_RULES = {rule.id: rule for family in load_codebook().families for rule in family.rules}
_POSITIVE = [(r, e) for r in _RULES.values() for e in r.positive]
_NEGATIVE = [(r, e) for r in _RULES.values() for e in r.negative]


def _code(coder, example: Example) -> tuple[Claim, ...]:
    sentence = Sentence(0, len(example.text), example.text, label=example.label)
    paragraph = Paragraph(0, len(example.text), (sentence,))
    report = Report(
        series="Landmine Monitor",
        edition=2021,
        country=example.country,
        country_as_written=example.country,
        title="",
        theme="mine-ban-policy",
        last_updated=None,
        origin=Origin("example", "0", "txt", "profile"),
        text=example.text,
        regions=(),
        sections=(Section(None, "treaty-policy", 1, (paragraph,)),),
    )
    return coder.code(report).claims


def _ids(cases: list[tuple[Rule, Example]]) -> list[str]:
    return [f"{rule.id}-{number}" for number, (rule, _) in enumerate(cases)]


@pytest.mark.parametrize(("rule", "example"), _POSITIVE, ids=_ids(_POSITIVE))
def test_a_positive_example_is_coded_as_it_says(coder, rule, example):
    found = [f"{c.question}={c.answer} {c.certainty} {c.speaker}" for c in _code(coder, example)]
    for expected in example.expect:
        assert any(f.startswith(expected) for f in found), (example.text, found)


@pytest.mark.parametrize(("rule", "example"), _NEGATIVE, ids=_ids(_NEGATIVE))
def test_a_negative_example_is_left_alone_by_its_rule(coder, rule, example):
    assert rule.id not in {c.rule for c in _code(coder, example)}, example.text


def test_nearly_every_wording_rule_has_an_example():
    without = [r.id for r in _RULES.values() if not r.positive and r.kind != "row"]
    assert len(without) <= len(_RULES) // 6, without
