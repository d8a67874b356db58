"""The columns of a page, and its lines in the order in which they are read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from treatywatch.archive.formats.pdf.geometry import PrintLine, PrintPage, Rule, Segment

_STEPS = 60


@dataclass(slots=True)
class Column:
    """The lines of one column or of one band over the page's width, from top to bottom."""

    page: int
    lines: list[PrintLine]
    left: float
    right: float


def find_gutter(page: PrintPage) -> float | None:
    """Return where the gap between two columns of running text lies, None if there is none."""
    bands = ruled_bands(page)
    free = [s for s in page.segments if not _in_band(s, bands)]
    wide = [s for s in free if s.x1 - s.x0 > 0.18 * page.width]
    if len(wide) < 8:
        return None
    left, right = min(s.x0 for s in wide), max(s.x1 for s in wide)
    best: tuple[int, float] | None = None
    for step in range(_STEPS + 1):
        x = left + (right - left) * (0.35 + 0.3 * step / _STEPS)
        crossing = sum(s.x0 < x - 1 and s.x1 > x + 1 for s in wide)
        distance = abs(x - (left + right) / 2)
        if best is None or (crossing, distance) < best:
            best = (crossing, distance)
            gutter = x
    return gutter if best is not None and _is_gutter(wide, gutter, best[0], left, right) else None


def ruled_bands(page: PrintPage) -> list[Rule]:
    """Return where ruled tables stand: for each a rule at its foot, with its top as `top`."""
    groups: dict[tuple[int, int], list[Rule]] = defaultdict(list)
    for rule in page.rules:
        if rule.x1 - rule.x0 > 0.25 * page.width:
            groups[round(rule.x0 / 4), round(rule.x1 / 4)].append(rule)
    bands = [sorted(group, key=lambda r: r.y) for group in groups.values() if len(group) > 2]
    return [Rule(band[0].x0, band[0].x1, band[0].y, band[-1].y) for band in bands]


def _in_band(segment: Segment, bands: Sequence[Rule]) -> bool:
    middle = (segment.x0 + segment.x1) / 2
    return any(b.y <= segment.base <= b.top and b.x0 <= middle <= b.x1 for b in bands)


def _is_gutter(
    wide: Sequence[Segment], gutter: float, crossing: int, left: float, right: float
) -> bool:
    before = [s for s in wide if s.x1 <= gutter + 1]
    after = [s for s in wide if s.x0 >= gutter - 1]
    # The last page of a text may have one line in its second column.
    fewest = 3 if crossing else 1
    if crossing > 0.3 * len(wide) or len(before) < 4 or len(after) < fewest:
        return False
    filled = median(s.x1 - s.x0 for s in before) > 0.7 * (gutter - left)
    return filled and median(s.x1 - s.x0 for s in after) > 0.6 * (right - gutter)


def columns_of(page: PrintPage, gutter: float | None) -> list[Column]:
    """Return the page's columns in reading order; what crosses the gutter divides them."""
    segments = sorted(page.segments, key=lambda s: (-s.base, s.x0))
    if gutter is None:
        return _column(page, segments)
    across = [b for b in ruled_bands(page) if b.x0 < gutter < b.x1]
    columns: list[Column] = []
    sides: tuple[list[Segment], list[Segment]] = ([], [])
    band: list[Segment] = []
    for segment in segments:
        crosses = segment.x0 < gutter - 2 and segment.x1 > gutter + 2
        if crosses or _in_band(segment, across):
            for side in sides:
                columns += _column(page, side)
            sides = ([], [])
            band.append(segment)
            continue
        columns += _column(page, band)
        band = []
        sides[(segment.x0 + segment.x1) / 2 > gutter].append(segment)
    for rest in (band, *sides):
        columns += _column(page, rest)
    return columns


def _column(page: PrintPage, segments: Sequence[Segment]) -> list[Column]:
    if not segments:
        return []
    lines = lines_of(segments)
    return [Column(page.number, lines, min(s.x0 for s in segments), max(s.x1 for s in segments))]


def lines_of(segments: Sequence[Segment]) -> list[PrintLine]:
    """Put segments on the same baseline together, from top to bottom."""
    lines: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda s: (-s.base, s.x0)):
        last = lines[-1][0] if lines else None
        if last is not None and last.base - segment.base < 0.35 * max(last.size, segment.size):
            lines[-1].append(segment)
        else:
            lines.append([segment])
    return [PrintLine(sorted(line, key=lambda s: s.x0)) for line in lines]
