"""Bringing a desk up from Python: its folder, Django, its tables."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import django
from django.apps import apps

from treatywatch.desk.folder import VARIABLE


def start(folder: Path | None = None, *, local: bool = False) -> None:
    """Set Django up for the desk of a folder (or of the environment), once in a process.

    Raises DeskFolder or UnknownService when the desk cannot be used as the environment says.
    """
    if folder is not None:
        os.environ[VARIABLE] = str(folder)
    if local:
        os.environ["TREATYWATCH_DESK_LOCAL"] = "1"
    os.environ["DJANGO_SETTINGS_MODULE"] = "treatywatch.desk.settings"
    if not apps.ready:
        django.setup()


def open_desk(folder: Path | None = None) -> None:
    """Set Django up for a desk that is there already.

    Raises DeskTables where its tables are not there or not those of this version, besides what
    `start` raises.
    """
    start(folder)
    from treatywatch.desk.tables import require_tables  # noqa: PLC0415 - after `start`

    require_tables()


def migrate(verbosity: int = 0) -> None:
    """Make the tables, or bring those of an older version up to date."""
    from django.core.management import call_command  # noqa: PLC0415 - after `start`

    call_command("migrate", interactive=False, verbosity=verbosity)
    call_command("createcachetable", verbosity=verbosity)


def manage(arguments: Sequence[str]) -> None:
    """Run one of Django's own commands."""
    from django.core.management import execute_from_command_line  # noqa: PLC0415 - after `start`

    execute_from_command_line(["treatywatch desk manage", *arguments])
