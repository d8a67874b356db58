"""The evidence file that this process serves, opened when first needed and again when replaced."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from django.conf import settings

from treatywatch.publish.pages.names import Names
from treatywatch.register import load_register
from treatywatch.store import Evidence, open_evidence

Stamp = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Opened:
    """An open evidence file, the names to show its countries by, and the stamp of the file."""

    evidence: Evidence
    names: Names
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
        if found is None or found.stamp != _stamp(path):
            found = _open(path)
            _opened[path] = found
        return found


def _open(path: Path) -> Opened:
    evidence = open_evidence(path)
    return Opened(evidence, Names(area_names()), _stamp(path))


def area_names() -> dict[str, str]:
    """Return the register's name of every area by its code."""
    return {code: area.name for code, area in load_register().areas.items()}


def _stamp(path: Path) -> Stamp | None:
    try:
        about = path.stat()
    except FileNotFoundError:
        return None
    return about.st_ino, about.st_mtime_ns, about.st_size
