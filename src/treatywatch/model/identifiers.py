"""Identifiers that depend on content alone, so that a rebuild gives the same ones."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_NOT_WORD = re.compile(r"[^a-z0-9]+")


def fingerprint(*parts: str) -> str:
    """Return the SHA-256 of the parts in hexadecimal; parts cannot run into each other."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(f"{len(data)}:".encode())
        digest.update(data)
    return digest.hexdigest()


def slug(text: str) -> str:
    """Fold `text` to lower-case ASCII words joined by hyphens, fit for a URL and a file name."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _NOT_WORD.sub("-", ascii_text.lower()).strip("-")
