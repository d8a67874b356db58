"""Where a place in a report's text is shown: in a sentence, a note, a heading, or nowhere."""

from __future__ import annotations

from collections.abc import Callable

from treatywatch.publish import links
from treatywatch.publish.pages.page import Link
from treatywatch.store import Spot

Find = Callable[[str, int], Spot | None]
_NAMES = {"sentence": links.sentence_id, "note": links.note_id, "heading": links.section_id}


class Places:
    """Leads from a report and a place in its text to the name of what is shown there."""

    def __init__(self, find: Find) -> None:
        """Take the function that returns what stands at a place of a report."""
        self._find = find

    def find(self, slug: str, start: int) -> Link:
        """Lead to the smallest stretch that holds the place; else to the report as a whole."""
        spot = self._find(slug, start)
        if spot is None:
            return Link("the report", links.report(slug))
        words = f"note {spot.number}" if spot.kind == "note" else f"the {spot.kind}"
        return Link(words, f"{links.report(slug)}#{_NAMES[spot.kind](spot.number)}")
