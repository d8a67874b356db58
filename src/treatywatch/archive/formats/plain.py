"""Plain text: every line that is not blank is a block."""

from __future__ import annotations

import re
from itertools import pairwise

from treatywatch.archive.document import Block, Document, hash_of
from treatywatch.model import Finding, Severity
from treatywatch.text import canonical_text

_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_LONG, _WIDEST = 45, 110
_SENTENCE_END = tuple('.!?:;”"’)]>|')


def read_plain(raw: bytes, name: str) -> Document:
    """Read text in any encoding that can be told. Raises `UnreadableInput` otherwise."""
    canonical = canonical_text(raw, name)
    text = canonical.text
    blocks = tuple(_stripped(text, match.start(), match.end()) for match in _LINE.finditer(text))
    findings = (_guessed(name, canonical.encoding),) if canonical.guessed else ()
    return Document(
        name=name,
        format="text",
        sha256=hash_of(raw),
        encoding=canonical.encoding,
        text=text,
        blocks=blocks,
        wrapped=is_wrapped(text, blocks),
        findings=findings,
    )


def is_wrapped(text: str, blocks: tuple[Block, ...]) -> bool:
    """Tell whether lines break in mid-sentence at a fixed width, as text browsers write them."""
    long = [block for block in blocks if block.end - block.start > _LONG]
    if len(long) < 3 or any(block.end - block.start > _WIDEST for block in long):
        return False
    followed = [a for a, b in pairwise(blocks) if text.count("\n", a.end, b.start) == 1]
    broken = [
        a
        for a in followed
        if a.end - a.start > _LONG and not text[a.start : a.end].endswith(_SENTENCE_END)
    ]
    return len(broken) >= max(2, len(long) // 4)


def _stripped(text: str, start: int, end: int) -> Block:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return Block(start, end)


def _guessed(name: str, encoding: str) -> Finding:
    return Finding(
        rule="archive.encoding-guessed",
        severity=Severity.NOTE,
        message=f"{name}: nothing says in which encoding the bytes are; read as {encoding}",
        mend="save the file as UTF-8",
    )
