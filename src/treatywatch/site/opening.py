"""The evidence file that this process serves, opened when first needed and again when replaced."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from django.conf import settings

from treatywatch.publish.citing import Imprint
from treatywatch.publish.edition.dating import imprint_of
from treatywatch.publish.library import Library, open_library

Stamp = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Opened:
    """An open evidence file beside the register, what its pages carry, the stamp of the file."""

    library: Library
    imprint: Imprint
    stamp: Stamp | None


_lock = Lock()
_opened: dict[Path, Opened] = {}


def opened() -> Opened:
    """Return the evidence file of the settings; a file moved into its place is opened anew.

    Raises InvalidEvidence when the file is not there or not an evidence file.
    """
    path = Path(settings.TREATYWATCH_EVIDENCE)
    with _lock:
        found = _opened.get(path)
        if found is None or found.stamp != stamp_of(path):
            found = _open(path)
            _opened[path] = found
        return found


def _open(path: Path) -> Opened:
    stamp = stamp_of(path)  # of before: a file that is replaced just now is opened once more
    library = open_library(path)
    return Opened(library, imprint_of(library), stamp)


def stamp_of(path: Path) -> Stamp | None:
    """Return what tells a file from the one that replaces it; None where there is none."""
    try:
        about = path.stat()
    except FileNotFoundError:
        return None
    return about.st_ino, about.st_mtime_ns, about.st_size


def stamp_now() -> Stamp | None:
    """Return the stamp of the file that the settings name, opened or not; None where it is gone."""
    return stamp_of(Path(settings.TREATYWATCH_EVIDENCE))
