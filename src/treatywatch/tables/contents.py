"""What the tables are filled from: an evidence file, or a part of a build that is under way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from treatywatch.model import Change, CodedReport, Finding, Source
from treatywatch.register import Register


@dataclass(frozen=True, slots=True)
class Filed:
    """A coded report with the key of each citation's source.

    `sources` goes by the place of the note among the notes and of the citation in it, from 1;
    a citation whose source is lost is not in it.
    """

    coded: CodedReport
    sources: Mapping[tuple[int, int], str]


class CountedSource(Protocol):
    """A source, and how many citations and reports point to it."""

    @property
    def source(self) -> Source:
        """The source."""
        ...

    @property
    def citations(self) -> int:
        """The number of its citations."""
        ...

    @property
    def reports(self) -> int:
        """The number of reports that cite it."""
        ...


class Contents(Protocol):
    """Whatever can be asked for reports, sources, changes, findings and the register."""

    @property
    def register(self) -> Register:
        """The register beside the reports."""
        ...

    def filed(self) -> Iterator[Filed]:
        """Yield the reports one by one, so that only one is held."""
        ...

    def sources(self) -> Iterable[CountedSource]:
        """Return the sources that citations point to."""
        ...

    def changes(self) -> Iterable[Change]:
        """Return what changed between editions."""
        ...

    def findings(self) -> Iterable[Finding]:
        """Return what the reading and the checks found."""
        ...


@dataclass(frozen=True, slots=True)
class OneReport:
    """The contents of one report alone: what the tables that go report by report are made from."""

    register: Register
    report: Filed

    def filed(self) -> Iterator[Filed]:
        """Yield the report."""
        yield self.report

    def sources(self) -> tuple[CountedSource, ...]:
        """Return nothing: sources are counted over all reports."""
        return ()

    def changes(self) -> tuple[Change, ...]:
        """Return nothing: changes stand between reports."""
        return ()

    def findings(self) -> tuple[Finding, ...]:
        """Return nothing: findings are listed over all reports."""
        return ()
