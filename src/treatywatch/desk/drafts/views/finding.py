"""From an address to the assignment, draft or version that a person may see."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404

from treatywatch.desk.cycle.models import Assignment
from treatywatch.desk.cycle.turns import may_write_now
from treatywatch.desk.drafts.models import Draft, Version
from treatywatch.desk.drafts.saving import draft_of
from treatywatch.desk.people.models import Person
from treatywatch.desk.permissions import Action, thing_or_404

_ROWS = Assignment.objects.select_related("edition")


def assignment_to_read(person: Person, key: int) -> Assignment:
    """Return an assignment whose draft a person may read. Raises Http404."""
    return thing_or_404(person, Action.SEE_DRAFT, _ROWS.all(), pk=key)


def draft_to_read(person: Person, key: int) -> Draft:
    """Return the draft of an assignment that a person may read. Raises Http404."""
    return draft_of(assignment_to_read(person, key))


def draft_to_write(person: Person, key: int) -> Draft:
    """Return the draft that a person may write on now. Raises Http404, PermissionDenied."""
    assignment = assignment_to_read(person, key)
    if not may_write_now(person, assignment):
        raise PermissionDenied
    return draft_of(assignment)


def version_of(draft: Draft, number: int) -> Version:
    """Return a version by its number. Raises Http404."""
    found = draft.versions.select_related("draft__assignment__edition").filter(number=number)
    if not found:
        raise Http404
    return found[0]
