"""A desk to look at: invented people of every role, an edition, reports in different states."""

from __future__ import annotations

from datetime import timedelta

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils import timezone

from treatywatch.desk.cycle.models import Assignment, Edition
from treatywatch.desk.cycle.models.assignment import State
from treatywatch.desk.people.models import Grant, Person
from treatywatch.desk.people.roles import Role
from treatywatch.model import TreatywatchError

PASSWORD = "a desk to look at"  # noqa: S105 - printed for whoever tries the demo
_PEOPLE = (
    ("researcher", "Ruth Okello", Role.RESEARCHER, {"countries": ["PRK", "MMR"]}),
    ("second", "Sanjar Niyazov", Role.RESEARCHER, {"countries": ["UKR"]}),
    ("coordinator", "Carla Duarte", Role.COORDINATOR, {"region": "Asia/Pacific"}),
    ("editor", "Edith Marsh", Role.EDITOR, {}),
    ("checker", "Faisal Rahimi", Role.FACT_CHECKER, {}),
    ("publisher", "Paula Vogt", Role.PUBLISHER, {}),
    ("administrator", "Adam Novak", Role.ADMINISTRATOR, {}),
)
_REPORTS = (
    ("PRK", "mine-ban-policy", "researcher", State.OPEN),
    ("MMR", "mine-ban-policy", "researcher", State.OPEN),
    ("UKR", "mine-ban-policy", "second", State.OPEN),
)


class NotADemo(TreatywatchError):
    """The desk has people of its own."""


@transaction.atomic
def furnish() -> list[Person]:
    """Put the demo into an empty desk and return its people; a demo that is there stays.

    Raises NotADemo when the desk has other people.
    """
    there = {person.email: person for person in Person.objects.all()}
    wanted = [f"{key}@desk.example" for key, *_ in _PEOPLE]
    if there:
        if not set(wanted) <= set(there):
            raise NotADemo("this desk has people of its own", "", "name an empty folder")
        return [there[email] for email in wanted]
    people = {key: person(key, name, role, **span) for key, name, role, span in _PEOPLE}
    edition = running_edition()
    for country, theme, key, state in _REPORTS:
        one = Assignment(edition=edition, country=country, theme=theme, state=state)
        one.researcher, one.editor = people[key], people["editor"]
        one.fact_checker = people["checker"]
        one.full_clean()
        one.save()
    return list(people.values())


def person(
    key: str, name: str, role: Role, password: str | None = PASSWORD, **span: object
) -> Person:
    """Return a new person with one role; without a password nobody can sign in as them."""
    email = f"{key}@desk.example"
    made = Person.objects.create_user(email, name, password)
    EmailAddress.objects.create(user=made, email=email, verified=True, primary=True)
    grant = Grant(person=made, role=role, **span)
    grant.full_clean()
    grant.save()
    return made


def running_edition() -> Edition:
    """Return an edition that is in the middle of its drafting, by today's date."""
    today = timezone.localdate()
    launch = today + timedelta(days=150)
    made = Edition(
        year=launch.year,
        opens=today - timedelta(days=60),
        drafts_due=today + timedelta(days=14),
        review_due=today + timedelta(days=60),
        cut_off=today + timedelta(days=100),
        embargo_until=timezone.now() + timedelta(days=149),
        launch=launch,
    )
    made.full_clean()
    made.save()
    return made
