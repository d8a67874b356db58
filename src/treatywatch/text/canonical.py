"""From bytes to canonical text: which encoding it is, and newlines that are all the same."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from treatywatch.model import UnreadableInput

LARGEST_TEXT = 16_000_000
"""The most bytes that are read as one text; a whole edition has about a quarter of it."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""(?:<\?xml[^>]{0,100}?encoding|<meta[^>]{0,200}?charset)\s*=\s*["']?([A-Za-z0-9_-]{2,20})""",
    re.IGNORECASE,
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{1,3}")
_SAVE_AS_UTF8 = "save the file as UTF-8 and read it again"


@dataclass(frozen=True, slots=True)
class CanonicalText:
    """The text that every span counts characters of, and the encoding its bytes were in.

    `guessed` is true where neither the bytes nor a declaration settle the encoding.
    """

    text: str
    encoding: str
    guessed: bool = False


def canonical_text(raw: bytes, name: str) -> CanonicalText:
    """Decode `raw` and write every newline as one line feed; nothing else is changed.

    Tried in this order: byte order mark, strict UTF-8, UTF-16 without a mark, a declared
    encoding, Windows-1252. Raises `UnreadableInput` (with `name` and the mend) for bytes that
    are empty, too many, binary, damaged UTF-8, or in an encoding that cannot be told.
    """
    if len(raw) > LARGEST_TEXT:
        size = f"{len(raw) / 1e6:.0f} MB"
        raise UnreadableInput(
            f"{size} is more than the {LARGEST_TEXT // 1_000_000} MB that one text may have",
            name,
            "split it into one file per report",
        )
    text, encoding, guessed = _decode(raw, name)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise UnreadableInput("the file is empty", name, "save the report's text into it")
    _refuse_binary(text, name)
    return CanonicalText(text, encoding, guessed)


def _decode(raw: bytes, name: str) -> tuple[str, str, bool]:
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return _strict(raw[len(mark) :], encoding, name), encoding, False
    wide = _wide_encoding(raw)
    if wide:
        return _strict(raw, wide, name), wide, True
    try:
        return raw.decode("utf-8"), "utf-8", False
    except UnicodeDecodeError as error:
        return _decode_legacy(raw, name, error)


def _wide_encoding(raw: bytes) -> str | None:
    """Recognise UTF-16 without a mark by the zero byte in nearly every other place."""
    sample = raw[:4000]
    if len(sample) < 4 or 0 not in sample:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 0.4 * len(sample[1::2]) and even == 0:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 * len(sample[::2]) and odd == 0 else None


def _decode_legacy(raw: bytes, name: str, error: UnicodeDecodeError) -> tuple[str, str, bool]:
    declared = _DECLARED.search(raw[:2000])
    if declared:
        encoding = declared.group(1).decode().lower()
        if encoding not in {"utf-8", "utf8"}:
            return _strict(raw, encoding, name), encoding, False
    if _MULTIBYTE.search(raw) and _mostly_utf8(raw):
        line = raw.count(b"\n", 0, error.start) + 1
        raise UnreadableInput(
            f"damaged UTF-8 at byte {error.start}", f"{name}, line {line}", _SAVE_AS_UTF8
        ) from error
    return _windows(raw, name), "cp1252", True


def _mostly_utf8(raw: bytes) -> bool:
    """Tell whether more bytes above ASCII form UTF-8 sequences than stand alone."""
    high = sum(byte > 0x7F for byte in raw)
    formed = sum(len(match.group()) for match in _MULTIBYTE.finditer(raw))
    return 2 * formed > high


def _windows(raw: bytes, name: str) -> str:
    """Decode as Windows-1252 unless so much is above ASCII that it must be another script."""
    high = sum(byte >= 0xC0 for byte in raw)
    letters = sum(chr(byte).isalpha() for byte in raw if byte < 0x80)
    if high > 0.25 * (high + letters):
        raise UnreadableInput("the encoding cannot be told", name, _SAVE_AS_UTF8)
    return _strict(raw, "cp1252", name)


def _strict(raw: bytes, encoding: str, name: str) -> str:
    try:
        text = raw.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise UnreadableInput(f"the bytes are not {encoding} text", name, _SAVE_AS_UTF8) from error
    if not isinstance(text, str):
        raise UnreadableInput(f"{encoding} is no text encoding", name, _SAVE_AS_UTF8)
    return text


def _refuse_binary(text: str, name: str) -> None:
    found = _CONTROL.search(text)
    if found is None:
        return
    line = text.count("\n", 0, found.start()) + 1
    raise UnreadableInput(
        f"binary data, not text (control character U+{ord(found.group()):04X})",
        f"{name}, line {line}",
        "give the report as a text file",
    )
