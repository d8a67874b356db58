"""What a treaty asks of any state is not said of the state whose profile it stands in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from treatywatch.model import Claim

GENERAL = [
    "Article 5 lets a State Party that is not done in ten years receive an extension.",
    "Each State Party must submit its first report within 180 days.",
    "A first Article 7 report is due 180 days after entry into force for the state concerned.",
    "The treaty took effect half a year after the fortieth instrument was deposited.",
    "The Mine Ban Treaty prohibits the use, production and transfer of antipersonnel mines.",
    "States Parties must destroy their stockpiles of antipersonnel mines within four years.",
]


@pytest.mark.parametrize("text", GENERAL)
def test_a_general_statement_makes_no_claim(
    claims: Callable[..., tuple[Claim, ...]], text: str
) -> None:
    assert claims(text, country="GBR") == ()


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("Lesotho is a State Party to the Mine Ban Treaty.", "treaty.status", "party"),
        ("It is a State Party to the Mine Ban Treaty.", "treaty.status", "party"),
        (
            "Each State Party reports in April, and Lesotho submitted its Article 7 report in May.",
            "transparency.report",
            "submitted",
        ),
    ],
)
def test_a_statement_of_the_state_does(
    claims: Callable[..., tuple[Claim, ...]], text: str, question: str, answer: str
) -> None:
    assert (question, answer) in {(c.question, c.answer) for c in claims(text, country="LSO")}


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Chile bought cluster bombs abroad, but has since destroyed its whole stockpile.",
            "stockpile.destruction",
        ),
        (
            "Chile ratified the Convention on Cluster Munitions and says it has no stockpile.",
            "stockpile",
        ),
    ],
)
def test_a_weapon_without_a_name_is_the_one_spoken_of(
    claims: Callable[..., tuple[Claim, ...]], text: str, question: str
) -> None:
    of = {c.question: c.weapon_class for c in claims(text, country="CHL")}
    assert of[question] == "cluster-munition"
