"""Judging notes by gold."""

from __future__ import annotations

import pytest
from tests.notes.conftest import build_report

from treatywatch.model import InvalidGold
from treatywatch.notes import bind_notes, evaluate_notes

TEXT = {"1": "Email from Ana Costa, Adviser, Ministry of Defense, 5 May 2004.", "2": "Ibid."}


def judge(notes: dict[str, list[dict[str, object]]], text: dict[str, str] = TEXT):
    return evaluate_notes([{"id": "made", "text": text, "notes": notes}], {}).as_json()


def test_what_gold_does_not_give_is_not_judged() -> None:
    scores = judge({"1": [{"kind": "correspondence", "person": "Ana Costa"}]})
    assert scores["citations"]["precision"] == scores["citations"]["recall"] == 1.0
    assert scores["citations"]["fields"] == {"kind": 1.0, "person": 1.0}


def test_case_quotation_marks_and_spaces_are_folded() -> None:
    assert judge({"1": [{"kind": "correspondence", "person": "ANA “COSTA”"}]})["misses"] == []


def test_a_wrong_part_is_a_miss_and_shows_in_its_field() -> None:
    wrong = {"kind": "correspondence", "person": "Ana Costa", "date": "2004-05-06"}
    scores = judge({"1": [wrong]})
    assert scores["citations"]["recall"] == 0.0
    assert scores["citations"]["fields"] == {"date": 0.0, "kind": 1.0, "person": 1.0}
    assert scores["misses"][0]["read"]["date"] == "2004-05-05"


def test_a_part_that_gold_gives_as_null_must_not_be_read() -> None:
    assert judge({"1": [{"kind": "correspondence", "person": None}]})["misses"]


def test_what_gold_does_not_have_is_an_extra() -> None:
    scores = judge({"1": []})
    assert scores["citations"]["precision"] == 0.0
    assert scores["extras"][0]["read"]["kind"] == "correspondence"


def test_an_optional_citation_counts_neither_way() -> None:
    scores = judge({"1": [{"kind": "news", "optional": True}]})
    assert scores["citations"]["precision"] == scores["citations"]["recall"] == 1.0


def test_ibid_is_judged_by_the_note_that_it_repeats() -> None:
    notes = {"1": [{"kind": "correspondence"}], "2": [{"kind": "correspondence", "same_as": "1"}]}
    assert judge(notes)["misses"] == []


def test_markers_and_lost_definitions_are_judged_by_report() -> None:
    report = bind_notes(build_report("A.[1] B.[2]", f"[1] {TEXT['1']}", name="a.txt"))
    gold = {"file": "a.txt", "markers": [1, 2], "definitions": [1], "lost_definitions": [2]}
    scores = evaluate_notes([gold], {"a.txt": report}).as_json()
    assert scores["markers"] == {"precision": 1.0, "recall": 1.0}
    assert scores["lost_definitions"] == {"precision": 1.0, "recall": 1.0}


def test_a_report_that_was_not_read_misses_everything() -> None:
    gold = {"file": "a.txt", "markers": [1], "notes": {"1": [{"kind": "news"}]}}
    scores = evaluate_notes([gold], {}).as_json()
    assert scores["markers"]["recall"] == 0.0
    assert scores["citations"]["recall"] == 0.0


@pytest.mark.parametrize(
    "entry",
    [
        {"notes": {}},
        {"file": "a", "markers": "1"},
        {"file": "a", "notes": []},
        {"file": "a", "notes": {"one": []}},
        {"file": "a", "notes": {"1": [{"kind": "news", "colour": "red"}]}},
        {"file": "a", "notes": {"1": [{"title": "no kind"}]}},
        {"id": "a", "text": {"one": "x"}},
    ],
)
def test_gold_of_another_form_is_refused_with_a_mend(entry) -> None:
    with pytest.raises(InvalidGold) as caught:
        evaluate_notes([entry], {})
    assert caught.value.mend
