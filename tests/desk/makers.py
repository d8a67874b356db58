"""Makes what the tests need: people of every role, an edition, reports, clients signed in."""

from __future__ import annotations

from datetime import UTC, date, datetime

from allauth.mfa.models import Authenticator

from treatywatch.desk.cycle.models import Assignment, Edition
from treatywatch.desk.demo import person
from treatywatch.desk.people.models import Person
from treatywatch.desk.people.roles import Role

from .browserlike import Https

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
THEME = "mine-ban-policy"


def make_people() -> dict[str, Person]:
    """People of every role by a short name; `nobody` signs in and has no role."""
    asia = "Asia/Pacific"
    return {
        "researcher": person(
            "researcher", "Ruth Okello", Role.RESEARCHER, None, countries=["PRK"], themes=[THEME]
        ),
        "other_researcher": person(
            "second", "Sanjar Niyazov", Role.RESEARCHER, None, countries=["UKR"]
        ),
        "coordinator": person("coordinator", "Carla Duarte", Role.COORDINATOR, None, region=asia),
        "editor": person("editor", "Edith Marsh", Role.EDITOR, None),
        "other_editor": person("editor2", "Emil Brandt", Role.EDITOR, None),
        "checker": person("checker", "Faisal Rahimi", Role.FACT_CHECKER, None),
        "other_checker": person("checker2", "Fiona Kelly", Role.FACT_CHECKER, None),
        "publisher": person("publisher", "Paula Vogt", Role.PUBLISHER, None),
        "administrator": person("administrator", "Adam Novak", Role.ADMINISTRATOR, None),
        "nobody": Person.objects.create_user("nobody@desk.example", "Nora Blank"),
    }


def make_edition() -> Edition:
    """The edition of 2025 with fixed days."""
    made = Edition(
        year=2025,
        opens=date(2025, 1, 6),
        drafts_due=date(2025, 4, 15),
        review_due=date(2025, 7, 31),
        cut_off=date(2025, 9, 15),
        embargo_until=datetime(2025, 11, 1, 10, tzinfo=UTC),
        launch=date(2025, 11, 1),
    )
    made.full_clean()
    made.save()
    return made


def make_assignment(edition, country, people, researcher, editor, checker) -> Assignment:
    """A report on a country, of these three."""
    made = Assignment(
        edition=edition,
        country=country,
        theme=THEME,
        researcher=people[researcher],
        editor=people[editor],
        fact_checker=people[checker],
    )
    made.full_clean()
    made.save()
    return made


def client_of(somebody: Person) -> Https:
    """A client that is signed in as somebody, who has a second factor."""
    client = Https()
    client.force_login(somebody, backend=BACKEND)
    kind = Authenticator.Type.TOTP
    Authenticator.objects.get_or_create(user=somebody, type=kind, defaults={"data": {}})
    return client
