"""The year of an edition: its calendar, whose turn it is, what is late, who is reminded."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from treatywatch.desk.cycle.board import board
from treatywatch.desk.cycle.embargo import UnderEmbargo, require_free
from treatywatch.desk.cycle.models import Assignment, Edition
from treatywatch.desk.cycle.models.assignment import TURN, State
from treatywatch.desk.cycle.reminding import remind_all
from treatywatch.desk.cycle.turns import STEPS, NoSuchStep, move
from treatywatch.desk.people.roles import Role

pytestmark = pytest.mark.django_db
EARLY, LATE = date(2025, 4, 10), date(2025, 4, 20)

BACKWARDS = {
    "drafts due before drafting opens": {"drafts_due": date(2025, 1, 1)},
    "review due before drafts": {"review_due": date(2025, 4, 1)},
    "cut-off before review": {"cut_off": date(2025, 7, 1)},
    "launch before cut-off": {"launch": date(2025, 9, 1)},
    "embargo after the launch": {"embargo_until": datetime(2025, 11, 2, 10, tzinfo=UTC)},
    "embargo before the cut-off": {"embargo_until": datetime(2025, 9, 1, 10, tzinfo=UTC)},
}


@pytest.mark.parametrize("case", BACKWARDS)
def test_a_calendar_that_runs_backwards_is_refused(case, edition):
    for name, day in BACKWARDS[case].items():
        setattr(edition, name, day)
    with pytest.raises(ValidationError):
        edition.full_clean()


def test_the_usual_calendar_holds():
    Edition.planned(2027).full_clean()


def test_nothing_goes_outside_before_the_embargo_ends(edition):
    end = edition.embargo_until
    with pytest.raises(UnderEmbargo, match="01 November 2025, 10:00 UTC"):
        require_free(edition, end - timedelta(seconds=1))
    require_free(edition, end)


def test_the_calendar_of_a_launched_edition_stays(edition, sign_in):
    client = sign_in("publisher")
    path = reverse("edition-calendar", args=[edition.pk])
    assert client.get(path).status_code == 200
    edition.launched = timezone.now()
    edition.save()
    assert client.get(path).status_code == 403


def _in(assignment, state):
    assignment.state = state
    assignment.save()
    return assignment


@pytest.fixture
def nothing_open(monkeypatch):
    """Leave out what the rooms above the cycle say against a step; their tests are about that."""
    monkeypatch.setattr("treatywatch.desk.cycle.turns.GUARDS", [])


@pytest.mark.usefixtures("nothing_open")
@pytest.mark.parametrize("before", list(State))
@pytest.mark.parametrize("after", list(State))
def test_every_step_is_taken_by_those_whose_turn_it_is_and_no_other_step_by_anybody(
    before, after, assignment, people
):
    step = next((s for s in STEPS if (s.before, s.after) == (before, after)), None)
    for who, person in people.items():
        _in(assignment, before)
        takes = step is not None and _takes(who, step)
        if takes:
            move(assignment, after, person, "for a reason")
            assert assignment.state == after
        else:
            with pytest.raises((NoSuchStep, PermissionDenied)):
                move(assignment, after, person, "for a reason")
            assignment.refresh_from_db()
            assert assignment.state == before


def _takes(who, step):
    """Who takes a step, worked out by hand."""
    return {
        (State.OPEN, State.DRAFTING): who in ("researcher", "editor"),
        (State.DRAFTING, State.REVIEW): who == "researcher",
        (State.REVIEW, State.DRAFTING): who in ("editor", "checker", "publisher"),
        (State.REVIEW, State.CHECKING): who == "editor",
        (State.CHECKING, State.REVIEW): who in ("editor", "checker", "publisher"),
        (State.CHECKING, State.READY): who == "checker",
        (State.READY, State.REVIEW): who in ("editor", "checker", "publisher"),
    }[step.before, step.after]


@pytest.mark.parametrize("step", [s for s in STEPS if s.needs_reason], ids=lambda s: s.words)
def test_a_return_needs_a_reason(step, assignment, people):
    _in(assignment, step.before)
    with pytest.raises(NoSuchStep, match="reason"):
        move(assignment, step.after, people["editor"], "  ")


@pytest.mark.usefixtures("nothing_open")
def test_each_step_is_written_down(assignment, people):
    move(assignment, State.DRAFTING, people["researcher"])
    move(assignment, State.REVIEW, people["researcher"])
    move(assignment, State.DRAFTING, people["editor"], "The section on use is thin.")
    moves = [(m.before, m.after, m.by.name, m.reason) for m in assignment.moves.all()]
    assert moves == [
        ("open", "drafting", "Ruth Okello", ""),
        ("drafting", "review", "Ruth Okello", ""),
        ("review", "drafting", "Edith Marsh", "The section on use is thin."),
    ]


TURNS = {
    State.OPEN: "researcher",
    State.DRAFTING: "researcher",
    State.REVIEW: "editor",
    State.CHECKING: "checker",
}


@pytest.mark.parametrize("state", list(State))
def test_the_board_says_whose_turn_it_is(state, assignment, people):
    _in(assignment, state)
    mine = {who for who, person in people.items() if any(line.mine for line in board(person))}
    assert mine == ({TURNS[state]} if state in TURNS else set())
    (line,) = board(people["publisher"])
    assert (line.turn == "nobody: done") is (TURN[state] is None)


DEADLINES = {
    State.DRAFTING: date(2025, 4, 15),
    State.REVIEW: date(2025, 7, 31),
    State.CHECKING: date(2025, 7, 31),
    State.READY: date(2025, 9, 15),
    State.SIGNED: None,
    State.PUBLISHED: None,
}


@pytest.mark.parametrize("state", DEADLINES)
def test_what_is_late_is_late_by_the_calendar(state, assignment):
    _in(assignment, state)
    deadline = DEADLINES[state]
    assert assignment.deadline == deadline
    if deadline:
        assert assignment.days_late(deadline) == 0
        assert assignment.days_late(deadline + timedelta(days=3)) == 3


def test_an_own_deadline_goes_before_the_calendars(assignment):
    assignment.due = date(2025, 3, 1)
    assert assignment.days_late(date(2025, 3, 2)) == 1


def test_the_board_shows_ones_own_first_then_the_latest(
    edition, assignment, other_assignment, people
):
    other_assignment.due = date(2025, 2, 1)
    other_assignment.save()
    lines = board(people["publisher"], LATE)
    assert [line.assignment.country for line in lines] == ["UKR", "PRK"]
    assert [line.days_late for line in lines] == [78, 5]
    other_assignment.editor = people["editor"]
    other_assignment.save()
    _in(assignment, State.REVIEW)
    assert [line.assignment.country for line in board(people["editor"], LATE)] == ["PRK", "UKR"]


def test_reminders_go_to_whoever_is_late_or_nearly_and_not_every_day(assignment, other_assignment):
    assert remind_all(date(2025, 4, 1)) == []
    assert {sent.person.name for sent in remind_all(EARLY)} == {"Ruth Okello", "Sanjar Niyazov"}
    Assignment.objects.all()[0].reminders.update(sent=datetime(2025, 4, 10, 6, tzinfo=UTC))
    Assignment.objects.all()[1].reminders.update(sent=datetime(2025, 4, 10, 6, tzinfo=UTC))
    assert remind_all(date(2025, 4, 16)) == []
    assert len(remind_all(date(2025, 4, 17))) == 2
    assert mail.outbox[0].to == ["researcher@desk.example"]
    assert "North Korea" in mail.outbox[0].subject
    assert "15 April 2025" in mail.outbox[0].body


def test_nobody_is_reminded_before_drafting_opens_or_after_all_is_done(edition, assignment):
    assignment.due = date(2025, 1, 1)
    assignment.save()
    assert remind_all(date(2025, 1, 5)) == []
    _in(assignment, State.SIGNED)
    assert remind_all(LATE) == []


def test_an_edition_is_planned_and_a_report_given_out(people, sign_in):
    planned = Edition.planned(2026)
    days = ("opens", "drafts_due", "review_due", "cut_off", "launch")
    form = {name: getattr(planned, name).isoformat() for name in days}
    form |= {"series": planned.series, "year": 2026, "treaty": "MBT"}
    form["embargo_until"] = f"{planned.embargo_until:%Y-%m-%dT%H:%M}"
    assert sign_in("publisher").post(reverse("edition-new"), form).status_code == 302
    edition = Edition.objects.get(year=2026)
    named = {"country": "PRK", "theme": "mine-ban-policy", "researcher": people["researcher"].pk}
    path = reverse("give-out", args=[edition.pk])
    assert sign_in("coordinator").post(path, named).status_code == 302
    assert edition.assignments.get().researcher == people["researcher"]


GIVEN_OUT = {
    "to a researcher of another country": {"country": "PRK", "researcher": "other_researcher"},
    "to somebody who is no researcher": {"country": "PRK", "researcher": "editor"},
    "one person in two places": {
        "country": "UKR",
        "researcher": "other_researcher",
        "editor": "other_researcher",
    },
    "a country of another region": {"country": "UKR"},
    "a country that there is not": {"country": "XXX"},
    "the same once more": {"country": "PRK"},
}


@pytest.mark.parametrize("case", GIVEN_OUT)
def test_what_cannot_be_given_out_is_refused(case, edition, assignment, people, sign_in):
    form = {"theme": "mine-ban-policy", **GIVEN_OUT[case]}
    for field in ("researcher", "editor"):
        if field in form:
            form[field] = people[form[field]].pk
    path = reverse("give-out", args=[edition.pk])
    assert sign_in("coordinator").post(path, form).status_code in (200, 403)
    assert edition.assignments.count() == 1


def test_a_step_is_taken_on_the_page(assignment, sign_in):
    path = reverse("step", args=[assignment.pk])
    assert sign_in("researcher").post(path, {"after": "drafting"}).status_code == 302
    answer = sign_in("researcher").post(path, {"after": "published"})
    assert answer.status_code == 400
    assert "no step" in answer.content.decode()
    assignment.refresh_from_db()
    assert assignment.state == State.DRAFTING


def test_the_roles_of_the_turns_are_those_of_the_table():
    assert set(TURN.values()) - {None} == {
        Role.RESEARCHER,
        Role.EDITOR,
        Role.FACT_CHECKER,
        Role.PUBLISHER,
    }
