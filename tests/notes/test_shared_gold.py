"""The two real reports: every marker, every lost definition, every citation."""

from __future__ import annotations

import pytest

from treatywatch.notes import bind_notes, evaluate_notes

pytestmark = pytest.mark.shared


def test_the_notes_of_the_real_reports_are_read_without_a_miss(shared_gold, shared_reports) -> None:
    bound = {name: bind_notes(report) for name, report in shared_reports.items()}
    scores = evaluate_notes(shared_gold, bound).as_json()
    assert scores["misses"] == []
    assert scores["extras"] == []
    assert scores["markers"] == {"precision": 1.0, "recall": 1.0}
    assert scores["lost_definitions"] == {"precision": 1.0, "recall": 1.0}


def test_every_anchor_of_the_real_reports_holds(shared_reports) -> None:
    for report in shared_reports.values():
        bound = bind_notes(report)
        for note in bound.notes:
            anchors = [c.anchor for c in note.citations] + list(note.statements)
            assert all(anchor.holds_in(bound.text) for anchor in anchors)
