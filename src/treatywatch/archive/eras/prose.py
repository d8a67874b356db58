"""Paragraphs: run-in labels before the text they belong to, bullets before a list item."""

from __future__ import annotations

from treatywatch.archive.document import Block, BlockRole
from treatywatch.archive.eras.crosswalk import UNMAPPED, Crosswalk
from treatywatch.archive.eras.parts import Part
from treatywatch.archive.eras.shapes import bullet_length
from treatywatch.model import ParagraphKind, RegionKind

_LONGEST_LABEL = 80


def paragraph_part(text: str, block: Block, above: Part | None, crosswalk: Crosswalk) -> Part:
    """Make a paragraph or list item of a block; `above` is the part before it."""
    line = text[block.start : block.end]
    label, body = _run_in(text, block, line, crosswalk)
    if label is None and line.startswith("(") and line.endswith(")") and above is not None:
        label = above.label
    bullet = bullet_length(line)
    listed = bullet > 0 or block.role is BlockRole.LIST_ITEM
    return Part(
        RegionKind.PARAGRAPH,
        block.start,
        block.end,
        topic=crosswalk.topic(label) if label else UNMAPPED,
        label=label,
        body=body + bullet,
        role=ParagraphKind.LIST_ITEM if listed else ParagraphKind.PROSE,
    )


def _run_in(text: str, block: Block, line: str, crosswalk: Crosswalk) -> tuple[str | None, int]:
    """Find the bold words before a colon that many pages begin a paragraph with."""
    label, colon, rest = line[:_LONGEST_LABEL].partition(":")
    if not colon or not rest.strip() or not crosswalk.is_run_in(label):
        return None, block.start
    after = block.start + len(label) + 1
    while text[after].isspace():
        after += 1
    return " ".join(label.split()), after
