"""What a part of a lake holds beside its rows: enough to write the evidence file from it.

MessagePack by the types of the model: a lake may come from somebody else, and what is read from it
can be nothing but reports, changes and findings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec

from treatywatch.lake import InvalidLake, Lake
from treatywatch.model import CodedReport, Finding, Source
from treatywatch.store import Written
from treatywatch.walk.steps import Judged


@dataclass(frozen=True, slots=True)
class OfReport:
    """A coded report with the source of each of its citations."""

    coded: CodedReport
    sources: tuple[Source | None, ...]


@dataclass(frozen=True, slots=True)
class OfCorpus:
    """What was found over the reports of all countries, by the place of the part, and without."""

    across: tuple[tuple[int, Finding], ...]
    unused: tuple[Finding, ...]


_encoder = msgspec.msgpack.Encoder()
_report = msgspec.msgpack.Decoder(OfReport)
_judged = msgspec.msgpack.Decoder(Judged)
_corpus = msgspec.msgpack.Decoder(OfCorpus)


def part_records(reports: Iterable[Written], judged: Judged) -> Iterator[bytes]:
    """Yield what was judged, then each report."""
    yield _encoder.encode(Judged(judged.changes, judged.findings))
    for written in reports:
        yield _encoder.encode(OfReport(written.coded, tuple(written.sources)))


def corpus_records(of: OfCorpus) -> Iterator[bytes]:
    """Yield the one record of what belongs to no part."""
    yield _encoder.encode(of)


def read_part(lake: Lake, place: int) -> tuple[Judged, list[Written]]:
    """Return what was judged and the reports of a part. Raises InvalidLake."""
    judged, *reports = lake.records(place)
    try:
        found = [_report.decode(report) for report in reports]
        return _judged.decode(judged), [Written(one.coded, one.sources) for one in found]
    except msgspec.MsgspecError as error:
        raise _damaged(lake, error) from error


def read_corpus(lake: Lake, place: int) -> OfCorpus:
    """Return what belongs to no part. Raises InvalidLake."""
    records: Sequence[bytes] = lake.records(place)
    try:
        return _corpus.decode(records[0])
    except (msgspec.MsgspecError, IndexError) as error:
        raise _damaged(lake, error) from error


def _damaged(lake: Lake, error: Exception) -> InvalidLake:
    mend = "build it again with this version of the program"
    return InvalidLake(f"a record cannot be read ({error})", str(lake.folder), mend)
