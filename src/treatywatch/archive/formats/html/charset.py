"""The encoding of a web page: mark, declaration, strict UTF-8, Windows-1252; chardet only flags."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import chardet

from treatywatch.model import Finding, Severity, UnreadableInput

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""(?:<\?xml[^>]{0,100}?encoding|<meta[^>]{0,200}?charset)\s*=\s*["']?\s*([\w.:-]{2,30})""",
    re.IGNORECASE,
)
_READ_AS = {"ascii": "cp1252", "iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
_NO_CHARSET = frozenset(
    [
        "utf-7",
        "idna",
        "punycode",
        "unicode-escape",
        "raw-unicode-escape",
        "undefined",
        "mbcs",
        "oem",
    ]
)
_MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{1,3}")
_SAMPLE = 60_000
_MEND = "save the page as UTF-8"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A page's markup as text, the encoding it was in, and what is doubtful about that."""

    markup: str
    encoding: str
    findings: tuple[Finding, ...] = ()


def decode_page(raw: bytes, name: str) -> Decoded:
    """Decode a page. Bytes that its encoding does not know become U+FFFD and a finding."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _decoded(raw[len(mark) :], encoding, name)
    wide = _wide(raw)
    if wide:
        return _decoded(raw, wide, name)
    declared = _declared(raw)
    valid = _is_utf8(raw)
    if declared and _holds(declared, raw, valid):
        return _decoded(raw, declared, name)
    if valid:
        doubt = _disagreement(name, declared, "utf-8") if declared else ()
        return Decoded(raw.decode("utf-8"), "utf-8", doubt)
    decoded = _decoded(raw, "cp1252", name)
    doubt = _disagreement(name, declared, "cp1252") if declared else _guessed(raw, name)
    return Decoded(decoded.markup, "cp1252", (*decoded.findings, *doubt))


def _declared(raw: bytes) -> str | None:
    found = _DECLARED.search(raw[:4096])
    if found is None:
        return None
    try:
        codec = codecs.lookup(found.group(1).decode("ascii", "ignore"))
    except (LookupError, ValueError):
        return None
    if codec.name in _NO_CHARSET or not getattr(codec, "_is_text_encoding", True):
        return None
    if codec.name.startswith(("utf-16", "utf-32")):
        return "utf-8"  # a declaration that could be read as ASCII is not in UTF-16
    return _READ_AS.get(codec.name, codec.name)


def _holds(declared: str, raw: bytes, valid: bool) -> bool:
    """Tell whether a declaration is to be believed: bytes that speak UTF-8 overrule another."""
    if declared == "utf-8":
        return valid or _mostly_utf8(raw)
    return not (valid and _MULTIBYTE.search(raw))


def _wide(raw: bytes) -> str | None:
    sample = raw[:200]
    if sample[1::2].count(0) > 0.4 * len(sample[1::2]) and not sample[::2].count(0):
        return "utf-16-le"
    if sample[::2].count(0) > 0.4 * len(sample[::2]) and not sample[1::2].count(0):
        return "utf-16-be"
    return None


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _mostly_utf8(raw: bytes) -> bool:
    high = sum(byte > 0x7F for byte in raw)
    formed = sum(len(match.group()) for match in _MULTIBYTE.finditer(raw))
    return 2 * formed > high


def _decoded(raw: bytes, encoding: str, name: str) -> Decoded:
    try:
        markup = raw.decode(encoding, "replace")
    except (UnicodeError, ValueError) as error:
        raise UnreadableInput(f"the bytes are not {encoding} text", name, _MEND) from error
    lost = markup.count("\ufffd")
    if not lost:
        return Decoded(markup, encoding)
    message = f"{name}: {lost} characters are not {encoding} and stand as U+FFFD"
    return Decoded(
        markup,
        encoding,
        (Finding("archive.encoding-damaged", Severity.WARN, message, mend=_MEND),),
    )


def _disagreement(name: str, declared: str, used: str) -> tuple[Finding, ...]:
    message = f"{name}: the page says that it is {declared}, its bytes are {used}"
    return (Finding("archive.encoding-disagrees", Severity.NOTE, message, mend=_MEND),)


def _guessed(raw: bytes, name: str) -> tuple[Finding, ...]:
    """Say that nothing declares the encoding, and what a statistical guess makes of it."""
    high = bytes(byte for byte in raw[:_SAMPLE])
    guess = chardet.detect(high)
    other = str(guess.get("encoding") or "unknown").lower()
    agrees = other.replace("windows-", "cp") in {"cp1252", "iso-8859-1", "iso-8859-15", "ascii"}
    word = "" if agrees else f"; by its letters it may be {other}"
    message = f"{name}: nothing says in which encoding the bytes are; read as cp1252{word}"
    severity = Severity.NOTE if agrees else Severity.WARN
    return (Finding("archive.encoding-guessed", severity, message, mend=_MEND),)
