"""From state to state: which steps there are, what each needs, and that each is written down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db import transaction

from treatywatch.desk.audit.recording import record
from treatywatch.desk.cycle.models.assignment import Assignment, State
from treatywatch.desk.cycle.models.move import Move
from treatywatch.desk.people.models import Person
from treatywatch.desk.people.roles import Role
from treatywatch.desk.permissions import Action, may, require
from treatywatch.model import TreatywatchError


class NoSuchStep(TreatywatchError):
    """A report cannot go from its state to the one asked for."""


@dataclass(frozen=True, slots=True)
class Step:
    """A way from one state to another, the action that it is, and whether it needs a reason."""

    before: State
    after: State
    action: Action
    words: str
    needs_reason: bool = False


STEPS = (
    Step(State.OPEN, State.DRAFTING, Action.WRITE_DRAFT, "Begin"),
    Step(State.DRAFTING, State.REVIEW, Action.HAND_IN, "Hand in for review"),
    Step(State.REVIEW, State.DRAFTING, Action.RETURN_DRAFT, "Return to the researcher", True),
    Step(State.REVIEW, State.CHECKING, Action.PASS_TO_CHECK, "Pass on to be checked"),
    Step(State.CHECKING, State.REVIEW, Action.RETURN_DRAFT, "Return to the editor", True),
    Step(State.CHECKING, State.READY, Action.PASS_CHECK, "The facts are checked"),
    Step(State.READY, State.REVIEW, Action.RETURN_DRAFT, "Return to the editor", True),
)
"""Sign-off and what follows it are steps of the room that makes editions."""


Guard = Callable[[Assignment, State], Iterator[str]]
GUARDS: list[Guard] = []
"""What rooms above this one say against a step; each puts its own in when it is ready."""


class NotYet(TreatywatchError):
    """A report cannot go on: something is still open."""


def held_back(assignment: Assignment, after: State) -> list[str]:
    """Return in words what still stands against a step to a state."""
    return [words for guard in GUARDS for words in guard(assignment, after)]


def steps_from(assignment: Assignment, person: Person) -> list[Step]:
    """Return the steps that a person may take a report now."""
    here = [step for step in STEPS if step.before == assignment.state]
    return [step for step in here if may(person, step.action, assignment)]


def move(
    assignment: Assignment,
    after: State,
    by: Person,
    reason: str = "",
    steps: tuple[Step, ...] = STEPS,
) -> Move:
    """Take a report to another state and write down who did it and why, both or neither.

    Raises NoSuchStep when there is no such step from where it is now or the reason is missing,
    PermissionDenied when the person may not take it, NotYet when something is still open.
    """
    with transaction.atomic():
        held = Assignment.objects.select_for_update().get(pk=assignment.pk)
        step = next((s for s in steps if s.before == held.state and s.after == after), None)
        if step is None:
            where = State(held.state).label
            raise NoSuchStep(
                f"there is no step from “{where}” to “{State(after).label}”", str(held)
            )
        require(by, step.action, held)
        if step.needs_reason and not reason.strip():
            raise NoSuchStep("this step needs a reason", str(held), "say why")
        if still := held_back(held, after):
            raise NotYet("; ".join(still), str(held), "settle this first")
        held.state = after
        held.save(update_fields=["state"])
        made = Move.objects.create(
            assignment=held, before=step.before, after=after, by=by, reason=reason.strip()
        )
        detail = {"before": step.before.value, "after": step.after.value}
        record(by, step.action, held, detail)
    assignment.state = after
    return made


WRITES = {State.OPEN: Role.RESEARCHER, State.DRAFTING: Role.RESEARCHER, State.REVIEW: Role.EDITOR}
"""Whoever has the text has it alone: the researcher until it is handed in, then the editor."""


def may_write_now(person: Person, assignment: Assignment) -> bool:
    """Tell whether a person may change the text in the state that the report is in."""
    role = WRITES.get(State(assignment.state))
    named = role is not None and assignment.named.get(role) == person.pk
    return named and may(person, Action.WRITE_DRAFT, assignment)
