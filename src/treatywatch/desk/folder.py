"""The folder that a desk lives in: its secret key and, by default, its database.

`TREATYWATCH_DESK` (environment) names it; without it, `desk` below the working folder.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from treatywatch.desk.key_files import UnfitKeyFile, made_once
from treatywatch.model import TreatywatchError

VARIABLE = "TREATYWATCH_DESK"
_KEY = "secret-key"


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
        made_once(path, _fresh)
    except UnfitKeyFile as error:
        raise DeskFolder(error.message, error.where, error.mend) from error
    return path.read_text("ascii").strip()


def _fresh() -> bytes:
    return f"{secrets.token_urlsafe(64)}\n".encode()
