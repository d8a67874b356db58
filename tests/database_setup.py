"""Finds a PostgreSQL for the desk's tests, or installs one; `make test` calls it first.

In this order: binaries on the path; those where Debian keeps them; the package manager's, for
root. It ends with 1 and a clear word where none can be had.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NEEDED = ("initdb", "pg_ctl", "postgres")
_DEBIAN = Path("/usr/lib/postgresql")
MANAGERS = (
    (
        ("apt-get", "update"),
        ("apt-get", "install", "-y", "--no-install-recommends", "postgresql"),
    ),
    (("dnf", "install", "-y", "postgresql-server"),),
    (("apk", "add", "postgresql"),),
    (("pacman", "-Sy", "--noconfirm", "postgresql"),),
)


def find_binaries() -> Path | None:
    """Return the folder of PostgreSQL's programs, or None."""
    places = [Path(path).resolve().parent for path in [shutil.which("initdb")] if path]
    places += sorted(_DEBIAN.glob("*/bin"), reverse=True)
    return next((p for p in places if all((p / name).is_file() for name in NEEDED)), None)


def ensure_binaries() -> Path | None:
    """Return the folder of PostgreSQL's programs, installing them if they are not there."""
    found = find_binaries()
    if found is None and hasattr(os, "geteuid") and os.geteuid() == 0:
        steps = next((steps for steps in MANAGERS if shutil.which(steps[0][0])), ())
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for step in steps:
            if subprocess.run(step, env=environment, check=False).returncode != 0:
                break
    return found or find_binaries()


def main() -> int:
    """Say which database the desk's tests will run on beside SQLite."""
    found = ensure_binaries()
    if found is None:
        sys.stderr.write(
            "The desk's tests need PostgreSQL and none could be installed.\n"
            "Install it with the system's package manager, then run `make test` again.\n"
        )
        return 1
    sys.stdout.write(f"Desk tests run on SQLite and on the PostgreSQL of {found}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
