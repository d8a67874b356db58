"""Writing an evidence file country by country: nothing of a country is kept once it is in."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from treatywatch.model import (
    Change,
    Claim,
    CodedReport,
    Finding,
    InvalidEvidence,
    Refusal,
    Side,
    Source,
)
from treatywatch.store.atomic import replaced_when_whole
from treatywatch.store.batch import Batch
from treatywatch.store.summarise import summarise
from treatywatch.store.summary import BuildSummary
from treatywatch.store.tallies import build_tallies
from treatywatch.store.write import _add_meta, _add_refused, _transaction, build_searches
from treatywatch.store.write_findings import FindingWriter
from treatywatch.store.write_report import add_report

_SOURCES_AT_HAND = 50_000


@dataclass(frozen=True, slots=True)
class Written:
    """A report to write: with the source of each of its citations, in order of place."""

    coded: CodedReport
    sources: Sequence[Source | None]


class EvidenceWriter:
    """An evidence file that is being written; see `evidence_writer`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._batch = Batch(connection)
        self._source_key = _source_keys(connection)

    def add(
        self,
        reports: Iterable[Written],
        changes: Iterable[Change] = (),
        findings: Iterable[Finding] = (),
    ) -> None:
        """Write reports that belong together, what changed between them, and what was found.

        Findings of the reading, which the reports hold, need not be handed in again. Raises
        InvalidEvidence when a claim or change does not belong to any of the reports.
        """
        finder = FindingWriter(self._batch)
        claims = _Claims()
        for written in reports:
            report = written.coded.report
            finder.add_read(self._add_report(written, claims), report)
            self._batch.flush_if_full()
        for change in changes:
            self._add_change(change, claims)
        for finding in findings:
            finder.add_checked(finding)
        self._batch.flush_if_full()

    def _add_report(self, written: Written, claims: _Claims) -> int:
        first_claim = self._batch.last_key("claims") + 1
        first_citation = self._batch.last_key("citations") + 1
        key = add_report(self._batch, written.coded)
        claims.add(written.coded, first_claim)
        for citation, source in enumerate(written.sources, start=first_citation):
            if source is not None:
                self._batch.add("citation_sources", (citation, self._source_key(source)))
        return key

    def _add_change(self, change: Change, claims: _Claims) -> None:
        self._batch.add(
            "changes",
            (
                *(self._batch.key("changes"), change.country, change.question, change.kind.value),
                *(change.earlier, change.later),
                *(claims.key(change.from_), claims.key(change.to), change.reason),
            ),
        )

    def finish(self, refused: Sequence[Refusal], meta: Mapping[str, str]) -> BuildSummary:
        """Write what is known only at the end, build the search, and count what is in."""
        refusals = list(refused)
        _add_refused(self._batch, refusals)
        _add_meta(self._batch, meta)
        self._batch.flush()
        build_searches(self._connection)
        build_tallies(self._connection)
        return summarise(self._connection, tuple(refusals))


class _Claims:
    """The keys of the claims that were written together."""

    def __init__(self) -> None:
        self._by_identity: dict[int, int] = {}
        self._reports: dict[str, tuple[int, tuple[Claim, ...]]] = {}

    def add(self, coded: CodedReport, first: int) -> None:
        self._reports[coded.report.slug] = (first, coded.claims)
        for key, claim in enumerate(coded.claims, start=first):
            self._by_identity.setdefault(id(claim), key)

    def key(self, side: Side | None) -> int | None:
        if side is None:
            return None
        found = self._by_identity.get(id(side.claim))
        return found if found is not None else self._equal(side)

    def _equal(self, side: Side) -> int:
        first, claims = self._reports.get(side.report, (0, ()))
        if side.claim not in claims:
            raise InvalidEvidence(
                f"a change on {side.claim.question} points to a claim that is not in the file",
                side.report,
                "compare the same coded reports that are written",
            )
        return first + claims.index(side.claim)


def _source_keys(connection: sqlite3.Connection) -> Callable[[Source], int]:
    """Return the look-up of a source's row, which is written when it is first asked for."""
    known: dict[str, int] = {}

    def key_of(source: Source) -> int:
        found = known.get(source.key)
        if found is None:
            if len(known) >= _SOURCES_AT_HAND:
                known.clear()
            found = known[source.key] = _row(connection, source)
        return found

    return key_of


def _row(connection: sqlite3.Connection, source: Source) -> int:
    found = connection.execute("SELECT id FROM sources WHERE key = ?", (source.key,)).fetchone()
    if found is None:
        insert = "INSERT INTO sources (key, kind, label, date) VALUES (?, ?, ?, ?) RETURNING id"
        row = (source.key, source.kind, source.label, source.date)
        found = connection.execute(insert, row).fetchone()
    return int(found[0])


@contextmanager
def evidence_writer(out: Path) -> Iterator[EvidenceWriter]:
    """Open a new evidence file for writing; `out` is replaced when the block ends well.

    The same calls give the same bytes. Call `finish` last. Raises UnreadableInput when the place
    cannot be written to.
    """
    with replaced_when_whole(out) as partial, _transaction(partial) as connection:
        yield EvidenceWriter(connection)
