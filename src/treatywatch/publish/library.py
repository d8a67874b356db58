"""What every page of an edition is made from: the evidence file, the register, the names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from treatywatch.model import Change, Finding
from treatywatch.publish.pages.names import Names
from treatywatch.register import Register, load_register
from treatywatch.store import Evidence, SourceSummary, open_evidence
from treatywatch.tables import Filed


@dataclass(frozen=True, slots=True)
class Library:
    """An open evidence file beside the register."""

    evidence: Evidence
    register: Register
    names: Names

    def filed(self) -> Iterator[Filed]:
        """Yield the reports with the sources of their citations, so that only one is held."""
        evidence = self.evidence
        for slug in evidence.report_slugs():
            yield Filed(evidence.coded(slug), evidence.citation_sources(slug))

    def sources(self) -> tuple[SourceSummary, ...]:
        """Return the sources that citations point to."""
        return self.evidence.sources()

    def changes(self) -> tuple[Change, ...]:
        """Return what changed between editions."""
        return self.evidence.changes()

    def findings(self) -> tuple[Finding, ...]:
        """Return what the reading and the checks found."""
        return self.evidence.findings()


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
