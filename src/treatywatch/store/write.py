"""Writing an evidence file: one pass over the reports, one transaction, one move into place."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from treatywatch.model import Change, CodedReport, Finding, Refusal, Source
from treatywatch.store.atomic import replaced_when_whole
from treatywatch.store.batch import Batch
from treatywatch.store.schema import (
    APPLICATION_ID,
    PAGE_SIZE,
    SCHEMA_VERSION,
    SEARCHES,
    schema_sql,
)
from treatywatch.store.summarise import summarise
from treatywatch.store.summary import BuildSummary
from treatywatch.store.tallies import build_tallies
from treatywatch.store.write_changes import add_changes
from treatywatch.store.write_findings import FindingWriter
from treatywatch.store.write_report import add_report
from treatywatch.store.write_sources import add_sources

SourceIndex = Mapping[tuple[str, int], Source]
"""The source of each citation, by the report's slug and the start of the citation's anchor."""


def write_evidence(
    coded: Iterable[CodedReport],
    *,
    out: Path,
    sources: SourceIndex,
    findings: Iterable[Finding] = (),
    changes: Iterable[Change] = (),
    refused: Iterable[Refusal] = (),
    meta: Mapping[str, str],
) -> BuildSummary:
    """Write the evidence file `out` and return what went in.

    The iterables are read once each, in the order of the parameters, so that `findings` may
    be a generator over what the pass of `coded` has left behind. Reports are not kept. The
    same input gives the same bytes. `out` is replaced only when the new file is whole.

    A second report with the slug of an earlier one is refused with a word about both files.
    Raises InvalidEvidence when a claim or change does not belong to any report written, and
    UnreadableInput when the place cannot be written to.
    """
    refusals: list[Refusal] = []
    with replaced_when_whole(out) as partial, _transaction(partial) as connection:
        batch = Batch(connection)
        finder = FindingWriter(batch)
        _add_reports(batch, finder, coded, refusals)
        batch.flush()
        add_sources(connection, batch, sources)
        for finding in findings:
            finder.add_checked(finding)
            batch.flush_if_full()
        add_changes(connection, batch, changes)
        refusals.extend(refused)
        _add_refused(batch, refusals)
        _add_meta(batch, meta)
        batch.flush()
        build_searches(connection)
        build_tallies(connection)
        return summarise(connection, tuple(refusals))


def build_searches(connection: sqlite3.Connection) -> None:
    """Build the full-text indexes from the rows that are in."""
    for index in SEARCHES:
        for step in ("rebuild", "optimize"):
            connection.execute(f"INSERT INTO {index} ({index}) VALUES (?)", (step,))  # noqa: S608


@contextmanager
def _transaction(path: Path) -> Iterator[sqlite3.Connection]:
    """Yield a connection to a new empty evidence file; commit if the block ends well."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for setting in (
            f"page_size = {PAGE_SIZE}",
            "journal_mode = OFF",
            "synchronous = OFF",
            "secure_delete = ON",
            "cache_size = -65536",
            "temp_store = MEMORY",
            "foreign_keys = ON",
            f"application_id = {APPLICATION_ID}",
            f"user_version = {SCHEMA_VERSION}",
        ):
            connection.execute(f"PRAGMA {setting}")
        connection.executescript(f"BEGIN; {schema_sql()}")
        yield connection
        connection.execute("COMMIT")


def _add_reports(
    batch: Batch, finder: FindingWriter, coded: Iterable[CodedReport], refusals: list[Refusal]
) -> None:
    seen: dict[str, str] = {}
    for one in coded:
        slug, name = one.report.slug, one.report.origin.name
        if slug in seen:
            refusals.append(
                Refusal(
                    name,
                    f"the report {slug} is already in, from {seen[slug]}",
                    "keep one of the two files",
                )
            )
            continue
        if not _is_text(one):
            refusals.append(Refusal(name, "holds halves of characters", "save it again as UTF-8"))
            continue
        seen[slug] = name
        finder.add_read(add_report(batch, one), one.report)
        batch.flush_if_full()


def _is_text(coded: CodedReport) -> bool:
    """Tell whether the text can be stored at all: lone surrogates are no characters."""
    try:
        coded.report.text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _add_refused(batch: Batch, refusals: list[Refusal]) -> None:
    rows = [(i, r.file, r.error, r.mend) for i, r in enumerate(refusals, start=1)]
    batch.extend("refused", list(rows))


def _add_meta(batch: Batch, meta: Mapping[str, str]) -> None:
    everything = {**meta, "schema": str(SCHEMA_VERSION)}
    batch.extend("meta", [(key, everything[key]) for key in sorted(everything)])
