"""Canonical text out of pieces: what a reader found, laid out in lines with blocks over them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from treatywatch.archive.document import Block, BlockRole

_NEVER_TEXT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff\ue000-\ue0ff]"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One block to be: its words, what the format says of it, and whether it is a mere next line.

    `tight` puts it on the line right below the piece before it, without a blank line.
    """

    text: str
    role: BlockRole = BlockRole.UNKNOWN
    level: int = 0
    label: str = ""
    tight: bool = False


def lay_out(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    """Return the text of the pieces, a blank line between them, and their blocks in order."""
    parts: list[str] = []
    blocks: list[Block] = []
    place = 0
    for piece in pieces:
        words = clean(piece.text).strip()
        if not words:
            continue
        gap = "" if not blocks else "\n" if piece.tight else "\n\n"
        start = place + len(gap)
        parts += (gap, words)
        place = start + len(words)
        blocks.append(Block(start, place, piece.role, piece.level, piece.label))
    return "".join([*parts, "\n"]) if blocks else "", tuple(blocks)


def clean(text: str) -> str:
    """Take out what no text holds: control characters, halves of pairs, private marks."""
    return _NEVER_TEXT.sub("", text)


def recovered_share(source: str, text: str) -> float:
    """Return the share of the letters and digits of `source` that `text` holds, 0 to 1."""
    wanted = Counter(character for character in source if character.isalnum())
    total = wanted.total()
    if not total:
        return 1.0
    found = Counter(character for character in text if character.isalnum())
    return round((wanted & found).total() / total, 4)
