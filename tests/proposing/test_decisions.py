"""Only what people accept becomes a claim, and only where the sentence is still the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from treatywatch.decisions import DecisionLog, decided, notes_key, plain, sentence_key
from treatywatch.model import ClaimStatus, CodedReport, Decision, Judgement, UnreadableInput
from treatywatch.proposing import (
    Answer,
    Proposal,
    State,
    append_answer,
    decide,
    load_answers,
    state_of,
)
from treatywatch.walk import code_text

TEXT = "Belgium gave the matter its blessing.[3]"
NOTE = "[3] Letter from the Ministry of Foreign Affairs, Brussels, 4 May 2004."
FAVORS = Proposal("position", "supports-ban", "BEL", "flat", "monitor", "gave the matter")
ACCUSES = replace(FAVORS, question="use", answer="yes")
BEGIN = datetime(2026, 1, 2, 9, tzinfo=UTC)


def coded(text: str = TEXT, note: str = NOTE, country: str = "BEL") -> CodedReport:
    return code_text(f"{text}\n\n{note}\n", country, 2005)


def answer(*proposals: Proposal) -> Answer:
    report = coded().report
    (sentence,) = report.body_sentences
    keys = (plain(sentence), sentence_key(sentence), notes_key(report, sentence))
    return Answer(report.slug, "BEL", *keys, "small", "1", "2026-01-01", proposals)


def said(proposal: Proposal, *words: str) -> Iterator[Decision]:
    """Decisions as "accept Ann": what, and by whom, an hour between two."""
    for hour, each in enumerate(words):
        what, by = each.split(" ", 1)
        at = BEGIN + timedelta(hours=hour)
        yield decide(answer(proposal), proposal, Judgement(what), by=by, at=at, reason="I read it.")


@pytest.mark.parametrize(
    ("proposal", "words", "state"),
    [
        (FAVORS, [], State.OPEN),
        (FAVORS, ["accept Ann"], State.ACCEPTED),
        (FAVORS, ["reject Ann"], State.REJECTED),
        (FAVORS, ["accept Ann", "reject Ben"], State.REJECTED),
        (FAVORS, ["accept Ann", "withdraw Ann"], State.OPEN),
        (ACCUSES, ["accept Ann"], State.HALF),
        (ACCUSES, ["accept Ann", "accept Ann"], State.HALF),
        (ACCUSES, ["accept Ann", "accept Ben"], State.ACCEPTED),
        (ACCUSES, ["accept Ann", "reject Ben"], State.HALF),
    ],
)
def test_the_state_follows_from_the_log(proposal, words: list[str], state: State) -> None:
    log = DecisionLog(said(proposal, *words))
    assert state_of(answer(proposal), proposal, log) is state


def test_a_proposal_is_no_claim_before_somebody_accepts_it() -> None:
    assert coded().claims == ()


def test_an_accepted_one_is_a_claim_and_the_log_names_the_model() -> None:
    after = decided(coded(), said(FAVORS, "accept Ann"))
    (claim,) = after.claims
    assert (claim.question, claim.answer, claim.subject) == ("position", "supports-ban", "BEL")
    assert claim.status is ClaimStatus.ACCEPTED
    assert claim.notes == (3,)
    assert after.uncoded == ()
    assert [one.origin for one in after.decisions] == ["model small"]


def test_a_firm_accusation_needs_two_people() -> None:
    assert decided(coded(), said(ACCUSES, "accept Ann")).claims == ()
    assert decided(coded(), said(ACCUSES, "accept Ann", "accept Ben")).claims[0].accuses


@pytest.mark.parametrize(
    "other",
    [
        coded(TEXT.replace("gave", "never gave")),
        coded(note=NOTE.replace("2004", "2005")),
        coded(country="NLD"),
    ],
    ids=["reworded", "another note", "another country"],
)
def test_it_is_open_again_when_sentence_or_note_changes(other: CodedReport) -> None:
    assert decided(other, said(FAVORS, "accept Ann")).claims == ()


def test_the_log_of_answers_only_grows_and_is_read_again(tmp_path: Path) -> None:
    answers = tmp_path / "a.jsonl"
    for one in (answer(FAVORS), answer()):
        append_answer(answers, one)
    assert load_answers(answers) == (answer(FAVORS), answer())


def test_a_proposal_that_was_changed_by_hand_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    append_answer(file, answer(FAVORS))
    file.write_text(file.read_text("utf-8").replace("supports-ban", "opposes"), encoding="utf-8")
    with pytest.raises(UnreadableInput, match=r"a.jsonl:1: a proposal was changed"):
        load_answers(file)


@pytest.mark.parametrize(
    "line", ["{", "[]", "{}", '{"proposals": 1}', json.dumps({"a": 1}), "7", '"a"']
)
def test_a_broken_line_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(UnreadableInput, match=r"a\.jsonl:2: is no answer"):
        load_answers(file)


def test_values_that_no_claim_can_have_are_named(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    append_answer(file, answer(FAVORS))
    file.write_text(file.read_text("utf-8").replace('"flat"', '"sure"'), encoding="utf-8")
    with pytest.raises(UnreadableInput, match=r"a\.jsonl:1: is no answer"):
        load_answers(file)
