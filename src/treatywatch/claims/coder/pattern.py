"""A codebook's pattern over encoded text: RE2, case folded, its places counted in characters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import re2

from treatywatch.model import InvalidCodebook

# What RE2 may take to remember the states of one pattern. Patterns with long choices do not fit
# into its default of 8 MB and are then searched without memory, many times slower.
_MEMORY = 64 << 20
# RE2's own Python layer encodes the text and counts its places anew for every call, which costs
# more than most searches; below it lies a call that takes bytes.
_ANYWHERE = re2._re2.RE2.Anchor.UNANCHORED


class Encoded:
    """A text with its bytes, encoded once for all patterns."""

    __slots__ = ("_ascii", "raw", "size", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.raw = text.encode()
        self.size = len(self.raw)
        self._ascii = self.size == len(text)

    def place(self, offset: int) -> int:
        """Return the character at which a byte stands; -1 for -1."""
        if self._ascii or offset < 0:
            return offset
        return len(self.raw[:offset].decode())

    def offset(self, place: int) -> int:
        """Return the byte at which a character stands."""
        return place if self._ascii else len(self.text[:place].encode())

    def after(self, offset: int) -> int:
        """Return the offset of the next character's first byte."""
        offset += 1
        while offset < self.size and self.raw[offset] & 0xC0 == 0x80:
            offset += 1
        return offset


class Pattern:
    """A compiled pattern; `head` names the group where the verb or noun of a match begins."""

    __slots__ = ("_head", "_match", "written")

    def __init__(self, pattern: str, where: str, head: str = "") -> None:
        self.written = pattern
        keeps = bool(head) and f"(?P<{head}>" in pattern
        compiled = compile_pattern(pattern, where, capture=keeps)
        self._match = compiled._regexp.Match
        self._head = compiled.groupindex[head] if keeps else 0

    def found(self, text: Encoded) -> bool:
        """Tell whether the pattern matches anywhere in the text."""
        return bool(self._match(_ANYWHERE, text.raw, 0, text.size)[0][0] >= 0)

    def places(self, text: Encoded, at: int = 0) -> Iterator[tuple[int, int, int]]:
        """Yield start, end and head of each match from the byte `at` on; a missing head is -1."""
        while at <= text.size:
            spans = self._match(_ANYWHERE, text.raw, at, text.size)
            start, end = spans[0]
            if start < 0:
                return
            yield text.place(start), text.place(end), text.place(spans[self._head][0])
            at = end if end != at else text.after(at)


def compile_pattern(pattern: str, where: str, *, capture: bool = True) -> Any:
    """Compile an RE2 pattern without regard to case; raise InvalidCodebook where RE2 refuses.

    Without `capture` its groups are not kept, which is faster.
    """
    try:
        return re2.compile(pattern, options(capture=capture))
    except re2.error as error:
        raise InvalidCodebook(
            f"not an RE2 pattern: {_said(error)}",
            where,
            "RE2 has no look-around and no back-references",
        ) from error


def options(*, capture: bool = False) -> Any:
    """Return how RE2 is to read a codebook's patterns."""
    chosen = re2.Options()
    chosen.case_sensitive = False
    chosen.log_errors = False
    chosen.never_capture = not capture
    chosen.max_mem = _MEMORY
    return chosen


def _said(error: Exception) -> str:
    """Return what RE2 says, which it says in bytes."""
    (said,) = error.args[:1] or ("",)
    return said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
