"""The first half of the walk: files to reports with their notes bound."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from treatywatch.archive import collect, read_reports
from treatywatch.model import Refusal, Report, TreatywatchError
from treatywatch.notes import bind_notes
from treatywatch.walk.tools import tools


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave: its reports, or the reason why it was refused."""

    file: str
    reports: tuple[Report, ...] = ()
    refusal: Refusal | None = None


def read(paths: Sequence[str | Path]) -> Iterator[Reading]:
    """Read files, folders and standard input (`-`) one file at a time.

    A file that cannot be read gives a Reading with a refusal; the others go on. Raises
    UnreadableInput where a path itself does not exist.
    """
    files = collect(paths)
    for name, raw in files:
        yield read_file(name, raw)
    yield from (Reading(refusal.file, refusal=refusal) for refusal in files.refused)


def read_file(name: str, raw: bytes) -> Reading:
    """Read the bytes of one file into reports with notes."""
    try:
        reports = read_reports(raw, name, tools().register.names)
    except TreatywatchError as error:
        return Reading(name, refusal=Refusal.of(name, error))
    return Reading(name, tuple(bind_notes(report) for report in reports))
