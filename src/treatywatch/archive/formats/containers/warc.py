"""Web archives: every page, PDF, Word and text file that was answered whole."""

from __future__ import annotations

import contextlib
import io
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import Any

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from treatywatch.archive.formats.containers.member import (
    LARGEST_MEMBER,
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
_TORN = (
    ArchiveLoadFailed,
    AttributeError,
    EOFError,
    IndexError,
    KeyError,
    OSError,
    OverflowError,
    TypeError,
    ValueError,
    zlib.error,
)
MOST_RECORDS = 1_000_000
"""The most records of one web archive; pictures and styles count too."""
_BLOCK = 65_536
_MEND = "fetch the web archive once more"


def open_warc(raw: bytes, name: str) -> Iterator[Member | Refusal]:
    """Yield the answers of a WARC file (packed or not) that can hold a report.

    Redirects, errors, pictures, styles and scripts are left out on purpose. A file that breaks
    off gives what was whole, then a refusal that says so.
    """
    seen: Counter[str] = Counter()
    taken = 0
    records = _Records(raw)
    try:
        while (record := records.next_wanted()) is not None:
            found = _take(record, name, seen)
            taken += isinstance(found, Member)
            yield found
    except _TORN as error:
        reason = str(error).split("\n", 1)[0][:80] or type(error).__name__
        yield refused(name, f"it breaks off after {taken} whole pages ({reason})", _MEND)
    if records.complaints:
        said = f"{records.complaints} records have a wrong length or address"
        yield refused(name, f"{said}; pages may be missing", _MEND)


class _Records:
    """The records of a web archive; counts what the library complains of on standard error."""

    def __init__(self, raw: bytes) -> None:
        self._records = ArchiveIterator(io.BytesIO(raw))
        self._number = 0
        self.complaints = 0

    def next_wanted(self) -> Any:
        """Return the next record that can hold a report, None at the end."""
        while True:
            with contextlib.redirect_stderr(io.StringIO()) as said:
                record = next(self._records, None)
            self.complaints += said.getvalue().count("WARNING") + (
                "invalid WARC" in said.getvalue()
            )
            if record is None or _is_wanted(record):
                return record
            self._number += 1
            if self._number > MOST_RECORDS:
                raise ValueError(f"more than {MOST_RECORDS} records")


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
