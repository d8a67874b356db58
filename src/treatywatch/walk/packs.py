"""Packs: what a batch of files gave, written once, whole, under the name of its content."""

from __future__ import annotations

import hashlib
import os
import pickle
import struct
import zlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

from treatywatch.archive.corrections import applied_corrections
from treatywatch.claims import Codebook
from treatywatch.model import CodedReport, Refusal, TreatywatchError, fingerprint
from treatywatch.notes import Work, Works

_SUFFIX = ".pack"
_JUDGED = ".judged"
_CODEBOOK = ".codebook"
_WORKS = ".works"
_KEPT = (_SUFFIX, _JUDGED, _CODEBOOK, _WORKS)
_END = struct.Struct("<QI8s")
_MARK = b"twpack2\n"


class DamagedPack(TreatywatchError):
    """A kept pack is not as it was written."""


@dataclass(frozen=True, slots=True)
class Slip:
    """Where a coded report lies in a pack, and what is needed to put reports into order.

    `digest` is that of its content. Behind it lie its masked sentences, in `masked` bytes.
    `corrected` are the places in the corrections files of those that were applied to it.
    """

    country: str | None
    edition: int | None
    slug: str
    theme: str
    file: str
    text: str
    digest: str
    codebook: str
    coder: str
    pack: str = ""
    start: int = 0
    length: int = 0
    masked: int = 0
    corrected: tuple[str, ...] = ()

    @property
    def order(self) -> tuple[str, int, str, str, str]:
        """The place of the report in the evidence file; the file's name parts doubles."""
        return (self.country or "", self.edition or 0, self.slug, self.file, self.text)


@dataclass(frozen=True, slots=True)
class Entry:
    """What one file gave: slips of its reports, refusals, and the dated works that it cites.

    `key` tells what was read, `codebook` the version with which it was coded.
    """

    key: str
    codebook: str
    pack: str
    slips: tuple[Slip, ...]
    refused: tuple[Refusal, ...]
    works: tuple[Work, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A coded report and its masked sentences, squeezed, and a slip without its place."""

    slip: Slip
    content: bytes
    masked: bytes


@dataclass(frozen=True, slots=True)
class Coded:
    """What one file gave, before it is packed."""

    key: str
    codebook: str
    pieces: Sequence[Piece]
    refused: tuple[Refusal, ...]
    works: tuple[Work, ...]


def pack_name(keys: Iterable[str], codebook: str) -> str:
    """Return the name of the pack for these contents, coded with that version of a codebook."""
    return fingerprint(*keys, codebook)[:32] + _SUFFIX


def write_pack(folder: Path, name: str, found: Iterable[Coded]) -> None:
    """Write a pack; it takes its name only when it is whole, so that a killed run leaves none."""
    partial = folder / f".{name}.{id(found):x}.partial"
    entries = []
    with partial.open("wb") as stream:
        for coded in found:
            slips = tuple(_add(stream, name, piece) for piece in coded.pieces)
            entry = Entry(coded.key, coded.codebook, name, slips, coded.refused, coded.works)
            entries.append(entry)
        index = _squeezed(entries)
        stream.write(index)
        stream.write(_END.pack(len(index), zlib.crc32(index), _MARK))
    partial.replace(folder / name)


def _add(stream: BinaryIO, name: str, piece: Piece) -> Slip:
    start = stream.tell()
    stream.write(piece.content)
    stream.write(piece.masked)
    length, masked = len(piece.content), len(piece.masked)
    return replace(piece.slip, pack=name, start=start, length=length, masked=masked)


def piece_of(coded: CodedReport, masked: Sequence[str]) -> Piece:
    """Squeeze a coded report, and the masked sentences on which rules were tried."""
    content, report = _squeezed(coded), coded.report
    slip = Slip(
        *(report.country, report.edition, report.slug, report.theme, report.origin.name),
        *(report.text_sha256, hashlib.sha256(content).hexdigest()[:32]),
        *(coded.codebook, coded.coder),
        corrected=tuple(sorted(applied_corrections(report.findings))),
    )
    return Piece(slip, content, _squeezed("\n".join(masked)))


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


def keep_codebook(folder: Path, codebook: Codebook) -> str:
    """Keep a codebook beside the packs that it coded, and return the name of its file."""
    name = codebook.version + _CODEBOOK
    if read_codebook(folder, codebook.version) is None:
        _write_whole(folder / name, codebook)
    return name


def read_codebook(folder: Path, version: str) -> Codebook | None:
    """Return the codebook of a version that coded packs of the folder; None where it is lost."""
    found: Codebook | None = _read_whole(folder / (version + _CODEBOOK))
    return found


def keep_works(folder: Path, works: Works) -> str:
    """Keep the dated works of a corpus beside its packs, and return the name of their file."""
    ordered = sorted((short, tuple(sorted(keys))) for short, keys in works.items())
    name = fingerprint(repr(ordered))[:32] + _WORKS
    if read_works(folder / name) is None:
        _write_whole(folder / name, dict(ordered))
    return name


def read_works(path: Path) -> Works | None:
    """Return the dated works of a corpus that were kept; None where they are lost."""
    found: Works | None = _read_whole(path)
    return found


def judged_name(version: str, slips: Iterable[Slip], decisions: Iterable[str] = ()) -> str:
    """Return the name for what is found when these reports are judged together.

    `decisions` are the lines of the log on their claims.
    """
    reports = (slip.digest for slip in slips)
    return fingerprint(version, *reports, *decisions)[:32] + _JUDGED


def write_judged(path: Path, judged: object) -> None:
    """Keep what was found; it takes its name only when it is whole."""
    _write_whole(path, judged)


def _write_whole(path: Path, thing: object) -> None:
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    content = _squeezed(thing)
    partial.write_bytes(content + _END.pack(len(content), zlib.crc32(content), _MARK))
    partial.replace(path)


def read_judged(path: Path) -> Any:
    """Return what was kept, None where nothing was, or not as it was written."""
    return _read_whole(path)


def _read_whole(path: Path) -> Any:
    if not path.exists():
        return None
    try:
        return _index(path.read_bytes(), path)
    except DamagedPack:
        return None


def keep_only(folder: Path, names: Collection[str]) -> None:
    """Take away what a finished build did not use, and what killed ones left."""
    for path in (path for suffix in _KEPT for path in folder.glob(f"*{suffix}")):
        if path.name not in names:
            path.unlink(missing_ok=True)
    for path in folder.glob(".*.partial"):
        path.unlink(missing_ok=True)


def read_piece(folder: Path, slip: Slip) -> Piece:
    """Return what a slip stands for as it lies in its pack."""
    with (folder / slip.pack).open("rb") as stream:
        stream.seek(slip.start)
        return Piece(slip, stream.read(slip.length), stream.read(slip.masked))


def masked_of(piece: Piece) -> str:
    """Return the masked sentences of a piece, one a line. Raises DamagedPack."""
    return str(_unpacked(piece, piece.masked))


def read_report(folder: Path, slip: Slip) -> CodedReport:
    """Return the report that a slip stands for. Raises DamagedPack."""
    return report_of(read_piece(folder, slip))


def report_of(piece: Piece) -> CodedReport:
    """Return the coded report in a piece. Raises DamagedPack."""
    coded: CodedReport = _unpacked(piece, piece.content)
    if coded.codebook != piece.slip.codebook:  # kept, for no change of the codebook touched it
        return replace(coded, codebook=piece.slip.codebook)
    return coded


def _unpacked(piece: Piece, content: bytes) -> Any:
    try:
        return _spread(content)
    except (zlib.error, EOFError) as error:
        mend = "take it away, build again"
        raise DamagedPack("holds a damaged report", piece.slip.pack, mend) from error


def _squeezed(thing: object) -> bytes:
    return zlib.compress(pickle.dumps(thing, pickle.HIGHEST_PROTOCOL), 1)


def _spread(content: bytes) -> Any:
    # The folder is the program's own: whoever can write there can write the program, too.
    return pickle.loads(zlib.decompress(content))  # noqa: S301
