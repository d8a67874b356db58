"""Web archives: every page, PDF, Word and text file that was answered whole."""

from __future__ import annotations

import io
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import Any

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from treatywatch.archive.formats.containers.member import (
    LARGEST_MEMBER,
    MOST_MEMBERS,
    Member,
    is_path_trick,
    refused,
)
from treatywatch.model import Refusal

_KINDS = (
    "text/html",
    "application/xhtml+xml",
    "text/plain",
    "text/markdown",
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/zip",
)
_TORN = (ArchiveLoadFailed, EOFError, OSError, ValueError, zlib.error, KeyError, IndexError)
_BLOCK = 65_536
_MEND = "fetch the web archive once more"


def open_warc(raw: bytes, name: str) -> Iterator[Member | Refusal]:
    """Yield the answers of a WARC file (packed or not) that can hold a report.

    Redirects, errors, pictures, styles and scripts are left out on purpose. A file that breaks
    off gives what was whole, then a refusal that says so.
    """
    seen: Counter[str] = Counter()
    taken = 0
    try:
        for number, record in enumerate(ArchiveIterator(io.BytesIO(raw))):
            if number > MOST_MEMBERS:
                yield refused(name, f"more than {MOST_MEMBERS} records", "split the web archive")
                return
            if not _is_wanted(record):
                continue
            found = _take(record, name, seen)
            taken += isinstance(found, Member)
            yield found
    except _TORN as error:
        reason = str(error).split("\n", 1)[0][:80] or type(error).__name__
        yield refused(name, f"it breaks off after {taken} whole pages ({reason})", _MEND)


def _is_wanted(record: Any) -> bool:
    if record.rec_type == "resource":
        return _kind(record.rec_headers.get_header("Content-Type")) in _KINDS
    if record.rec_type != "response" or record.http_headers is None:
        return False
    ok = str(record.http_headers.get_statuscode()) == "200"
    return ok and _kind(record.http_headers.get_header("Content-Type")) in _KINDS


def _kind(header: str | None) -> str:
    return (header or "text/html").partition(";")[0].strip().lower()


def _take(record: Any, name: str, seen: Counter[str]) -> Member | Refusal:
    address = str(record.rec_headers.get_header("WARC-Target-URI") or "record").strip("<>")
    seen[address] += 1
    again = f" ({seen[address]})" if seen[address] > 1 else ""
    full = f"{name}/{address}{again}"
    if is_path_trick(address.partition("://")[2] or address):
        return refused(full, "its address leads out of the web archive", _MEND)
    content = _read(record.content_stream())
    if len(content) > LARGEST_MEMBER:
        return refused(full, f"more than {LARGEST_MEMBER // 1_000_000} MB", "take it out")
    rest = getattr(record.raw_stream, "limit", 0)
    if rest:
        raise EOFError(f"{rest} bytes of {address} are missing")
    return Member(full, content)


def _read(stream: Any) -> bytes:
    parts: list[bytes] = []
    size = 0
    while size <= LARGEST_MEMBER:
        part = stream.read(_BLOCK)
        if not part:
            break
        parts.append(part)
        size += len(part)
    return b"".join(parts)
