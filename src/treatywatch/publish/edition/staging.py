"""A new folder beside the old one, moved into its place only when it is whole."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from treatywatch.model import UnreadableInput
from treatywatch.publish.edition.checksums import SUMS

_OPEN_TO_READERS = 0o755


@contextmanager
def replaced_folder(out: Path) -> Iterator[Path]:
    """Yield an empty folder beside `out`; put it into place if the block ends well.

    An edition that is there is replaced. Raises UnreadableInput when something else is there,
    or when the place cannot be written to.
    """
    _refuse_strangers(out)
    staging = _beside(out)
    try:
        yield staging
        _move(staging, out)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _refuse_strangers(out: Path) -> None:
    if out.is_dir() and any(out.iterdir()) and not (out / SUMS).is_file():
        mend = "name a folder that is empty, not there yet, or an edition"
        raise UnreadableInput("holds files that are no edition", str(out), mend)
    if out.exists() and not out.is_dir():
        raise UnreadableInput("is a file", str(out), "name a folder")


def _beside(out: Path) -> Path:
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=f".{out.name}.", suffix=".partial", dir=out.parent))
    except OSError as error:
        mend = "choose a folder that you may write to"
        raise UnreadableInput(f"cannot write here: {error.strerror}", str(out), mend) from error
    staging.chmod(_OPEN_TO_READERS)
    return staging


def _move(staging: Path, out: Path) -> None:
    """Put the new folder into place; the old one is set aside until the new one stands."""
    old = staging.with_suffix(".old")
    if out.exists():
        out.replace(old)
    staging.replace(out)
    shutil.rmtree(old, ignore_errors=True)
