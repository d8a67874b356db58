"""Looks for names in bytes of any kind: as they are, in other encodings, and inside containers."""

from __future__ import annotations

import base64
import gzip
import io
import json
import re
import sqlite3
import tarfile
import tempfile
import urllib.parse
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from html import unescape

import ahocorasick_rs

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_DEEPEST = 4


class Needles:
    """Words to look for, each in every form in which a file could hold it."""

    def __init__(self, words: Iterable[str]) -> None:
        """Prepare the forms: small letters, UTF-16, base64 at each place, hexadecimal, escapes."""
        self._forms: list[bytes] = []
        self._words: list[str] = []
        for word in words:
            for form in sorted(set(_forms(word))):
                self._forms.append(form)
                self._words.append(word)
        self._matcher = ahocorasick_rs.BytesAhoCorasick(self._forms)

    def in_file(self, name: str, data: bytes) -> set[tuple[str, str]]:
        """Return which words stand in a file or in what it contains, and where."""
        return {
            (self._words[index], place)
            for place, part in parts(name, data)
            for searched in (part, part.lower())
            for index, _, _ in self._matcher.find_matches_as_indexes(searched)
        }


def _forms(word: str) -> Iterator[bytes]:
    for one in (word, word.lower(), word.upper()):
        plain = one.encode()
        yield plain
        yield one.encode("utf-16-le")
        yield one.encode("utf-16-be")
        yield plain.hex().encode()
        yield plain.hex().upper().encode()
        yield urllib.parse.quote(one).encode()
        yield urllib.parse.quote_plus(one).encode()
        yield json.dumps(one)[1:-1].encode()
        for shift in range(3):
            # What stands around a word changes the letters at its ends only.
            coded = base64.b64encode(b"\0" * shift + plain)
            yield coded[(0, 2, 3)[shift] : len(plain) * 4 // 3 - 3]


def parts(name: str, data: bytes, depth: int = 0) -> Iterator[tuple[str, bytes]]:
    """Yield a file and, for containers, everything inside, with the places in words."""
    yield name, data
    if depth == _DEEPEST:
        return
    for inner, part in _inside(data):
        yield from parts(f"{name} » {inner}", part, depth + 1)


def _inside(data: bytes) -> Iterator[tuple[str, bytes]]:
    if data.startswith(b"PK"):
        yield from _of_zip(data)
    elif data.startswith(b"\x1f\x8b"):
        yield "gzip", gzip.decompress(data)
    elif data[257:262] == b"ustar":
        yield from _of_tar(data)
    elif data.startswith(b"%PDF"):
        yield from _of_pdf(data)
    elif data.startswith(b"PAR1"):
        yield "rows", _of_parquet(data)
    elif data.startswith(b"SQLite format 3"):
        yield "rows", _of_sqlite(data)
    elif data.lstrip().startswith(b"<"):
        yield "text", unescape(re.sub(rb"<[^>]*>", b"", data).decode(errors="replace")).encode()


def _of_zip(data: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        yield "comment", package.comment
        for name in package.namelist():
            yield name, package.read(name)


def _of_tar(data: bytes) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(fileobj=io.BytesIO(data)) as package:
        for member in package.getmembers():
            file = package.extractfile(member)
            yield member.name, file.read() if file else b""


def _of_pdf(data: bytes) -> Iterator[tuple[str, bytes]]:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    yield "metadata", json.dumps(document.get_metadata_dict()).encode()
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    yield "text", " ".join(text.split()).encode(errors="replace")
    for number, stream in enumerate(_STREAM.findall(data)):
        try:
            yield f"stream {number}", zlib.decompress(stream)
        except zlib.error:
            yield f"stream {number}", stream


def _of_parquet(data: bytes) -> bytes:
    import pyarrow.parquet

    table = pyarrow.parquet.read_table(io.BytesIO(data))
    return repr([table.schema.metadata, table.to_pydict()]).encode(errors="replace")


def _of_sqlite(data: bytes) -> bytes:
    with tempfile.NamedTemporaryFile(suffix=".db") as file:
        file.write(data)
        file.flush()
        db = sqlite3.connect(file.name)
        rows = [
            row
            for (table,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            for row in db.execute(f'SELECT * FROM "{table}"')
        ]
        db.close()
    return b"\n".join(
        value if isinstance(value, bytes) else str(value).encode(errors="replace")
        for row in rows
        for value in row
    )
