"""The folder that a desk lives in: its secret key and, by default, its database.

`TREATYWATCH_DESK` (environment) names it; without it, `desk` below the working folder.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from treatywatch.model import TreatywatchError

VARIABLE = "TREATYWATCH_DESK"
_KEY = "secret-key"
_READABLE_BY_OTHERS = 0o077


class DeskFolder(TreatywatchError):
    """The desk's folder cannot be used as it stands."""


def desk_folder() -> Path:
    """Return the folder of this desk; nothing is created."""
    return Path(os.environ.get(VARIABLE) or "desk").resolve()


def secret_key(folder: Path) -> str:
    """Return the key that signs sessions and tokens, made at the first call, mode 600.

    Raises DeskFolder when it cannot be written, or when others on this machine may read it.
    """
    path = folder / _KEY
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _create(path)
        if path.stat().st_mode & _READABLE_BY_OTHERS:
            raise DeskFolder("others may read the secret key", str(path), f"chmod 600 {path}")
        return path.read_text("ascii").strip()
    except OSError as error:
        mend = f"name a folder of your own in {VARIABLE}"
        raise DeskFolder(
            f"cannot keep a secret key here: {error.strerror}", str(path), mend
        ) from error


def _create(path: Path) -> None:
    """Write a new key in one step, so that two processes that start together agree on one."""
    if path.exists():
        return
    fresh = path.with_name(f".{_KEY}.{os.getpid()}")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(f"{secrets.token_urlsafe(64)}\n")
    try:
        os.link(fresh, path)
    except FileExistsError:
        pass  # another process was first: its key is the desk's key
    finally:
        fresh.unlink()
