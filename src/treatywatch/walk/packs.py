"""Packs: what a batch of files gave, written once, whole, under the name of its content."""

from __future__ import annotations

import os
import pickle
import struct
import zlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from treatywatch.archive.corrections import applied_corrections
from treatywatch.model import CodedReport, Refusal, TreatywatchError, fingerprint
from treatywatch.notes import Work

_SUFFIX = ".pack"
_JUDGED = ".judged"
_END = struct.Struct("<QI8s")
_MARK = b"twpack1\n"


class DamagedPack(TreatywatchError):
    """A kept pack is not as it was written."""


@dataclass(frozen=True, slots=True)
class Slip:
    """Where a coded report lies in a pack, and what is needed to put reports into order.

    `corrected` are the places in the corrections files of those that were applied to it.
    """

    country: str | None
    edition: int | None
    slug: str
    file: str
    text: str
    pack: str
    start: int
    length: int
    codebook: str
    coder: str
    corrected: tuple[str, ...] = ()

    @property
    def order(self) -> tuple[str, int, str, str, str]:
        """The place of the report in the evidence file; the file's name parts doubles."""
        return (self.country or "", self.edition or 0, self.slug, self.file, self.text)


@dataclass(frozen=True, slots=True)
class Entry:
    """What one file gave: slips of its reports, refusals, and the dated works that it cites."""

    key: str
    pack: str
    slips: tuple[Slip, ...]
    refused: tuple[Refusal, ...]
    works: tuple[Work, ...]


@dataclass(frozen=True, slots=True)
class Coded:
    """What one file gave, before it is packed."""

    key: str
    reports: Sequence[CodedReport]
    refused: tuple[Refusal, ...]
    works: tuple[Work, ...]


def pack_name(keys: Iterable[str]) -> str:
    """Return the name of the pack for these contents."""
    return fingerprint(*keys)[:32] + _SUFFIX


def write_pack(folder: Path, name: str, found: Iterable[Coded]) -> None:
    """Write a pack; it takes its name only when it is whole, so that a killed run leaves none."""
    partial = folder / f".{name}.{id(found):x}.partial"
    entries = []
    with partial.open("wb") as stream:
        for coded in found:
            slips = tuple(_add(stream, name, report) for report in coded.reports)
            entries.append(Entry(coded.key, name, slips, coded.refused, coded.works))
        index = _squeezed(entries)
        stream.write(index)
        stream.write(_END.pack(len(index), zlib.crc32(index), _MARK))
    partial.replace(folder / name)


def _add(stream: BinaryIO, name: str, coded: CodedReport) -> Slip:
    content = _squeezed(coded)
    start = stream.tell()
    stream.write(content)
    report = coded.report
    return Slip(
        *(report.country, report.edition, report.slug, report.origin.name, report.text_sha256),
        *(name, start, len(content), coded.codebook, coded.coder),
        tuple(sorted(applied_corrections(report.findings))),
    )


def read_entries(folder: Path, name: str) -> tuple[Entry, ...]:
    """Return what a pack holds, without unpacking any report. Raises DamagedPack."""
    entries: list[Entry] = _index((folder / name).read_bytes(), folder / name)
    return tuple(entries)


def _index(content: bytes, path: Path) -> Any:
    length, check, mark = _END.unpack(content[-_END.size :].rjust(_END.size, b"\0"))
    index = content[-_END.size - length : -_END.size]
    if mark != _MARK or zlib.crc32(index) != check:
        raise DamagedPack("is not whole", str(path), "take it away and build again")
    return _spread(index)


def read_all_entries(folder: Path) -> Iterator[Entry]:
    """Yield what every pack of a folder holds; a damaged pack is taken away, to be made anew."""
    for path in sorted(folder.glob(f"*{_SUFFIX}")):
        try:
            yield from read_entries(folder, path.name)
        except DamagedPack:
            path.unlink(missing_ok=True)


def judged_name(version: str, slips: Iterable[Slip], decisions: Iterable[str] = ()) -> str:
    """Return the name for what is found when these reports are judged together.

    `decisions` are the lines of the log on their claims.
    """
    reports = (f"{s.pack} {s.start}" for s in slips)
    return fingerprint(version, *reports, *decisions)[:32] + _JUDGED


def write_judged(path: Path, judged: object) -> None:
    """Keep what was found; it takes its name only when it is whole."""
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    content = _squeezed(judged)
    partial.write_bytes(content + _END.pack(len(content), zlib.crc32(content), _MARK))
    partial.replace(path)


def read_judged(path: Path) -> Any:
    """Return what was kept, None where nothing was, or not as it was written."""
    if not path.exists():
        return None
    try:
        return _index(path.read_bytes(), path)
    except DamagedPack:
        return None


def keep_only(folder: Path, names: Collection[str]) -> None:
    """Take away what a finished build did not use, and what killed ones left."""
    for path in (*folder.glob(f"*{_SUFFIX}"), *folder.glob(f"*{_JUDGED}")):
        if path.name not in names:
            path.unlink(missing_ok=True)
    for path in folder.glob(".*.partial"):
        path.unlink(missing_ok=True)


def read_report(folder: Path, slip: Slip) -> CodedReport:
    """Return the report that a slip stands for. Raises DamagedPack."""
    with (folder / slip.pack).open("rb") as stream:
        stream.seek(slip.start)
        content = stream.read(slip.length)
    try:
        coded: CodedReport = _spread(content)
    except zlib.error as error:
        place = str(folder / slip.pack)
        raise DamagedPack("holds a damaged report", place, "take it away, build again") from error
    return coded


def _squeezed(thing: object) -> bytes:
    return zlib.compress(pickle.dumps(thing, pickle.HIGHEST_PROTOCOL), 1)


def _spread(content: bytes) -> Any:
    # The folder is the program's own: whoever can write there can write the program, too.
    return pickle.loads(zlib.decompress(content))  # noqa: S301
