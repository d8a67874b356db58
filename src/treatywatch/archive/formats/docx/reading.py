"""Word files: made a page by mammoth, with real footnotes and endnotes, then read as one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.parsers.expat import ExpatError

import mammoth

from treatywatch.archive.document import BlockRole, Document, hash_of
from treatywatch.archive.formats.canvas import Piece, lay_out, recovered_share
from treatywatch.archive.formats.docx.package import Package, open_package
from treatywatch.archive.formats.docx.survey import Survey, survey
from treatywatch.archive.formats.html.reading import read_markup
from treatywatch.model import Finding, Severity, UnreadableInput

LARGEST_WORD_FILE = 64_000_000
"""The most bytes that are read as one Word file, pictures included."""

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='heading 1'] => h1:fresh
p[style-name='heading 2'] => h2:fresh
p[style-name='heading 3'] => h3:fresh
p[style-name='heading 4'] => h4:fresh
"""
_FIELD = re.compile(rb"</?w:fldSimple\b[^>]*>")
_CALL = re.compile(r'(<sup><a href="(#(?:foot|end)note-[^"]*)"[^>]*>\[)[0-9]+(\]</a></sup>)')
_BREAKS = (
    AttributeError,
    AssertionError,
    ExpatError,
    IndexError,
    KeyError,
    LookupError,
    RecursionError,
    TypeError,
    UnicodeError,
    ValueError,
)
_MEND = "open the file in a word processor and save it again as .docx"


def read_docx(raw: bytes, name: str) -> Document:
    """Read a Word file. Raises `UnreadableInput` for a damaged, locked or swollen one.

    Notes keep the order of their markers; footnotes and endnotes are one series. Tracked changes
    are read as if accepted, with a finding. Heads and feet of the pages are furniture.
    """
    if len(raw) > LARGEST_WORD_FILE:
        raise UnreadableInput("the Word file is too large", name, "take the pictures out of it")
    package = open_package(raw, name)
    found = survey(package)
    page = read_markup(_html(package, found), name)
    body = [piece for piece in page.pieces if piece.role is not BlockRole.CHROME]
    furniture = [piece for piece in page.pieces if piece.role is BlockRole.CHROME]
    heads = [Piece(line, BlockRole.CHROME) for line in found.heads]
    feet = [Piece(line, BlockRole.CHROME) for line in found.feet]
    text, blocks = lay_out([*heads, *_each_once(body), *furniture, *feet])
    if not body:
        raise UnreadableInput("the Word file holds no words", name, "check that it is the report")
    return Document(
        name=name,
        format="docx",
        sha256=hash_of(raw),
        encoding="utf-8",
        text=text,
        blocks=blocks,
        findings=tuple(_findings(found, name)),
        recovered=recovered_share(found.words, text),
        how="paragraphs, tables, footnotes and endnotes; heads and feet of pages as furniture",
    )


def _html(package: Package, found: Survey) -> str:
    for part, content in package.parts.items():
        if b"<w:fldSimple" in content:
            package.parts[part] = _FIELD.sub(b"", content)
    try:
        converted: Any = mammoth.convert_to_html(
            package.packed(), style_map=_STYLES, convert_image=_no_picture
        )
    except _BREAKS as error:
        raise UnreadableInput("the Word file is damaged", package.name, _MEND) from error
    first = 1 if found.counts["endnoteReference"] else found.first_footnote
    return f"<body>{_numbered(str(converted.value), first)}</body>"


def _numbered(html: str, first: int) -> str:
    """Number the notes from `first` on, a note that is called for twice only once."""
    numbers: dict[str, int] = {}

    def number(call: re.Match[str]) -> str:
        own = numbers.setdefault(call[2], first + len(numbers))
        return f"{call[1]}{own}{call[3]}"

    return _CALL.sub(number, html)


def _each_once(pieces: list[Piece]) -> list[Piece]:
    """Take out the definitions that stand twice because two markers call for them."""
    seen: set[str] = set()
    kept: list[Piece] = []
    for piece in pieces:
        if piece.role is not BlockRole.NOTE or piece.text not in seen:
            kept.append(piece)
            seen.add(piece.text)
    return kept


def _no_picture(_image: object) -> list[object]:
    return []


def _findings(found: Survey, name: str) -> Iterator[Finding]:
    added = found.counts["ins"] + found.counts["moveTo"]
    deleted = found.counts["del"] + found.counts["moveFrom"]
    if added or deleted:
        yield Finding(
            "archive.tracked-changes",
            Severity.WARN,
            f"{name}: {added} insertions and {deleted} deletions are still tracked; the text is "
            "read as if all of them were accepted",
            mend="accept or reject all changes and save the file",
        )
    if found.counts["commentReference"]:
        yield Finding(
            "archive.comments-left-out",
            Severity.NOTE,
            f"{name}: {found.counts['commentReference']} comments are not part of the text",
            mend="take into the text what belongs there",
        )
    if found.counts["footnoteReference"] and found.counts["endnoteReference"]:
        yield Finding(
            "archive.two-series-of-notes",
            Severity.NOTE,
            f"{name}: footnotes and endnotes are numbered as one series in order of their markers",
            mend="make all notes footnotes if their printed numbers matter",
        )
