"""Saving: each save a version, a save sent twice is one, and what was saved is never lost."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError

from treatywatch.desk.cycle.models.assignment import State
from treatywatch.desk.drafts.models import Origin, Version
from treatywatch.desk.drafts.saving import NotSaved, Save, draft_of, save

pytestmark = pytest.mark.django_db
TEXT = "It has produced mines. It says that it stopped.\n"


@pytest.fixture
def draft(assignment):
    return draft_of(assignment)


@pytest.fixture
def ruth(people):
    return people["researcher"]


def _save(draft, by, text, parent, key):
    return save(draft, Save(text, parent, key), by)


def test_the_first_save_begins_the_drafting(draft, ruth, assignment):
    saved = _save(draft, ruth, TEXT, 0, "a")
    assignment.refresh_from_db()
    assert saved.version.number == 1
    assert saved.version.text == TEXT
    assert assignment.state == State.DRAFTING
    assert [move.by for move in assignment.moves.all()] == [ruth]


def test_each_save_is_a_version_and_the_older_ones_stay(draft, ruth):
    texts = [TEXT, TEXT.replace("stopped", "stopped in 1990"), "All new.\n"]
    for number, text in enumerate(texts):
        _save(draft, ruth, text, number, f"key {number}")
    assert [v.text for v in draft.versions.all()] == texts
    assert [v.parent and v.parent.number for v in draft.versions.all()] == [None, 1, 2]


def test_a_save_whose_answer_was_lost_can_be_sent_again(draft, ruth):
    first = _save(draft, ruth, TEXT, 0, "a")
    again = _save(draft, ruth, TEXT, 0, "a")
    assert again.version == first.version
    assert draft.versions.count() == 1


def test_the_same_text_makes_no_version(draft, ruth):
    _save(draft, ruth, TEXT, 0, "a")
    assert _save(draft, ruth, TEXT, 1, "b").version.number == 1


def test_two_who_change_different_sentences_are_merged(draft, ruth):
    _save(draft, ruth, TEXT, 0, "a")
    _save(draft, ruth, TEXT.replace("produced", "made"), 1, "b")
    saved = _save(draft, ruth, TEXT.replace("stopped", "stopped in 1990"), 1, "c")
    assert not saved.conflict
    assert saved.version.text == "It has made mines. It says that it stopped in 1990.\n"
    assert saved.version.origin == Origin.MERGE
    assert saved.version.parent.number == 2
    assert saved.version.other_parent.aside
    assert draft.newest == saved.version


def test_two_who_change_the_same_sentence_are_shown_both_and_nothing_is_overwritten(draft, ruth):
    _save(draft, ruth, TEXT, 0, "a")
    theirs = _save(draft, ruth, TEXT.replace("stopped", "stopped in 1990"), 1, "b")
    mine = _save(draft, ruth, TEXT.replace("stopped", "never stopped"), 1, "c")
    assert mine.conflict
    assert draft.newest == theirs.version
    assert "never stopped" in draft.versions.get(aside=True).text
    (conflict,) = mine.merge.conflicts
    assert (conflict.mine.strip(), conflict.theirs.strip()) == (
        "It says that it never stopped.",
        "It says that it stopped in 1990.",
    )
    again = _save(draft, ruth, TEXT.replace("stopped", "never stopped"), 1, "c")
    assert again.conflict
    assert draft.versions.count() == 3


def test_a_conflict_is_settled_by_saving_on_the_newest(draft, ruth):
    _save(draft, ruth, TEXT, 0, "a")
    _save(draft, ruth, TEXT.replace("stopped", "stopped in 1990"), 1, "b")
    _save(draft, ruth, TEXT.replace("stopped", "never stopped"), 1, "c")
    saved = _save(draft, ruth, TEXT.replace("stopped", "never quite stopped"), 2, "d")
    assert not saved.conflict
    assert draft.newest == saved.version


REFUSED = {
    "nothing": ("", 0, "empty"),
    "only blanks": (" \n\t\r\n", 0, "empty"),
    "too long": ("word " * 90_000, 0, "more than"),
    "written on a version that there is not": (TEXT, 7, "version"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_saved_is_refused_with_a_reason(case, draft, ruth):
    text, parent, word = REFUSED[case]
    with pytest.raises(NotSaved, match=word):
        _save(draft, ruth, text, parent, "a")
    assert not draft.versions.exists()


WRITERS = {
    State.OPEN: {"researcher"},
    State.DRAFTING: {"researcher"},
    State.REVIEW: {"editor"},
    State.CHECKING: set(),
    State.READY: set(),
    State.SIGNED: set(),
    State.PUBLISHED: set(),
}


@pytest.mark.parametrize("state", WRITERS)
def test_whoever_has_the_text_writes_and_nobody_else(state, draft, people, assignment):
    assignment.state = state
    assignment.save()
    for who, person in people.items():
        if who in WRITERS[state]:
            assert _save(draft, person, f"By {who}.", 0, who).version.author == person
        else:
            with pytest.raises(PermissionDenied):
                _save(draft, person, f"By {who}.", 0, who)


def test_a_save_that_fails_halfway_leaves_nothing_behind(draft, ruth, monkeypatch):
    _save(draft, ruth, TEXT, 0, "a")
    _save(draft, ruth, TEXT.replace("produced", "made"), 1, "b")
    kept = Version.objects.create
    calls = []

    def full(**fields):
        calls.append(fields)
        if len(calls) == 2:
            raise DatabaseError("database or disk is full")
        return kept(**fields)

    monkeypatch.setattr(Version.objects, "create", full)
    with pytest.raises(DatabaseError):
        _save(draft, ruth, TEXT.replace("stopped", "stopped in 1990"), 1, "c")
    monkeypatch.undo()
    assert draft.versions.count() == 2
    assert (
        _save(draft, ruth, TEXT.replace("stopped", "stopped in 1990"), 1, "c").version.number == 4
    )
