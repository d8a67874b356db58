"""Running heads, page numbers and other lines that stand on the margins of pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from treatywatch.archive.formats.html.markers import RAISED_OPEN
from treatywatch.archive.formats.pdf.columns import lines_of
from treatywatch.archive.formats.pdf.geometry import PrintLine, PrintPage, body_size

_NUMBER = re.compile(
    r"\W{0,3}(?:page\s*)?(?:[0-9]{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/)\s*[0-9]{1,4})?\W{0,3}",
    re.IGNORECASE,
)
_MARGIN = 3
"""So many lines at the top and at the bottom of a page can be furniture."""


def take_furniture(pages: Sequence[PrintPage]) -> dict[int, tuple[list[str], list[str]]]:
    """Take the furniture out of the pages; return its lines at head and foot by page number.

    A line is furniture that stands at the same height with the same words, numbers apart, on
    another page too, or that is a page number at the very edge of its page. Where a page has its
    number at the foot, a plain line at its very top edge is its running head.
    """
    margins = {page.number: _margins(page) for page in pages}
    seen: Counter[tuple[str, int]] = Counter()
    for head, foot in margins.values():
        seen.update({_key(line) for line in (*head, *foot)})
    taken: dict[int, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for page in pages:
        head, foot = margins[page.number]
        numbered_page = bool(foot) and _is_page_number(foot[0], page)
        for side, lines in enumerate((head, foot)):
            for place, line in enumerate(lines):
                numbered = place == 0 and _is_page_number(line, page)
                running = numbered_page and place == side == 0 and _is_running_head(line, page)
                if seen[_key(line)] > 1 or numbered or running:
                    taken[page.number][side].append(line.text)
                    gone = {id(segment) for segment in line.segments}
                    page.segments = [s for s in page.segments if id(s) not in gone]
                else:
                    break
    for sides in taken.values():
        sides[1].reverse()
    return dict(taken)


def _margins(page: PrintPage) -> tuple[list[PrintLine], list[PrintLine]]:
    """Return the lines that a gap sets apart at the top and at the bottom, outermost first."""
    lines = lines_of(page.segments)
    head = _set_apart([line for line in lines if line.base > 0.8 * page.height], lines)
    low = [line for line in lines[::-1] if line.base < 0.2 * page.height]
    return head, [line for line in _set_apart(low, lines[::-1]) if line not in head]


def _set_apart(edge: Sequence[PrintLine], lines: Sequence[PrintLine]) -> list[PrintLine]:
    for place in range(min(_MARGIN, len(edge))):
        if place + 1 == len(lines):
            return list(edge[: place + 1])
        gap = abs(lines[place].base - lines[place + 1].base)
        if gap > 1.6 * max(lines[place].size, lines[place + 1].size):
            return [line for line in edge[: place + 1] if not line.text.startswith(RAISED_OPEN)]
    return []


def _key(line: PrintLine) -> tuple[str, int]:
    words = re.sub(r"[0-9]+", "#", line.text.casefold())
    return re.sub(r"\s+", " ", words), round(line.base / 6)


def _is_page_number(line: PrintLine, page: PrintPage) -> bool:
    at_edge = line.base < 0.12 * page.height or line.base > 0.9 * page.height
    return at_edge and _NUMBER.fullmatch(line.text.strip()) is not None


def _is_running_head(line: PrintLine, page: PrintPage) -> bool:
    plain = not line.bold and line.size <= body_size([page])
    return plain and line.base > 0.92 * page.height
