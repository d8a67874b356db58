"""One part of a lake: the reports that belong together, as rows of every table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from pathlib import Path

from treatywatch.lake.layout import (
    CITED,
    RECORDS,
    File,
    Part,
    file_at,
    keep_part,
    partial_of,
    place_of,
)
from treatywatch.model import Change, CodedReport, Finding, Source
from treatywatch.register import Register
from treatywatch.store import SourceSummary, Written
from treatywatch.tables import TABLES, Contents, Filed, Row, Table, table_named
from treatywatch.tables.of_register import ACTS, AREAS, VOTES

OF_REGISTER = (AREAS, ACTS, VOTES)
OF_PARTS = tuple(t for t in TABLES if t not in OF_REGISTER and t.name != "sources")


@dataclass(frozen=True)
class Together:
    """Reports that belong together, what changed between them, and what was found."""

    register: Register
    reports: Sequence[Written] = ()
    changed: Sequence[Change] = ()
    found: Sequence[Finding] = ()

    def filed(self) -> Iterator[Filed]:
        """Yield the reports with the sources of their citations."""
        for written in self.reports:
            yield Filed(written.coded, source_keys(written.coded, written.sources))

    def sources(self) -> Sequence[SourceSummary]:
        """Return the sources that these reports cite, in the order of their first citation."""
        return self._cited

    def changes(self) -> Sequence[Change]:
        """Return what changed between these reports."""
        return self.changed

    def findings(self) -> Sequence[Finding]:
        """Return what was found in these reports, and between them."""
        return self.found

    @cached_property
    def _cited(self) -> tuple[SourceSummary, ...]:
        counts: dict[str, _Count] = {}
        for written in self.reports:
            for source in filter(None, written.sources):
                counts.setdefault(source.key, _Count(source)).add(written.coded.report.slug)
        return tuple(SourceSummary(c.source, c.citations, len(c.reports)) for c in counts.values())


@dataclass(slots=True)
class _Count:
    """How often a source is cited, and by which reports."""

    source: Source
    citations: int = 0
    reports: set[str] = field(default_factory=set)

    def add(self, slug: str) -> None:
        self.citations += 1
        self.reports.add(slug)


def source_keys(coded: CodedReport, found: Sequence[Source | None]) -> dict[tuple[int, int], str]:
    """Return the key of each citation's source by its place; `found` is in the order of places."""
    places = (
        (n, c)
        for n, note in enumerate(coded.report.notes, 1)
        for c in range(1, len(note.citations) + 1)
    )
    return {place: s.key for place, s in zip(places, found, strict=True) if s is not None}


def write_part(
    lake: Path, key: str, area: str | None, contents: Contents, records: Iterable[bytes] = ()
) -> Part:
    """Write the rows of reports that belong together, a file for each table that has any.

    `records` are kept beside them, in their order.
    """
    files = {t.name: write_file(lake, place_of(t.name, area, key), t, contents) for t in OF_PARTS}
    cited = write_file(lake, place_of(CITED, area, key), table_named("sources"), contents)
    kept = _write_records(lake, place_of(RECORDS, area, key), records)
    return _kept(lake, key, files | {CITED: cited, RECORDS: kept})


def write_register(lake: Path, key: str, register: Register) -> Part:
    """Write the tables of the register, which belong to no country."""
    contents = Together(register)
    files = {t.name: write_file(lake, f"{t.name}/{key}.parquet", t, contents) for t in OF_REGISTER}
    return _kept(lake, key, files)


def write_file(lake: Path, path: str, table: Table, contents: Contents) -> File | None:
    """Write the rows of a table into a file, which takes its name when it is whole."""
    return write_rows(lake, path, table, table.rows(contents))


def write_rows(lake: Path, path: str, table: Table, rows: Iterable[Row]) -> File | None:
    """Write rows into a file; None, and no file, where there is no row."""
    from treatywatch.tables.as_parquet import write_parquet  # noqa: PLC0415 - slow to load

    remaining = iter(rows)
    first = next(remaining, None)
    if first is None:
        return None
    target = lake / path
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = partial_of(target)
    written = write_parquet(table, chain([first], remaining), partial)
    partial.replace(target)
    return file_at(lake, path, written)


def _write_records(lake: Path, path: str, records: Iterable[bytes]) -> File | None:
    from treatywatch.tables.as_parquet import write_records  # noqa: PLC0415 - slow to load

    target = lake / path
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = partial_of(target)
    written = write_records(records, partial)
    partial.replace(target)
    return file_at(lake, path, written)


def _kept(lake: Path, key: str, files: dict[str, File | None]) -> Part:
    part = Part(key, {table: file for table, file in files.items() if file is not None})
    keep_part(lake, part)
    return part
