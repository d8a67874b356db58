"""Key files: made once, whichever process comes first, and for their owner's eyes alone."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from treatywatch.model import TreatywatchError

_OTHERS = 0o077


class UnfitKeyFile(TreatywatchError):
    """A key file cannot be written, or lies open to others."""


def made_once(path: Path, content: Callable[[], bytes]) -> None:
    """Write a new file of mode 600 unless there is one; of two that start together one wins.

    Raises UnfitKeyFile when the file cannot be written, or when others may read it.
    """
    try:
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            _write(path, content())
        others = path.stat().st_mode & _OTHERS
    except OSError as error:
        raise UnfitKeyFile(
            f"a key cannot be kept here: {error.strerror}",
            str(path),
            "name a folder of your own in TREATYWATCH_DESK or TREATYWATCH_DESK_KEYS",
        ) from error
    if others:
        raise UnfitKeyFile("others may read this key", str(path), f"chmod 600 {path}")


def _write(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)  # mode 600
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.link(fresh, path)
    except FileExistsError:
        pass  # another process was first: its key is the key
    finally:
        fresh.unlink()
