"""What every page of an edition is made from: the evidence file, the register, the names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from treatywatch.publish.pages.names import Names
from treatywatch.register import Register, load_register
from treatywatch.store import Evidence, open_evidence


@dataclass(frozen=True, slots=True)
class Library:
    """An open evidence file beside the register."""

    evidence: Evidence
    register: Register
    names: Names


def open_library(path: Path) -> Library:
    """Open an evidence file with the register. Raises InvalidEvidence."""
    return library_of(open_evidence(path))


def library_of(evidence: Evidence) -> Library:
    """Return an evidence file that is open already beside the register."""
    register = load_register()
    named = {code: area.name for code, area in register.areas.items()}
    return Library(evidence, register, Names(named))


@lru_cache(maxsize=2)
def kept_library(path: Path) -> Library:
    """Return the library of this process, opened once; for workers of a build."""
    return open_library(path)
