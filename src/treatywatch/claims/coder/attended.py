"""Meetings that one predicate lists: "attended the Fourth Meeting in 2002 and the Fifth"."""

from __future__ import annotations

import re
from itertools import zip_longest

from treatywatch.claims.coder.context import Context
from treatywatch.claims.coder.dates import dates_of, is_edge, point
from treatywatch.claims.coder.occasion import Occasion
from treatywatch.claims.coder.reading import Reading
from treatywatch.claims.coder.view import SentenceView, Slot
from treatywatch.claims.mentions import MeetingMention

_LISTS_ON = re.compile(
    r"[^;:]{0,90}?(?:,|\band\b|\bor\b|\bnor\b|\bas well as\b)[^;:]{0,60}", re.IGNORECASE
)
_OTHER_CLAUSE = re.compile(
    r"\b(?:where|which|when|who|that|but|while|although|before|after|since|until|except(?:ion)?|not"
    r"|attend\w*|particip\w+|took|taken|take|sent|joined|was|were|has|have|had|did|said|stated"
    r"|made|hosted|leading|held (?:in )?parallel)\b",
    re.IGNORECASE,
)
_NEXT_DATE = re.compile(r"\s*(?:,|and|,\s*and|as well as)\s*(?:again\s+)?(?:in |on )?")
_BEHIND = 40
"""Letters that may stand between the predicate and its first meeting."""
_NEAR = 70
"""Letters that may stand between a meeting and its date: a place, a country."""


def meetings_of(context: Context, reading: Reading) -> list[Occasion]:
    """Return an occasion for each dated meeting of a list; none where there is no list.

    A meeting of the list without a date of its own has none: its neighbour's is not its date.
    """
    view = context.view
    run = _listed(view, reading)
    if not run and view.within(reading.head, reading.tail, MeetingMention):
        return [Occasion(undated=True)]  # what the match reaches is another clause's meeting
    found: list[Occasion] = []
    for slot, following in zip_longest(run, run[1:]):
        limit = following.start if following is not None else _stop(view, slot)
        dates = _dates(view, slot, limit)
        found += [Occasion(point(d)) for d in dates] or [Occasion(undated=True)]
    several = len(found) > 1 and any(o.date for o in found)
    if several and found[0].undated:
        return found if len(run) > 1 else []
    return found if several else []


def _listed(view: SentenceView, reading: Reading) -> list[Slot]:
    slots = view.within(reading.head, len(view.text), MeetingMention)
    run: list[Slot] = []
    for slot in slots:
        gap = view.text[run[-1].end if run else reading.head : slot.start]
        if run and (_OTHER_CLAUSE.search(gap) or not _LISTS_ON.fullmatch(gap)):
            break
        verb = view.text.find(" ", reading.head, slot.start)
        own = slot.start - reading.tail <= _BEHIND and not _OTHER_CLAUSE.search(
            view.text, max(verb, reading.head), slot.start
        )
        if not (run or own):
            break
        run.append(slot)
    return run


def _stop(view: SentenceView, slot: Slot) -> int:
    other = _OTHER_CLAUSE.search(view.text, slot.end)
    return other.start() if other else len(view.text)


def _dates(view: SentenceView, slot: Slot, limit: int) -> list[Slot]:
    """Return the dates right behind a meeting: "in February and May 2003"."""
    own = [d for d in dates_of(view, slot.end, limit) if not is_edge(view, d)]
    if not own or own[0].start - slot.end > _NEAR:
        return []
    run = own[:1]
    for date in own[1:]:
        if not _NEXT_DATE.fullmatch(view.text[run[-1].end : date.start]):
            break
        run.append(date)
    return run
