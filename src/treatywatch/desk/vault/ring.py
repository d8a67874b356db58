"""The ring of keys of this desk: in a file outside the database, or in the environment."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from treatywatch.desk.key_files import made_once
from treatywatch.desk.vault.keyring import (
    KeyRing,
    UnfitKey,
    as_text,
    fresh_key,
    load_keys,
    read_keys,
)

FILE = "vault.keys"
VARIABLE = "TREATYWATCH_DESK_VAULT_KEYS"


def ring_file() -> Path:
    """Return where the ring is kept, unless the environment has it."""
    return Path(settings.KEYS) / FILE


def in_environment() -> bool:
    """Tell whether the ring comes from the environment."""
    return bool(os.environ.get(VARIABLE))


def ring(*, make: bool = False) -> KeyRing:
    """Return the ring; with `make`, one is made where there is none yet (mode 600).

    Raises UnfitKey, UnfitKeyFile.
    """
    if in_environment():
        return read_keys(os.environ[VARIABLE].replace(";", "\n"), VARIABLE)
    path = ring_file()
    if make:
        today = timezone.now().date()
        made_once(path, lambda: as_text(KeyRing((fresh_key(today),))).encode("ascii"))
    try:
        about = path.stat()
    except OSError as error:
        mend = "put the key file back from your backup: without it nothing in the vault opens"
        raise UnfitKey("the vault's keys are not here", str(path), mend) from error
    return _load(path, about.st_mtime_ns, about.st_ino, about.st_mode)


def key_names() -> set[str]:
    """Return the names of the keys that are here; none where there is no ring."""
    here = in_environment() or ring_file().exists()
    return {key.name for key in ring().keys} if here else set()


@lru_cache(maxsize=4)
def _load(path: Path, *_: int) -> KeyRing:
    return load_keys(path)
