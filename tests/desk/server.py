"""A PostgreSQL of the tests' own: its folder, its socket, and gone afterwards."""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

_SETUP = Path(__file__).parent.parent / "database_setup.py"
_UNPRIVILEGED = ("postgres", "nobody")
"""PostgreSQL refuses to run as root: then it runs as one of these."""
_OPTIONS = "-c listen_addresses='' -c fsync=off -c full_page_writes=off -c synchronous_commit=off"


@dataclass(frozen=True)
class Server:
    """A running server."""

    binaries: Path
    folder: Path
    user: str | None

    @property
    def address(self) -> str:
        """What `TREATYWATCH_DESK_DATABASE` is set to."""
        return f"postgresql://desk@/postgres?host={self.folder}"

    def new_database(self, name: str, template: str = "template0") -> str:
        """Make a database as a copy of another, and return its address."""
        import psycopg

        with psycopg.connect(f"host={self.folder} user=desk dbname=postgres", autocommit=True) as c:
            c.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return f"postgresql://desk@/{name}?host={self.folder}"

    def stop(self) -> None:
        """Stop it and remove its folder."""
        _run(self, "pg_ctl", "stop", "-D", f"{self.folder}/data", "-m", "immediate", "-w")
        shutil.rmtree(self.folder, ignore_errors=True)


def start(settings: str = "") -> Server:
    """Make a cluster and start it with further `settings` (`-c name=value`).

    Raises RuntimeError where there is no PostgreSQL.
    """
    spec = importlib.util.spec_from_file_location("database_setup", _SETUP)
    setup = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(setup)
    binaries = setup.find_binaries()
    if binaries is None:
        raise RuntimeError("no PostgreSQL: run `python tests/database_setup.py`")
    user = _unprivileged() if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="desk-pg-"))
    if user:
        os.chown(folder, pwd.getpwnam(user).pw_uid, -1)
    server = Server(binaries, folder, user)
    data = f"{folder}/data"
    _run(server, "initdb", "-D", data, "-U", "desk", "-A", "trust", "-E", "UTF8", "--no-sync")
    options = f"{_OPTIONS} {settings} -k {folder}"
    _run(server, "pg_ctl", "start", "-D", data, "-o", options, "-l", f"{folder}/log", "-w")
    return server


def _unprivileged() -> str:
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in _UNPRIVILEGED if name in known)


def _run(server: Server, program: str, *arguments: str) -> None:
    """Run one of its programs; what it says is shown only when it fails."""
    done = subprocess.run(
        [server.binaries / program, *arguments],
        user=server.user,
        cwd=server.folder,
        stdout=subprocess.PIPE if program == "initdb" else subprocess.DEVNULL,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        log = server.folder / "log"
        said = log.read_text() if log.exists() else done.stdout
        raise RuntimeError(f"{program} failed: {said}")
