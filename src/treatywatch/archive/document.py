"""A document as a format's reader gives it: canonical text and blocks with places."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from treatywatch.model import Finding, Origin, Span


class BlockRole(StrEnum):
    """What the format itself says of a block; plain text says nothing (`unknown`)."""

    UNKNOWN = "unknown"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_ROW = "table-row"
    NOTE = "note"
    CHROME = "chrome"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch that the format sets apart, without the blanks around it.

    `level` is that of a heading where the format knows it, else 0. `label` of a table's cell is
    what heads its row (and its column, where there are several), empty for the heads themselves.
    """

    start: int
    end: int
    role: BlockRole = BlockRole.UNKNOWN
    level: int = 0
    label: str = ""

    @property
    def span(self) -> Span:
        """The block's place."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Document:
    """Canonical text, its blocks in order, and where it came from.

    Characters outside all blocks are white space. `wrapped` is true where the blocks are lines
    of a fixed width, which end in the middle of sentences. `recovered` is the share of the
    source's letters and digits that `text` holds, `how` says in words what was done to get it.
    """

    name: str
    format: str
    sha256: str
    encoding: str
    text: str
    blocks: tuple[Block, ...]
    wrapped: bool = False
    findings: tuple[Finding, ...] = ()
    recovered: float = 1.0
    how: str = "every line as it stands"

    def origin(self, era: str) -> Origin:
        """The origin of a report that an era read from this document."""
        return Origin(self.name, self.sha256, self.format, era, self.encoding)


def hash_of(raw: bytes) -> str:
    """The SHA-256 of the bytes that a document came as, in hexadecimal."""
    return hashlib.sha256(raw).hexdigest()
