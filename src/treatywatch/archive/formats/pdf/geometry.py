"""What stands on a page of print: segments of a line, lines, rules; sizes and places in points."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from treatywatch.archive.formats.html.markers import RAISED_CLOSE, RAISED_OPEN, raised

_NOT_RARE = 0.4
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_RAISED_IN_BRACKETS = re.compile(f"\\[{RAISED_OPEN}([0-9]+){RAISED_CLOSE}\\]")


@dataclass(slots=True)
class Glyph:
    """A character with its place: `base` is the baseline, `foot` the lowest inked point.

    `implied` is a space that is not in the file and only follows from a gap.
    """

    char: str
    x0: float
    x1: float
    base: float
    foot: float
    size: float
    bold: bool = False
    implied: bool = False


@dataclass(slots=True)
class Segment:
    """Glyphs on one baseline without a gap wider than a space."""

    glyphs: list[Glyph]
    x0: float = 0.0
    x1: float = 0.0
    base: float = 0.0
    size: float = 0.0
    bold: bool = False
    text: str = ""

    def settle(self) -> Segment:
        """Compute place, size and words; raised numbers stand between two marks."""
        inked = [glyph for glyph in self.glyphs if glyph.char.strip()] or self.glyphs
        self.x0 = min(glyph.x0 for glyph in inked)
        self.x1 = max(glyph.x1 for glyph in inked)
        self.size = _commonest([glyph.size for glyph in inked])
        full = [g for g in inked if g.size >= 0.9 * self.size] or inked
        self.base = _commonest([round(glyph.base, 1) for glyph in full])
        letters = [glyph for glyph in self.glyphs if glyph.char.isalnum()]
        self.bold = bool(letters) and all(glyph.bold for glyph in letters)
        self.text = _words(self.glyphs, self.base, self.size)
        return self


@dataclass(slots=True)
class PrintLine:
    """Segments beside each other on one baseline of a column."""

    segments: list[Segment]

    @property
    def x0(self) -> float:
        """Its left end."""
        return self.segments[0].x0

    @property
    def x1(self) -> float:
        """Its right end."""
        return self.segments[-1].x1

    @property
    def base(self) -> float:
        """Its baseline."""
        return max(self.segments, key=lambda segment: len(segment.glyphs)).base

    @property
    def size(self) -> float:
        """Its type size."""
        return max(self.segments, key=lambda segment: len(segment.glyphs)).size

    @property
    def bold(self) -> bool:
        """Whether all of it is in bold type."""
        return all(segment.bold for segment in self.segments)

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(segment.text for segment in self.segments)


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line that is drawn on a page; for a ruled band `top` is its upper end."""

    x0: float
    x1: float
    y: float
    top: float = 0.0


@dataclass(slots=True)
class PrintPage:
    """A page: its number from 0, its size, what stands on it, and all its characters as text."""

    number: int
    width: float
    height: float
    segments: list[Segment] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    source: str = ""
    pictures: bool = False


def body_size(pages: Sequence[PrintPage]) -> float:
    """Return the type size of running text: the largest that is not much rarer than any other.

    The notes of a short report can hold more text than its body, in smaller type.
    """
    sizes: Counter[float] = Counter()
    for page in pages:
        for segment in page.segments:
            sizes[segment.size] += len(segment.text)
    most = max(sizes.values(), default=0)
    return max((size for size in sizes if sizes[size] >= _NOT_RARE * most), default=0.0)


def _commonest(values: list[float]) -> float:
    counts: dict[float, int] = {}
    for value in values:
        counts[round(value, 1)] = counts.get(round(value, 1), 0) + 1
    return max(sorted(counts), key=lambda value: counts[value]) if counts else 0.0


def _words(glyphs: list[Glyph], base: float, size: float) -> str:
    parts: list[str] = []
    run: list[str] = []
    before: Glyph | None = None
    for glyph in [*glyphs, None]:
        apart = glyph is not None and before is not None and _is_apart(before, glyph)
        before = glyph
        high = glyph is not None and glyph.foot > base + 0.2 * size
        if glyph is not None and high and (glyph.char.isdigit() or (run and glyph.char in ",;")):
            run.append(glyph.char)
            continue
        parts.append(raised("".join(run)) if run else "")
        run = []
        parts.append(" " if apart else "")
        parts.append(glyph.char if glyph is not None else "")
    text = _RAISED_IN_BRACKETS.sub(r"[\1]", "".join(parts))
    return _BLANKS.sub(" ", text).strip(" ")


def _is_apart(before: Glyph, glyph: Glyph) -> bool:
    """Tell whether a space is missing where type sinks back from a raised number."""
    gap = glyph.x0 - before.x1 > 0.2 * glyph.size
    return gap and before.base > glyph.base + 0.1 * glyph.size and bool(before.char.strip())
