"""The first half of the walk: files to reports with their notes bound."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from treatywatch.archive import collect
from treatywatch.archive.corrections import NO_CORRECTIONS, Corrections
from treatywatch.model import InvalidCorrection, Refusal, Report, TreatywatchError
from treatywatch.walk.correcting import reports_in


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave: its reports, or the reason why it was refused."""

    file: str
    reports: tuple[Report, ...] = ()
    refusal: Refusal | None = None


def read(
    paths: Sequence[str | Path],
    corrections: Corrections = NO_CORRECTIONS,
    codebook: Path | None = None,
) -> Iterator[Reading]:
    """Read files, folders and standard input (`-`) one file at a time.

    A file that cannot be read gives a Reading with a refusal; the others go on. Raises
    UnreadableInput where a path itself does not exist, InvalidCorrection where a correction does
    not hold.
    """
    files = collect(paths)
    for name, raw in files:
        yield read_file(name, raw, corrections, codebook)
    yield from (Reading(refusal.file, refusal=refusal) for refusal in files.refused)


def read_file(
    name: str,
    raw: bytes,
    corrections: Corrections = NO_CORRECTIONS,
    codebook: Path | None = None,
) -> Reading:
    """Read the bytes of one file into reports with notes; a codebook may add kinds of pages."""
    try:
        return Reading(name, reports_in(raw, name, corrections, codebook))
    except InvalidCorrection:
        raise
    except TreatywatchError as error:
        return Reading(name, refusal=Refusal.of(name, error))
