"""Desks of their own, with their own database and keys, for what a test's transaction cannot hold.

Work is done in forked processes, which can be killed, limited and run side by side.
"""

from __future__ import annotations

import os
import pickle
import signal
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Desk:
    """A folder and the address of its database, empty for SQLite."""

    folder: Path
    database: str = ""

    def begin(self, work: Callable[..., Any], *arguments: object) -> Running:
        """Start `work` in a process of its own at this desk."""
        back, out = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(back)
            _work(self, out, work, arguments)
        os.close(out)
        return Running(pid, back)

    def do(self, work: Callable[..., Any], *arguments: object) -> Any:
        """Do `work` in a process of its own and return what it returned."""
        return self.begin(work, *arguments).result()


class Failed(AssertionError):
    """The work raised something; its traceback is the message."""


@dataclass(frozen=True)
class Running:
    """A process at work."""

    pid: int
    pipe: int

    def result(self) -> Any:
        """Wait and return what the work returned. Raises Failed, or says which signal ended it."""
        with os.fdopen(self.pipe, "rb") as pipe:
            said = pipe.read()
        status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        if status != 0:
            raise Failed(
                said.decode() if status > 0 else f"ended by {signal.Signals(-status).name}"
            )
        return pickle.loads(said)

    def kill(self) -> None:
        """End it as a power cut would."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.pipe)


def _work(desk: Desk, out: int, work: Callable[..., Any], arguments: tuple[object, ...]) -> None:
    """Do the work and leave the process without the test's own clearing up."""
    try:
        _sit_down_at(desk)
        said, code = pickle.dumps(work(*arguments)), 0
        _stand_up()
    except BaseException:  # noqa: BLE001 - the traceback is what the parent shows
        said, code = traceback.format_exc().encode(), 1
    with os.fdopen(out, "wb") as pipe:
        pipe.write(said)
    os._exit(code)


def _sit_down_at(desk: Desk) -> None:
    """Point Django, which is set up already, to this desk."""
    from django.conf import settings
    from django.db import connections

    from treatywatch.desk import services

    settings.FOLDER = settings.KEYS = desk.folder
    database = services.database(desk.database, desk.folder)
    if not desk.database:
        # A killed process, unlike a power cut, loses nothing that the system has been given.
        database["OPTIONS"]["init_command"] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"
    connections.settings = connections.configure_settings({"default": database})
    del connections["default"]


def _stand_up() -> None:
    """Close the database, so that SQLite leaves one file behind."""
    from django.db import connections

    connections.close_all()


def migrate() -> None:
    """Make the tables."""
    from treatywatch.desk import starting

    starting.migrate()
