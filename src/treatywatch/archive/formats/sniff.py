"""Which format some bytes are in, told by their first bytes."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

ZIP = "a zip file"
DAMAGED_ZIP = "a damaged zip file"

_SIGNATURES = (
    (b"PK\x05\x06", "an empty zip file"),
    (b"\xd0\xcf\x11\xe0", "an old or password-protected Office file"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "a gzip file"),
    (b"WARC/", "WARC"),
    (b"SQLite format 3", "an SQLite file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"II*\x00", "an image"),
    (b"MM\x00*", "an image"),
    (b"\x7fELF", "a program"),
    (b"7z\xbc\xaf", "a 7z file"),
    (b"Rar!", "a RAR file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ", "an xz file"),
)
_MEMBERS = (
    ("word/document.xml", "DOCX"),
    ("xl/workbook.xml", "an Excel file"),
    ("ppt/presentation.xml", "a PowerPoint file"),
    ("datapackage.json", "WACZ"),
    ("META-INF/container.xml", "an EPUB"),
)
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).){0,400}-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|title|meta|table|div|center|font|base|link|style|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKUP = re.compile(
    r"</?(?:p|br|div|td|tr|a|font|sup|h[1-6]|body|table)\b[^<>]{0,300}>", re.IGNORECASE
)
_MARKDOWN = (
    re.compile(r"^\[\^[^\]\s]{1,40}\]:\s", re.MULTILINE),
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"^\|?[ :]*-{3,}[ :]*\|[ :|-]*$", re.MULTILINE),
)
_LOCAL_WORD = re.compile(rb"PK\x03\x04.{26}(?:word/|\[Content_Types\])", re.DOTALL)
_MOST_ENTRIES = 200_000
_LARGEST_SAMPLE = 200_000


def sniff(raw: bytes, name: str = "") -> str:
    """Name the format of `raw`; whatever has no signature of its own is text.

    Only Markdown has nothing in its bytes that must be there: headings, footnotes and tables tell
    it, or the ending of `name`.
    """
    if b"%PDF-" in raw[:1024]:
        return "PDF"
    if raw.startswith(b"PK\x03\x04"):
        return _kind_of_zip(raw)
    if raw.startswith(b"\x1f\x8b"):
        return "WARC" if _begins_warc(raw) else "a gzip file"
    for signature, kind in _SIGNATURES:
        if raw.startswith(signature):
            return kind
    return _kind_of_text(raw, name)


def _kind_of_zip(raw: bytes) -> str:
    if raw.count(b"PK\x01\x02") > _MOST_ENTRIES:
        return "a zip file with too many files"
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            names = {entry.filename for entry in package.infolist()}
    except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError, OSError):
        return "DOCX" if _LOCAL_WORD.search(raw[:20_000]) else DAMAGED_ZIP
    return next((kind for member, kind in _MEMBERS if member in names), _other_package(names))


def _other_package(names: set[str]) -> str:
    return "an OpenDocument file" if {"content.xml", "meta.xml"} <= names else ZIP


def _begins_warc(raw: bytes) -> bool:
    try:
        return zlib.decompressobj(31).decompress(raw[:4096], 64).startswith(b"WARC/")
    except zlib.error:
        return False


def _kind_of_text(raw: bytes, name: str) -> str:
    text = _sample(raw)
    if _HTML.match(text[:4000]) or len(_MARKUP.findall(text[:20_000])) > 5:
        return "HTML"
    signs = sum(pattern.search(text) is not None for pattern in _MARKDOWN)
    headings = len(_MARKDOWN[1].findall(text))
    footnotes = _MARKDOWN[0].search(text) is not None
    named = name.lower().endswith((".md", ".markdown", ".mkd"))
    return "Markdown" if footnotes or headings > 1 or signs > 1 or named else "text"


def _sample(raw: bytes) -> str:
    """Return the first characters as far as they are ASCII, whatever the encoding."""
    start = raw[:_LARGEST_SAMPLE].removeprefix(b"\xef\xbb\xbf")
    if start.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in start[:200]:
        start = start.replace(b"\x00", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    return start.decode("ascii", "replace")
