"""A new file beside the old one, moved into its place only when it is whole."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from treatywatch.model import UnreadableInput

_READABLE = 0o644


@contextmanager
def replaced_when_whole(target: Path) -> Iterator[Path]:
    """Yield a path beside `target` to write to; put it into place if the block ends well.

    Whatever raises in the block leaves `target` as it was. A killed process leaves `target`
    as it was too, and a hidden `.<name>.…partial` file that the next build sweeps away.
    Raises UnreadableInput when the folder cannot be written to.
    """
    _sweep(target)
    partial = _partial(target)
    try:
        yield partial
        _settle(partial)
        partial.replace(target)
        _settle_folder(target.parent)
    finally:
        partial.unlink(missing_ok=True)


def _partial(target: Path) -> Path:
    try:
        handle, name = tempfile.mkstemp(
            prefix=f".{target.name}.{os.getpid()}.", suffix=".partial", dir=target.parent
        )
    except OSError as error:
        raise UnreadableInput(
            f"cannot write here: {error.strerror}",
            str(target),
            "choose a folder that exists and that you may write to",
        ) from error
    os.close(handle)
    path = Path(name)
    path.chmod(_READABLE)
    return path


def _sweep(target: Path) -> None:
    """Remove what builds that were killed left behind; a live build keeps its file."""
    for leftover in target.parent.glob(f".{target.name}.*.partial"):
        process = leftover.name.removeprefix(f".{target.name}.").split(".")[0]
        if process.isdigit() and not _alive(int(process)):
            leftover.unlink(missing_ok=True)


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _settle(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _settle_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
