"""Paragraphs out of lines: over columns and pages, with headings and list items apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from treatywatch.archive.formats.pdf.geometry import PrintLine

_ENDED = re.compile(r"[.!?:;…][”’\"')\]]*(?:\s*(?:\[[0-9 ]+\]|\ue000[0-9]+\ue001))*\s*$")
_BULLET = re.compile(r"(?:[•●▪‣·○◦]|Ÿ+)\s*\S")
_NUMBERED = re.compile(r"(?:[–—-]|o|\([a-z0-9]{1,2}\)|[0-9]{1,2}[.)])\s+\S")
_DEFINES = re.compile(r"\[[0-9]{1,4}\]")


@dataclass(slots=True)
class Flow:
    """A line in reading order with the column that it stands in."""

    line: PrintLine
    left: float
    right: float
    first: bool


@dataclass(slots=True)
class PrintParagraph:
    """The lines of a paragraph with their size and weight."""

    lines: list[str] = field(default_factory=list)
    size: float = 0.0
    bold: bool = False
    bullet: bool = False


def paragraphs_of(flows: Sequence[Flow]) -> Iterator[PrintParagraph]:
    """Join lines to paragraphs; sentences go on over the ends of columns and pages."""
    current: PrintParagraph | None = None
    before: Flow | None = None
    for flow in flows:
        if current is None or before is None or _begins(current, before, flow):
            if current is not None:
                yield current
            line = flow.line
            bullet = (_BULLET.match(line.text) or _NUMBERED.match(line.text)) is not None
            current = PrintParagraph([], line.size, line.bold, bullet)
        current.lines.append(flow.line.text)
        before = flow
    if current is not None:
        yield current


def _begins(current: PrintParagraph, before: Flow, flow: Flow) -> bool:
    """Tell whether a line begins a new paragraph."""
    line, last = flow.line, before.line
    if abs(line.size - last.size) > 0.06 * max(line.size, last.size):
        return True
    if line.bold != last.bold and (line.bold or current.bold):
        return True
    if _BULLET.match(line.text) or _DEFINES.match(line.text):
        return True
    if _NUMBERED.match(line.text) and _ENDED.search(last.text):
        return True
    if flow.first:
        return _ENDED.search(last.text) is not None and not line.text[:1].islower()
    return _gap(current, before, flow) or _stops_short(before, line)


def _gap(current: PrintParagraph, before: Flow, flow: Flow) -> bool:
    line, last = flow.line, before.line
    if last.base - line.base > 1.75 * line.size:
        return True
    indent = line.x0 - last.x0
    hanging = current.bullet and len(current.lines) == 1
    if indent > 0.8 * line.size and not hanging:
        return _ENDED.search(last.text) is not None
    return current.bullet and indent < -0.8 * line.size


def _stops_short(before: Flow, line: PrintLine) -> bool:
    """Tell whether the line before leaves room for the first word of this one and more."""
    last = before.line
    if _ENDED.search(last.text) is None:
        return False
    word = line.text.split(" ", 1)[0]
    needed = (len(word) + 3) * 0.55 * line.size
    return before.right - last.x1 > max(needed, 0.12 * (before.right - before.left))
