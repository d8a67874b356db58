"""Zip files: each member in order, none that tricks, swells or is locked; a torn end is mended."""

from __future__ import annotations

import io
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator

from treatywatch.archive.formats.containers.member import (
    LARGEST_MEMBER,
    LARGEST_TOTAL,
    MOST_MEMBERS,
    Member,
    is_hidden,
    is_path_trick,
    refused,
)
from treatywatch.model import Refusal, UnreadableInput

_BOMB = 250
"""A member that unpacks to so many times its size, and to more than 10 MB, is no text."""
_FREE = 10_000_000
_WARCS = re.compile(r"archive/[^/]+\.warc(?:\.gz)?")
_HEADER = struct.Struct("<4sHHHHHIIIHH")
_MEND = "pack the files again"


def open_zip(raw: bytes, name: str, only_warcs: bool = False) -> Iterator[Member | Refusal]:
    """Yield the members of a zip file in order of name; of a WACZ file only its WARC files.

    Folders and hidden files are left out. Raises `UnreadableInput` for too many members.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            entries = _entries(archive, name, only_warcs)
            yield from _members(archive, entries, name)
    except (zipfile.BadZipFile, NotImplementedError, OverflowError, struct.error) as error:
        raise UnreadableInput("the zip file is damaged", name, _MEND) from error


def _entries(archive: zipfile.ZipFile, name: str, only_warcs: bool) -> list[zipfile.ZipInfo]:
    entries = archive.infolist()
    if len(entries) > MOST_MEMBERS:
        raise UnreadableInput(f"{len(entries)} files in one zip file", name, "split it")
    kept = [e for e in entries if e.filename[-1:] != "/" and not is_hidden(e.filename)]
    if only_warcs:
        kept = [e for e in kept if _WARCS.fullmatch(e.filename)]
    return sorted(kept, key=lambda entry: entry.filename.split("/"))


def _members(
    archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], name: str
) -> Iterator[Member | Refusal]:
    total = 0
    seen: set[str] = set()
    for entry in entries:
        full = f"{name}/{entry.filename}"
        reason = _reason(entry, seen)
        seen.add(entry.filename)
        if reason:
            yield refused(full, *reason)
            continue
        taken = _take(archive, entry, full)
        total += len(taken.raw) if isinstance(taken, Member) else 0
        if total > LARGEST_TOTAL:
            yield refused(name, "it unpacks to more than any archive of reports", "split it")
            return
        yield taken


def _reason(entry: zipfile.ZipInfo, seen: set[str]) -> tuple[str, str] | None:
    """Say why a member is not taken out, if it is not."""
    if is_path_trick(entry.filename):
        return "its path leads out of the zip file", "pack the files under plain names"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "it is a symbolic link", "pack the file itself"
    if entry.flag_bits & 1:
        return "it is protected by a password", "pack it without one"
    if entry.filename in seen:
        return "the zip file holds this name twice", _MEND
    swollen = entry.file_size > _FREE and entry.file_size > _BOMB * max(1, entry.compress_size)
    if swollen or entry.file_size > LARGEST_MEMBER:
        return f"it would unpack to {entry.file_size / 1e6:.0f} MB (a zip bomb?)", _MEND
    return None


def _take(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, full: str) -> Member | Refusal:
    bound = min(LARGEST_MEMBER, max(_FREE, _BOMB * max(1, entry.compress_size)))
    try:
        with archive.open(entry) as stream:
            raw = stream.read(bound + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        return refused(full, f"it is damaged in the zip file ({_first_line(error)})", _MEND)
    except (NotImplementedError, RuntimeError) as error:
        return refused(full, f"it cannot be unpacked ({_first_line(error)})", _MEND)
    if len(raw) > bound:
        return refused(full, "it unpacks to more than it says (a zip bomb?)", _MEND)
    return Member(full, raw)


def _first_line(error: Exception) -> str:
    return str(error).split("\n", 1)[0][:80]


def salvage_zip(raw: bytes, name: str) -> Iterator[Member | Refusal]:
    """Yield what is whole in a zip file whose list of members is gone, then say so.

    Such a file is one that broke off on its way. Members are found by their own headers.
    """
    place = whole = total = 0
    while raw[place : place + 4] == b"PK\x03\x04" and whole < MOST_MEMBERS:
        found = _next_whole(raw, place)
        if found is None:
            break
        inner, content, place = found
        whole += 1
        total += len(content)
        full = f"{name}/{inner}"
        if inner.endswith("/") or is_hidden(inner):
            continue
        if is_path_trick(inner):
            yield refused(full, "its path leads out of the zip file", "use plain names")
        elif total <= LARGEST_TOTAL:
            yield Member(full, content)
    yield refused(
        name, f"the zip file breaks off; {whole} files in it were whole", "fetch it once more"
    )


def _next_whole(raw: bytes, place: int) -> tuple[str, bytes, int] | None:
    """Return name, bytes and end of the member whose header is at `place`, None if it is torn."""
    if place + _HEADER.size > len(raw):
        return None
    fields = _HEADER.unpack_from(raw, place)
    flags, method, crc, packed, _, name_length, more = fields[2], fields[3], *fields[6:11]
    start = place + _HEADER.size + name_length + more
    inner = raw[place + _HEADER.size :][:name_length].decode("utf-8", "replace")
    if flags & 1 or (flags & 8 and method == 0):
        return None
    if method == 0:
        content, end = raw[start : start + packed], start + packed
    elif method == zipfile.ZIP_DEFLATED:
        inflated = _inflate(raw, start)
        if inflated is None:
            return None
        content, end = inflated
    else:
        return None
    if flags & 8:
        signed = raw[end : end + 4] == b"PK\x07\x08"
        crc = int.from_bytes(raw[end + 4 * signed : end + 4 * signed + 4], "little")
        end += 16 if signed else 12
    return (inner, content, end) if end <= len(raw) and zlib.crc32(content) == crc else None


def _inflate(raw: bytes, start: int) -> tuple[bytes, int] | None:
    unpacker = zlib.decompressobj(-15)
    try:
        content = unpacker.decompress(memoryview(raw)[start:], LARGEST_MEMBER)
    except zlib.error:
        return None
    if not unpacker.eof:
        return None
    swollen = len(content) > max(_FREE, _BOMB * (len(raw) - start))
    return None if swollen else (content, len(raw) - len(unpacker.unused_data))
