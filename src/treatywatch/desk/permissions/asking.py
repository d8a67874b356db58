"""The one question: whether this person may do this, with this thing."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import AnonymousUser

from treatywatch.desk.people.models import Grant, Person
from treatywatch.desk.people.roles import Role
from treatywatch.desk.permissions.actions import Action
from treatywatch.desk.permissions.scope import Scope, Scoped
from treatywatch.desk.permissions.table import Reach, load_table


def may(person: Person | AnonymousUser, action: Action, thing: Scoped | None = None) -> bool:
    """Tell whether a person may do `action` with `thing`.

    Without a thing it tells whether there can be anything at all that they may do it with: enough
    to show a way there, never enough to act on a thing.
    """
    if not person.is_authenticated or not person.is_active:
        return False
    rule = load_table()[action]
    if thing is None:
        return any(rule.reach[Role(g.role)] is not Reach.NONE for g in grants_of(person))
    scope = thing.scope
    if rule.not_own_work and person.pk in scope.authors:
        return False
    return any(covers(rule.reach[Role(g.role)], g, scope) for g in grants_of(person))


def covers(reach: Reach, grant: Grant, scope: Scope) -> bool:
    """Tell whether a role that goes that far takes in what a thing is about."""
    if reach is Reach.ALL:
        return True
    if reach is Reach.NAMED:
        return scope.named.get(Role(grant.role)) == grant.person_id
    if reach is Reach.NONE or not scope.countries or not scope.countries <= grant.codes:
        return False
    return reach is Reach.REGION or not grant.themes or scope.theme in grant.themes


def grants_of(person: Person) -> list[Grant]:
    """Return the roles of a person, asked of the database once for each object of theirs."""
    held = person.__dict__.get("_held")
    if held is None:
        held = list(person.grants.all())
        for grant in held:
            grant.person_id = person.pk
        person.__dict__["_held"] = held
    return held


def reaches(person: Person, action: Action) -> list[tuple[Grant, Reach]]:
    """Return each role of a person that allows `action`, and how far."""
    rule = load_table()[action]
    held = ((grant, rule.reach[Role(grant.role)]) for grant in grants_of(person))
    return [(grant, reach) for grant, reach in held if reach is not Reach.NONE]


def who_may(action: Action, thing: Scoped, among: Iterable[Person]) -> list[Person]:
    """Return those who may do `action` with `thing`."""
    return [person for person in among if may(person, action, thing)]
