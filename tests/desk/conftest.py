"""A desk with people of every role, an edition and reports; on SQLite, or on PostgreSQL.

Django knows one set of settings in a process, and the site has its own: so the desk's tests are a
run of their own, `pytest tests/desk`, and with `--database=postgresql` the same again there.
"""

from __future__ import annotations

import importlib.util
import os
import sys
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).parent


def _load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"desk_{name}", HERE / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--database", choices=("sqlite", "postgresql"), default="sqlite")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Name the settings before Django is set up; start the server that they lead to."""
    for name in [name for name in os.environ if name.startswith("TREATYWATCH_DESK")]:
        del os.environ[name]
    config.desk_folder = tempfile.TemporaryDirectory(prefix="desk-tests-")
    os.environ["TREATYWATCH_DESK"] = config.desk_folder.name
    os.environ["TREATYWATCH_DESK_HOSTS"] = "desk.example"
    os.environ["DJANGO_SETTINGS_MODULE"] = "treatywatch.desk.settings"
    config.desk_server = None
    if config.getoption("database") == "postgresql":
        config.desk_server = _load("server").start()
        os.environ["TREATYWATCH_DESK_DATABASE"] = config.desk_server.address
    import django

    django.setup()


def pytest_unconfigure(config: pytest.Config) -> None:
    if config.desk_server is not None:
        config.desk_server.stop()
    config.desk_folder.cleanup()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out on PostgreSQL what asks no database: it says the same on both."""
    if config.getoption("database") != "postgresql":
        return
    asks = [i for i in items if "db" in i.fixturenames or i.get_closest_marker("django_db")]
    config.hook.pytest_deselected(items=[item for item in items if item not in asks])
    items[:] = asks


def pytest_report_header(config: pytest.Config) -> str:
    return f"desk on {config.getoption('database')}"


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker) -> None:
    """The tables of Django, and the one of the cache."""
    from django.core.management import call_command

    with django_db_blocker.unblock():
        call_command("createcachetable")


@pytest.fixture
def people(db):
    """People of every role by a short name; `nobody` signs in and has no role."""
    from treatywatch.desk.demo import person
    from treatywatch.desk.people.models import Person
    from treatywatch.desk.people.roles import Role

    return {
        "researcher": person(
            "researcher",
            "Ruth Okello",
            Role.RESEARCHER,
            None,
            countries=["PRK"],
            themes=["mine-ban-policy"],
        ),
        "other_researcher": person(
            "second", "Sanjar Niyazov", Role.RESEARCHER, None, countries=["UKR"]
        ),
        "coordinator": person(
            "coordinator", "Carla Duarte", Role.COORDINATOR, None, region="Asia/Pacific"
        ),
        "editor": person("editor", "Edith Marsh", Role.EDITOR, None),
        "other_editor": person("editor2", "Emil Brandt", Role.EDITOR, None),
        "checker": person("checker", "Faisal Rahimi", Role.FACT_CHECKER, None),
        "other_checker": person("checker2", "Fiona Kelly", Role.FACT_CHECKER, None),
        "publisher": person("publisher", "Paula Vogt", Role.PUBLISHER, None),
        "administrator": person("administrator", "Adam Novak", Role.ADMINISTRATOR, None),
        "nobody": Person.objects.create_user("nobody@desk.example", "Nora Blank"),
    }


@pytest.fixture
def edition(db):
    """The edition of 2025 with fixed days."""
    from treatywatch.desk.cycle.models import Edition

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


def _assignment(edition, country, people, researcher, editor, checker):
    from treatywatch.desk.cycle.models import Assignment

    made = Assignment(
        edition=edition,
        country=country,
        theme="mine-ban-policy",
        researcher=people[researcher],
        editor=people[editor],
        fact_checker=people[checker],
    )
    made.full_clean()
    made.save()
    return made


@pytest.fixture
def assignment(edition, people):
    """North Korea: of researcher, editor and checker."""
    return _assignment(edition, "PRK", people, "researcher", "editor", "checker")


@pytest.fixture
def other_assignment(edition, people):
    """Ukraine: of the other three."""
    return _assignment(edition, "UKR", people, "other_researcher", "other_editor", "other_checker")


@pytest.fixture
def sign_in(people):
    """Return a client that is signed in as one of `people`, who has a second factor."""
    from allauth.mfa.models import Authenticator

    https = _load("browserlike").Https

    def signed_in(who: str):
        client = https()
        client.force_login(
            people[who], backend="allauth.account.auth_backends.AuthenticationBackend"
        )
        totp = Authenticator.Type.TOTP
        Authenticator.objects.get_or_create(user=people[who], type=totp, defaults={"data": {}})
        return client

    return signed_in


@pytest.fixture
def stranger():
    """A client that is not signed in."""
    return _load("browserlike").Https()
