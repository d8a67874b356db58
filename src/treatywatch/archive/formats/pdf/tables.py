"""Tables of print: lines whose segments stand in columns, cut into rows by rules and gaps."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from treatywatch.archive.formats.html.line import Cell, Line
from treatywatch.archive.formats.html.tables import label_cells
from treatywatch.archive.formats.pdf.columns import Column
from treatywatch.archive.formats.pdf.geometry import PrintLine, Rule, Segment
from treatywatch.archive.formats.pdf.hyphens import join_lines

_NEAR = 4.0
_LONGEST = 300
"""So many lines of a page at most are one table."""


def split_tables(column: Column, rules: Sequence[Rule]) -> Iterator[list[PrintLine]]:
    """Yield runs of lines: those of a table together, all others between."""
    run: list[PrintLine] = []
    lines = column.lines
    place = 0
    while place < len(lines):
        end = _table_end(lines, place, rules)
        if end > place:
            if run:
                yield run
            yield lines[place:end]
            run, place = [], end
        else:
            run.append(lines[place])
            place += 1
    if run:
        yield run


def is_table(lines: Sequence[PrintLine]) -> bool:
    """Tell whether a run of lines that `split_tables` gave is a table."""
    return len(lines[0].segments) > 1


def _table_end(lines: Sequence[PrintLine], start: int, rules: Sequence[Rule]) -> int:
    """Return the end of the table that begins at `start`, `start` itself if none does."""
    if len(lines[start].segments) < 2:
        return start
    end = start + 1
    while end < min(len(lines), start + _LONGEST) and _goes_on(lines, end, rules):
        end += 1
    run = lines[start:end]
    columns = _column_starts(run)
    rows = sum(len({_column(columns, s) for s in line.segments}) > 1 for line in run)
    above = any(_between(rules, run[0].base + 40, run[0].base, run[0].x0))
    return end if len(columns) > 1 and (rows > 1 or above) else start


def _goes_on(lines: Sequence[PrintLine], place: int, rules: Sequence[Rule]) -> bool:
    line, before = lines[place], lines[place - 1]
    if before.base - line.base > 3.2 * line.size:
        return False
    return len(line.segments) > 1 or _in_row(lines, place, rules)


def _in_row(lines: Sequence[PrintLine], place: int, rules: Sequence[Rule]) -> bool:
    """Tell whether a line with one segment goes on with the row above it."""
    line, above = lines[place], lines[place - 1]
    if line.x0 > lines[0].x0 + _NEAR and abs(line.x0 - above.x0) > _NEAR:
        return True
    near = above.base - line.base < 1.45 * line.size
    return near and not any(_between(rules, above.base, line.base, line.x0))


def _between(rules: Sequence[Rule], above: float, below: float, x: float) -> Iterator[Rule]:
    for rule in rules:
        if below < rule.y < above and rule.x0 - _NEAR <= x <= rule.x1 + _NEAR:
            yield rule


def cells_of(
    lines: Sequence[PrintLine], rules: Sequence[Rule], table: int, known: frozenset[str]
) -> list[Line]:
    """Return the cells of a table row by row, with the words that head them."""
    starts = _column_starts(lines)
    rows: list[dict[int, list[str]]] = []
    ruled = _is_ruled(lines, rules)
    leading = _leading(lines)
    before: PrintLine | None = None
    for line in lines:
        if before is None or _new_row(before, line, rules, ruled, leading, starts[0]):
            rows.append({})
        for segment in line.segments:
            rows[-1].setdefault(_column(starts, segment), []).append(segment.text)
        before = line
    found = [
        Line(join_lines(words, known)[0], 0, cell=Cell(table, number, column))
        for number, row in enumerate(rows)
        for column, words in sorted(row.items())
    ]
    label_cells(found)
    return found


def _column_starts(lines: Sequence[PrintLine]) -> list[float]:
    """Return where columns begin: at places where more than one line has a segment."""
    support: dict[float, int] = {}
    shelf: dict[int, float] = {}
    for segment in (segment for line in lines for segment in line.segments):
        place = round(segment.x0 / _NEAR)
        known = (shelf[p] for p in (place - 1, place, place + 1) if p in shelf)
        near = next((x for x in known if abs(segment.x0 - x) < _NEAR), segment.x0)
        shelf.setdefault(place, near)
        support[near] = support.get(near, 0) + 1
    starts = sorted(x for x in support if support[x] > 1 or x == min(support))
    return starts if len(starts) > 1 else sorted(support)


def _column(starts: Sequence[float], segment: Segment) -> int:
    """Return the last column that begins at or before the segment."""
    return max(0, bisect_right(starts, segment.x0 + _NEAR) - 1)


def _is_ruled(lines: Sequence[PrintLine], rules: Sequence[Rule]) -> bool:
    return len(lines) > 1 and any(_between(rules, lines[0].base, lines[-1].base, lines[0].x0))


def _leading(lines: Sequence[PrintLine]) -> float:
    gaps = [a.base - b.base for a, b in pairwise(lines)]
    return min(gaps) if gaps else median([line.size for line in lines]) * 1.2


def _new_row(
    before: PrintLine,
    line: PrintLine,
    rules: Sequence[Rule],
    ruled: bool,
    leading: float,
    first: float,
) -> bool:
    if ruled:
        return any(_between(rules, before.base, line.base, line.x0))
    if abs(line.x0 - first) > _NEAR:
        return False
    gap = before.base - line.base
    return gap > 1.15 * leading or not line.text[:1].islower()
