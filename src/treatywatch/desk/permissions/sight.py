"""Lists that hold only what a person may see."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet

from treatywatch.desk.people.models import Grant, Person
from treatywatch.desk.people.roles import Role
from treatywatch.desk.permissions.actions import Action
from treatywatch.desk.permissions.asking import reaches
from treatywatch.desk.permissions.table import Reach

_NAMED = {Role.RESEARCHER: "researcher", Role.EDITOR: "editor", Role.FACT_CHECKER: "fact_checker"}
"""The fields of an assignment that name somebody for a role."""


@dataclass(frozen=True, slots=True)
class Paths:
    """Where a table keeps what a scope is made of, as look-ups from its rows.

    An empty `theme` means that the table knows none: its things are about whole countries. An
    empty `assignment` means that nobody is named. A path to the row itself is "self".
    """

    country: str = "country"
    theme: str = "theme"
    assignment: str = "self"


def visible(
    person: Person | AnonymousUser, action: Action, rows: QuerySet, paths: Paths | None = None
) -> QuerySet:
    """Return the rows with which a person may do `action`, as `may` would say of each.

    `paths` defaults to what the table's model says in `PATHS`. Rules about one's own work are
    about acting, not about seeing, and are not asked here.
    """
    paths = paths or rows.model.PATHS
    if not person.is_authenticated or not person.is_active:
        return rows.none()
    wanted = Q(pk__in=())
    for grant, reach in reaches(person, action):
        if reach is Reach.ALL:
            return rows
        wanted |= _wanted(grant, reach, paths)
    return rows.filter(wanted)


def _wanted(grant: Grant, reach: Reach, paths: Paths) -> Q:
    if reach is Reach.NAMED:
        role = Role(grant.role)
        if not paths.assignment or role not in _NAMED:
            return Q(pk__in=())
        before = "" if paths.assignment == "self" else f"{paths.assignment}__"
        return Q(**{f"{before}{_NAMED[role]}": grant.person_id})
    wanted = Q(**{f"{paths.country}__in": sorted(grant.codes)})
    if reach is Reach.OWN and grant.themes:
        if not paths.theme:
            return Q(pk__in=())
        wanted &= Q(**{f"{paths.theme}__in": grant.themes})
    return wanted
