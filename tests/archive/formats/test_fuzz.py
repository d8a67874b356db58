"""Damaged input: whatever happens to the bytes, readers give a sound document or say why not."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from treatywatch.archive.document import Document
from treatywatch.archive.formats import read_document, read_documents
from treatywatch.archive.formats.html import read_html
from treatywatch.archive.formats.markdown import read_markdown
from treatywatch.model import Refusal, TreatywatchError

LONGEST = 5.0
"""Seconds of this process that one document may take."""

SPLINTERS = [
    *(b"<table>", b"<tr><td>", b"</table>", b"<sup>1</sup>", b'<a href="#_ftn1">[1]</a>', b"<pre>"),
    *(b"<li id=fn1>", b"<!--", b"&#0;", b"<ol>", b"</p>", b"<h1>", b'<p id="_ftn1">', b"<br><br>"),
    *(b"[^1]", b"\n[^1]: ", b"\n| a | b |\n| --- | --- |\n", b"\n\n", b"- ", b"# ", b"**", b"`"),
    *(b"\x00", b"\xff\xfe", b"\xe2\x80", b"endobj", b"stream", b"/Length 99999", b" Tj", b"%%EOF"),
    *(b"PK\x03\x04", b"WARC/1.0\r\n", b"Content-Length: 9999999\r\n", b"65536", b"-1"),
]
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["cut", "double", "put", "noise", "end"]),
        st.floats(0, 1),
        st.integers(1, 600),
        st.one_of(st.sampled_from(SPLINTERS), st.binary(max_size=12)),
    ),
    min_size=1,
    max_size=8,
)
Changes = list[tuple[str, float, int, bytes]]
FUZZ = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
NAMES = [
    "tonga-2011.txt",
    "tonga-2011.html",
    "tonga-2011.md",
    "tonga-2011.docx",
    "tonga-2011-one-column.pdf",
    "tonga-2011-two-columns.pdf",
]


def changed(raw: bytes, changes: Changes) -> bytes:
    for kind, share, length, splinter in changes:
        at = int(share * len(raw))
        if kind == "cut":
            raw = raw[:at] + raw[at + length :]
        elif kind == "double":
            raw = raw[:at] + raw[at : at + length] * 3 + raw[at + length :]
        elif kind == "put":
            raw = raw[:at] + splinter * (1 + length % 40) + raw[at:]
        elif kind == "noise":
            raw = raw[:at] + splinter + raw[at + len(splinter) :]
        elif length < 60:
            raw = raw[:at]
    return raw


def is_sound(document: Document) -> None:
    """Blocks are in order, begin and end in words, and hold everything but blanks."""
    assert document.text
    assert 0 <= document.recovered <= 1
    document.text.encode()
    last = 0
    for block in document.blocks:
        assert last <= block.start < block.end <= len(document.text)
        assert not document.text[last : block.start].strip()
        assert not document.text[block.start].isspace()
        assert not document.text[block.end - 1].isspace()
        last = block.end
    assert not document.text[last:].strip()


def tried(read: Callable[[bytes, str], Document], raw: bytes) -> Document | Refusal:
    try:
        return read(raw, "x")
    except TreatywatchError as error:
        return Refusal.of("x", error)


def survives(raw: bytes, name: str) -> None:
    began = time.process_time()
    for found in read_documents(raw, name):
        if isinstance(found, Refusal):
            assert found.error
        else:
            is_sound(found)
    assert time.process_time() - began < LONGEST


@pytest.mark.parametrize("name", NAMES)
@FUZZ
@given(changes=CHANGES)
def test_every_reader_survives_damage(
    renderings: dict[str, bytes], name: str, changes: Changes
) -> None:
    survives(changed(renderings[name], changes), name)


@pytest.mark.parametrize("part", ["word/document.xml", "word/footnotes.xml", "word/styles.xml"])
@FUZZ
@given(changes=CHANGES)
def test_word_files_survive_damage_to_their_parts(
    renderings: dict[str, bytes], part: str, changes: Changes
) -> None:
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(renderings["tonga-2011.docx"])) as old,
        zipfile.ZipFile(packed, "w") as new,
    ):
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, changed(content, changes) if name == part else content)
    survives(packed.getvalue(), "report.docx")


@FUZZ
@given(changes=CHANGES, names=st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True))
def test_containers_survive_damage(
    renderings: dict[str, bytes], changes: Changes, names: list[str]
) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, renderings[name])
    survives(changed(packed.getvalue(), changes), "archive.zip")


@FUZZ
@given(pieces=st.lists(st.one_of(st.sampled_from(SPLINTERS), st.binary(max_size=30)), max_size=60))
def test_any_bytes_are_a_page_or_a_clear_error(pieces: list[bytes]) -> None:
    for read in (read_html, read_markdown, read_document):
        found = tried(read, b"".join(pieces))
        if isinstance(found, Document):
            is_sound(found)
        else:
            assert found.error


@FUZZ
@given(words=st.lists(st.text(st.characters(codec="utf-8"), max_size=30), max_size=12))
def test_no_letter_of_a_page_is_lost(words: list[str]) -> None:
    escaped = [w.replace("&", "&amp;").replace("<", "&lt;") for w in words]
    page = "<html><meta charset=utf-8><body>" + "".join(f"<p>{w}</p>" for w in escaped)
    found = tried(read_html, page.encode())
    if isinstance(found, Document):
        assert found.recovered == 1.0
    else:
        assert not any(character.isalnum() for word in words for character in word)


HEAD = b"<html><body>"
GROWING = {
    "broken lines": HEAD + b"aaa<br>" * 60_000,
    "raised in raised": HEAD + b"<sup>" * 3_000 + b"word " * 200_000,
    "raised numbers in one line": HEAD + b"<p>" + b"a<sup>1</sup>" * 40_000,
    "named elements in one line": HEAD + b"<p>" + b"<span id=x>a</span>" * 40_000,
    "rows that all head columns": HEAD + b"<table>" + b"<tr><th>a<th>b<th>c" * 8_000,
    "cells that span": HEAD + b"<table>" + b"<tr><td rowspan=60 colspan=60>b<td>c" * 8_000,
    "comments": b"<!-- -->" * 400 + b"word",
    "definitions in Markdown": b"".join(b"[^%d]: note\n\n" % n for n in range(4_000)),
}


@pytest.mark.parametrize("raw", GROWING.values(), ids=GROWING)
def test_time_does_not_grow_with_the_square(raw: bytes) -> None:
    survives(raw, "page")
