"""Finding a quotation in a text, although spaces, quotation marks, dashes or markers differ."""

from __future__ import annotations

from functools import lru_cache

from treatywatch.model import Span
from treatywatch.text.folding import FoldedText, fold


def find_quotation(text: str, quotation: str, within: Span | None = None) -> Span | None:
    """Return the first place of `quotation` in `text`, or None if it is not there.

    The span is exact: it starts at the first and ends at the last quoted character, markers in
    between included, one that follows not. Whoever must not link what is ambiguous asks
    `find_quotations` how many places there are.
    """
    return next(iter(find_quotations(text, quotation, within)), None)


def find_quotations(text: str, quotation: str, within: Span | None = None) -> tuple[Span, ...]:
    """Return every place of `quotation` in `text`, in order, none overlapping another."""
    folded = _fold_kept(text)
    wanted = fold(quotation).characters
    found: list[Span] = []
    at = folded.characters.find(wanted) if wanted else -1
    while at >= 0:
        span = folded.original(at, at + len(wanted))
        if within is None or within.contains(span):
            found.append(span)
        at = folded.characters.find(wanted, at + len(wanted))
    return tuple(found)


@lru_cache(maxsize=8)
def _fold_kept(text: str) -> FoldedText:
    """Fold a report's text once for the many quotations that are looked for in it."""
    return fold(text)
