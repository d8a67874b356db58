"""An explanation says what the coder saw in a sentence, what it weighed, and what came of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatywatch.claims.codebook import Example
from treatywatch.claims.explaining import Explanation, Outcome, explain
from treatywatch.claims.proving import example_report
from treatywatch.walk import tools


def told(text: str, country: str = "PRK", theme: str = "mine-ban-policy") -> Explanation:
    report = example_report(Example(text, country=country), theme)
    return explain(next(iter(tools().coder.traces(report))))


def readings(text: str, country: str = "PRK") -> dict[str, tuple[Outcome, str]]:
    return {one.rule: (one.outcome, one.reason) for one in told(text, country).considered}


@pytest.mark.parametrize(
    ("text", "rule", "outcome", "reason"),
    [
        ("North Korea has produced mines.", "production.make", Outcome.CLAIMED, ""),
        (
            "Rebels laid mines on the road.",
            "use.verb",
            Outcome.REJECTED,
            "the actor is an armed group",
        ),
        (
            "The law bans the army from using mines.",
            "use.verb",
            Outcome.REJECTED,
            "",
        ),
        (
            "North Korea abstained from voting.",
            "vote.abstained",
            Outcome.SILENT,
            "what the rule needs (a roll call, a treaty) is not named",
        ),
        (
            "Officials said that North Korea is not ready to join the treaty.",
            "intent.unable",
            Outcome.OUTDONE,
            "intent.not-ready makes the same claim with more confidence",
        ),
    ],
)
def test_every_reading_says_what_became_of_it_and_why(text, rule, outcome, reason) -> None:
    found = readings(text)[rule]
    assert found[0] is outcome
    assert reason in found[1]
    assert (outcome is Outcome.CLAIMED) == (found[1] == "")


def test_what_is_named_is_told_with_what_it_was_taken_for() -> None:
    named = told(
        "On 7 December 2020, North Korea abstained on Resolution 75/52 on the Mine Ban Treaty, "
        "which was adopted by 169-0-20."
    ).named
    assert {(one.kind, one.words, one.meaning) for one in named} >= {
        ("date", "7 December 2020", "2020-12-07"),
        ("area", "North Korea", "PRK"),
        ("treaty", "Mine Ban Treaty", "MBT"),
        ("tally", "169-0-20", "169-0-20"),
    }
    assert any(one.meaning == "75/52" for one in named)


def test_whose_word_it_is_is_told_with_the_stretch_that_it_governs() -> None:
    (stretch,) = told("North Korea stated that it has never produced mines.").stretches
    assert (stretch.effect, stretch.mark, stretch.speaker) == ("says", "stated", "government")
    assert "it has never produced mines" in stretch.words


def test_a_reading_names_rule_place_actor_and_the_scopes_around_it() -> None:
    found = told("A newspaper reported that the army had laid mines.").considered
    one = next(each for each in found if each.rule == "use.verb")
    assert one.place.startswith("common/use.yaml:")
    assert (one.actor, one.actor_kind) == ("the army", "state")
    assert one.within == ("reports: reported",)
    assert one.outcome is Outcome.CLAIMED


def test_a_sentence_without_a_word_of_any_rule_is_passed_over() -> None:
    found = told("Bread is dear.")
    assert found.passed_over
    assert (found.named, found.considered, found.claims) == ((), (), ())


_PARTS = st.sampled_from(
    [
        "North Korea",
        "the army",
        "rebels",
        "has never produced",
        "laid",
        "denied that it had used",
        "antipersonnel mines",
        "in 1999",
        "and abstained on Resolution 75/52",
        "but not the Mine Ban Treaty",
        "allegedly",
        "“",
        "a note.[1]",
    ]
)


@given(st.lists(_PARTS, min_size=1, max_size=8))
def test_all_words_that_are_quoted_stand_in_the_sentence(parts: list[str]) -> None:
    found = told(" ".join(parts) + ".")
    text = " ".join(found.sentence.text.split())
    quoted = [one.words for one in (*found.named, *found.stretches, *found.considered)]
    assert all(words in text for words in quoted)


@given(st.lists(_PARTS, min_size=1, max_size=8))
def test_every_claim_has_a_reading_that_made_it(parts: list[str]) -> None:
    found = told(" ".join(parts) + ".")
    made = {one.rule for one in found.considered if one.outcome is Outcome.CLAIMED}
    assert made == {claim.rule for claim in found.claims}
