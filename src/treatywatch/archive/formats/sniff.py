"""Which format some bytes are in, told by their first bytes."""

from __future__ import annotations

import re

_SIGNATURES = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "a zip or Office file"),
    (b"PK\x05\x06", "a zip or Office file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "a gzip file"),
    (b"WARC/", "a WARC file"),
    (b"SQLite format 3", "an SQLite file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x7fELF", "a program"),
    (b"7z\xbc\xaf", "a 7z file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ", "an xz file"),
)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,400}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


def sniff(raw: bytes) -> str:
    """Name the format of `raw`; whatever has no signature of its own is text."""
    for signature, kind in _SIGNATURES:
        if raw.startswith(signature):
            return kind
    if _HTML.match(raw[:2000].removeprefix(b"\xef\xbb\xbf")):
        return "HTML"
    return "text"
