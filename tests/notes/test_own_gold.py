"""The project's own gold of notes: forms of all eras, names invented."""

from __future__ import annotations

import json

import pytest
from tests.notes.conftest import OWN_GOLD

from treatywatch.model import Span
from treatywatch.notes import evaluate_notes
from treatywatch.notes.memory import Memory
from treatywatch.notes.reading import read_contents

SEEN = json.loads((OWN_GOLD / "seen.json").read_text(encoding="utf-8"))
UNSEEN = json.loads((OWN_GOLD / "unseen.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("entry", SEEN, ids=lambda entry: entry["id"])
def test_every_seen_note_is_read_as_gold_says(entry) -> None:
    scores = evaluate_notes([entry], {}).as_json()
    assert scores["misses"] == []
    assert scores["extras"] == []


@pytest.mark.parametrize("entry", SEEN, ids=lambda entry: entry["id"])
def test_what_a_note_states_is_kept_apart_from_what_it_cites(entry) -> None:
    memory = Memory()
    for number, text in entry["text"].items():
        read = read_contents(text, Span(0, len(text)), int(number), memory)
        stated = [anchor.quotation for anchor in read.statements]
        assert stated == entry.get("statements", {}).get(number, [])


def test_the_gold_kept_aside_is_read_nearly_as_well() -> None:
    citations = evaluate_notes(UNSEEN, {}).citations
    assert citations.precision >= 0.97
    assert citations.recall >= 0.97


def test_the_gold_spans_eras_and_countries() -> None:
    entries = SEEN + UNSEEN
    assert sum(len(entry["text"]) for entry in entries) >= 120
    assert len({entry["country"] for entry in entries}) >= 40
    assert {entry["edition"] for entry in entries} >= set(range(1999, 2024))
