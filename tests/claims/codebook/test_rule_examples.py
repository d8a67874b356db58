"""Every example in the codebook holds: rules find what they say, and stay silent elsewhere."""

from __future__ import annotations

import pytest

from treatywatch.claims import load_codebook
from treatywatch.claims.proving import Proof, prove_codebook
from treatywatch.register import load_register

_RULES = {rule.id: rule for family in load_codebook().families for rule in family.rules}


@pytest.fixture(scope="module")
def proof() -> Proof:
    return prove_codebook(None, load_register())


def test_nothing_fails_in_the_shipped_codebook(proof: Proof) -> None:
    failing = [f"{f.place} {f.rule} {f.kind}: {f.message}" for f in proof.flaws if f.fails]
    assert not failing, "\n".join(failing)


def test_all_examples_were_tried(proof: Proof) -> None:
    examples = sum(len(rule.positive) + len(rule.negative) for rule in _RULES.values())
    assert proof.examples == examples > 600
    assert proof.rules == len(_RULES)


def test_nearly_every_wording_rule_has_an_example() -> None:
    without = [r.id for r in _RULES.values() if not r.positive and r.kind != "row"]
    assert len(without) <= len(_RULES) // 6, without
