"""Sentences on mine action in many wordings, with everything that they answer, and their dates."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from treatywatch.model import Claim

MINE_ACTION = {
    "casualties",
    "survivor-assistance",
    "risk-education",
    "funding",
    "mine-action.contribution",
    "clearance",
    "clearance.deadline",
    "contamination",
    "legislation",
    "transparency.report",
    "attendance",
    "request",
}
TABLE = Path(__file__).with_name("mine_action.txt").read_text(encoding="utf-8")
SENTENCES = [
    [cell.strip() for cell in line.split("|")]
    for line in TABLE.splitlines()
    if line and not line.startswith("#")
]


def _answers(claims: tuple[Claim, ...], country: str, dated: set[str]) -> set[str]:
    found = set()
    for claim in claims:
        if claim.question in MINE_ACTION and claim.subject == country:
            answer = f"{claim.question}={claim.answer}"
            found.add(f"{answer} {claim.date}" if answer in dated else answer)
    return found


@pytest.mark.parametrize(
    ("country", "text", "answers"), SENTENCES, ids=[text[:60] for _, text, _ in SENTENCES]
)
def test_a_sentence_answers_what_it_says_and_nothing_else(
    claims: Callable[..., tuple[Claim, ...]], country: str, text: str, answers: str
) -> None:
    expected = {answer.strip() for answer in answers.split(";") if answer.strip()}
    dated = {answer.split()[0] for answer in expected if " " in answer}
    assert _answers(claims(text, country=country), country, dated) == expected
