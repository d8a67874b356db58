"""Notes that are numbered anew on every page: counted on, in definitions and in markers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from treatywatch.archive.formats.html.markers import RAISED_CLOSE, RAISED_OPEN, is_exponent
from treatywatch.archive.formats.pdf.columns import Column
from treatywatch.archive.formats.pdf.notes import Definition

_RAISED = re.compile(f"{RAISED_OPEN}([0-9]{{1,4}}){RAISED_CLOSE}")


def count_on(notes: Sequence[Definition], columns: Sequence[Column]) -> int:
    """Give notes that begin with 1 again on a later page the numbers that follow.

    Markers on such a page that have their definition there change with it. Returns on how many
    pages the numbers began anew.
    """
    of_page: dict[int, list[Definition]] = defaultdict(list)
    for note in notes:
        of_page[note.page].append(note)
    last = restarts = 0
    for page, own in sorted(of_page.items()):
        if own[0].number == 1 and last:
            restarts += 1
            _shift(own, [column for column in columns if column.page == page], last)
        last = max(last, *(note.number for note in own))
    return restarts


def _shift(notes: Sequence[Definition], columns: Sequence[Column], step: int) -> None:
    printed = {note.number for note in notes}
    for note in notes:
        note.number += step

    def shifted(found: re.Match[str]) -> str:
        number = int(found.group(1))
        kept = number not in printed or is_exponent(found.string, found)
        own = number if kept else number + step
        return f"{RAISED_OPEN}{own}{RAISED_CLOSE}"

    for column in columns:
        for line in column.lines:
            for segment in line.segments:
                segment.text = _RAISED.sub(shifted, segment.text)
