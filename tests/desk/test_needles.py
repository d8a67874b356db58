"""The search for leaks finds a name in every kind of file that the public side makes."""

from __future__ import annotations

import base64
import gzip
import io
import json
import sqlite3
import tarfile
import zipfile

import pyarrow
import pyarrow.parquet
import pytest

from treatywatch.publish.printed.blocks import Block, Words
from treatywatch.publish.printed.docx import as_docx
from treatywatch.publish.printed.manuscript import Manuscript, Part
from treatywatch.publish.printed.pdf import as_pdf

from .needles import Needles

NAME = "Zyxorel Quwanthi"
NUMBER = "+997 555 7742"
NEEDLES = Needles([NAME, NUMBER])


def _manuscript(text: str) -> Manuscript:
    blocks = (Block(0, (Words("Seen"), Words("", 1, text))),)
    return Manuscript("A title", "Kicker", "Imprint", (), (Part("Part", "Kicker", blocks),))


def _zip(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, data)
    return out.getvalue()


def _tar(data: bytes) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as package:
        member = tarfile.TarInfo("inside")
        member.size = len(data)
        package.addfile(member, io.BytesIO(data))
    return out.getvalue()


def _sqlite(tmp_path, text: str) -> bytes:
    path = tmp_path / "file.db"
    db = sqlite3.connect(path)
    db.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
    db.execute("INSERT INTO words VALUES (?)", (text,))
    db.commit()
    db.close()
    return path.read_bytes()


def _parquet(text: str) -> bytes:
    out = io.BytesIO()
    table = pyarrow.table({"column": ["x", text]})
    pyarrow.parquet.write_table(table, out, compression="zstd")
    return out.getvalue()


@pytest.mark.parametrize("word", [NAME, NUMBER])
@pytest.mark.parametrize(
    "held",
    [
        str.encode,
        lambda text: text.upper().encode(),
        lambda text: text.encode("utf-16-le"),
        lambda text: text.encode("utf-16"),
        lambda text: base64.b64encode(text.encode()),
        lambda text: base64.b64encode(b"a" + text.encode()),
        lambda text: base64.b64encode(b"ab" + text.encode()),
        lambda text: text.encode().hex().encode(),
        lambda text: json.dumps({"a": text}).encode(),
        lambda text: gzip.compress(text.encode()),
        lambda text: _tar(text.encode()),
        lambda text: _zip("word/document.xml", text.encode()),
        lambda text: _zip("inner.zip", _zip("a", text.encode())),
        lambda text: as_docx(_manuscript(text)),
        lambda text: as_pdf(_manuscript(text)),
        _parquet,
        lambda text: f"<p>{text[:4]}<b>{text[4:]}</b></p>".encode(),
    ],
)
def test_a_word_is_found_however_it_is_held(word, held):
    found = {name for name, _ in NEEDLES.in_file("file", held(f"before {word} after"))}
    assert found == {word}


def test_a_word_is_found_in_a_database(tmp_path):
    assert NEEDLES.in_file("file", _sqlite(tmp_path, f"with {NAME}"))


def test_other_words_are_not_found():
    for data in (b"Zyxorel Quwanth", b"a Ministry of Defence official", as_pdf(_manuscript("Zyx"))):
        assert NEEDLES.in_file("file", data) == set()
