"""The board: what there is to do, whose turn it is, and what is late."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from treatywatch.desk.cycle.models.assignment import Assignment, State
from treatywatch.desk.people.models import Person
from treatywatch.desk.permissions import Action, visible


@dataclass(frozen=True, slots=True)
class Line:
    """One report on the board."""

    assignment: Assignment
    state: str
    turn: str
    mine: bool
    deadline: date | None
    days_late: int


def board(person: Person, today: date | None = None) -> list[Line]:
    """Return the reports that a person sees: theirs first, then the latest, then by deadline."""
    lines = [_line(one, person, today) for one in assignments_of(person)]
    return sorted(lines, key=_order)


def assignments_of(person: Person) -> QuerySet[Assignment]:
    """Return the assignments that a person may see, with the people named."""
    rows = Assignment.objects.select_related("edition", "researcher", "editor", "fact_checker")
    return visible(person, Action.SEE_ASSIGNMENT, rows)


def _line(one: Assignment, person: Person, today: date | None) -> Line:
    turn = _turn_words(one)
    mine = one.turn_of == person.pk
    return Line(one, State(one.state).label, turn, mine, one.deadline, one.days_late(today))


def _turn_words(one: Assignment) -> str:
    if one.turn is None:
        return "nobody: done"
    people = {one.researcher_id: one.researcher, one.editor_id: one.editor}
    people[one.fact_checker_id] = one.fact_checker
    named = people.get(one.turn_of) if one.turn_of else None
    return f"{named.name} ({one.turn.label.lower()})" if named else f"a {one.turn.label.lower()}"


def _order(line: Line) -> tuple[bool, int, date, str]:
    return not line.mine, -line.days_late, line.deadline or date.max, str(line.assignment)
