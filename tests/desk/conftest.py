"""A desk with people of every role, an edition and reports; on SQLite, or on PostgreSQL.

Django knows one set of settings in a process, and the site has its own: so the desk's tests are a
run of their own, `pytest tests/desk`, and with `--database=postgresql` the same again there.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest


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
        from .server import start

        config.desk_server = start()
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
    known = {"db", "standing_desk"}
    asks = [i for i in items if known & {*i.fixturenames} or i.get_closest_marker("django_db")]
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
    from .makers import make_people

    return make_people()


@pytest.fixture
def edition(db):
    """The edition of 2025 with fixed days."""
    from .makers import make_edition

    return make_edition()


@pytest.fixture
def assignment(edition, people):
    """North Korea: of researcher, editor and checker."""
    from .makers import make_assignment

    return make_assignment(edition, "PRK", people, "researcher", "editor", "checker")


@pytest.fixture
def other_assignment(edition, people):
    """Ukraine: of the other three."""
    from .makers import make_assignment

    return make_assignment(
        edition, "UKR", people, "other_researcher", "other_editor", "other_checker"
    )


@pytest.fixture
def sign_in(people):
    """Return a client that is signed in as one of `people`, who has a second factor."""
    from .makers import client_of

    return lambda who: client_of(people[who])


@pytest.fixture
def stranger():
    """A client that is not signed in."""
    from .browserlike import Https

    return Https()


@pytest.fixture(scope="session")
def bare_desk(request, tmp_path_factory, django_db_setup, django_db_blocker):
    """A desk with tables and nothing in them, to be copied."""
    from django.urls import get_resolver

    from treatywatch.desk.backup import making, restoring  # noqa: F401
    from treatywatch.desk.people.countries import countries

    from .standing import Desk, migrate

    # Once here instead of in every process that is forked.
    assert get_resolver().url_patterns
    countries()
    folder = tmp_path_factory.mktemp("bare")
    bare = Desk(folder, _database(request.config, folder.name))
    with django_db_blocker.unblock():
        bare.do(migrate)
    return bare


@pytest.fixture(scope="session")
def furnished_desk(request, bare_desk, tmp_path_factory, django_db_blocker):
    """A desk at which something has happened, to be copied and looked at."""
    from . import deeds

    made = _copy(request.config, bare_desk, tmp_path_factory.mktemp("furnished"))
    with django_db_blocker.unblock():
        made.do(deeds.furnish)
    return made


@pytest.fixture
def standing_desk(request, tmp_path_factory, bare_desk, furnished_desk, django_db_blocker):
    """Return new desks with a database and keys of their own, on the database of this run."""

    def new(*, furnished: bool = False):
        source = furnished_desk if furnished else bare_desk
        return _copy(request.config, source, tmp_path_factory.mktemp("desk"))

    with django_db_blocker.unblock():
        yield new


def _copy(config: pytest.Config, desk, folder: Path):
    """Return a desk that has what another has, its keys too."""
    from .standing import Desk

    shutil.copytree(desk.folder, folder, dirs_exist_ok=True)
    template = desk.folder.name if desk.database else ""
    return Desk(folder, _database(config, folder.name, template))


def _database(config: pytest.Config, name: str, template: str = "") -> str:
    """Return the address of a new database on PostgreSQL, and nothing on SQLite."""
    server = config.desk_server
    return server.new_database(name, template or "template0") if server is not None else ""


@pytest.fixture(scope="session")
def served(tmp_path_factory):
    """A desk in a process of its own, with demo people."""
    from .served import Served

    desk = Served(tmp_path_factory.mktemp("served") / "desk")
    yield desk
    desk.kill()


@pytest.fixture(scope="session")
def chromium():
    """A running Chromium. There is no way around it: without a browser the tests fail."""
    import importlib.util
    from pathlib import Path

    from playwright.sync_api import sync_playwright

    setup = Path(__file__).parent.parent / "browser_setup.py"
    spec = importlib.util.spec_from_file_location("browser_setup", setup)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    executable = module.find_browser()
    if executable is None:
        pytest.fail("no Chromium: run `python tests/browser_setup.py`", pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(executable), args=list(module.FLAGS)
        )
        yield browser
        browser.close()
