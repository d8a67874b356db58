"""The roll calls that a predicate of voting governs: resolutions and dated votes."""

from __future__ import annotations

import re
from typing import cast

from treatywatch.claims.coder.clauses import Edge
from treatywatch.claims.coder.context import Context
from treatywatch.claims.coder.dates import dates_of, point
from treatywatch.claims.coder.occasion import Occasion
from treatywatch.claims.coder.reading import Reading
from treatywatch.claims.coder.view import SentenceView, Slot
from treatywatch.claims.mentions import DateMention, ResolutionMention


def roll_calls_of(context: Context, reading: Reading) -> list[Occasion]:
    """Return one occasion for each resolution or dated vote that the predicate governs.

    A vote that is tied to neither is no roll call: an empty list.
    """
    view = context.view
    start, end = _vote_stretch(context, reading)
    if view.text.startswith("as ", reading.start):  # "as it had in 2007": another vote
        start = reading.start
    clause = context.clauses.before(reading.head)
    whole = _ALL_YEARS.search(view.folded, view.plain(clause.end))
    if clause.kind is Edge.RELATIVE and clause.word.endswith("which") and whole:
        return []
    numbered = [
        s
        for s in view.within(start, end, ResolutionMention)
        if s.mention.number and not _other_vote(view, reading, s)  # type: ignore[attr-defined]
    ]
    if numbered:
        dates = _run(view, dates_of(view, numbered[-1].end, end))
        if len(numbered) > 1 and len(dates) == len(numbered):
            pairs = zip(numbered, dates, strict=True)
            return [Occasion(point(d), _number(s)) for s, d in pairs]
        return [Occasion(_vote_date(view, s, (start, end)), _number(s)) for s in numbered]
    dates = [s for s in dates_of(view, start, end) if not _loose(view, s) and not spans_years(s)]
    dates = [s for s in dates if not _other_vote(view, reading, s)]
    after = _run(view, [s for s in dates if s.start >= reading.head])
    before = [s for s in dates if s.end <= reading.head]
    chosen = after or _run(view, before)
    if not chosen and clause.kind is Edge.COORDINATE and _ENDS.match(view.text, reading.tail):
        return _shared_roll_call(view, clause.start)
    return [Occasion(p) for p in map(point, chosen) if p]


_ENDS = re.compile(r"\s*(?:[.;]|$)")


def _shared_roll_call(view: SentenceView, end: int) -> list[Occasion]:
    """Return the roll call just named: "X voted for Resolution 59/84 in 2004, and Y abstained"."""
    slots = [s for s in view.within(0, end, ResolutionMention) if s.mention.number]  # type: ignore[attr-defined]
    if not slots:
        return []
    return [Occasion(_vote_date(view, slots[-1], (0, end)), _number(slots[-1]))]


_ALL_YEARS = re.compile(
    r"\b(?:all|every|each|previous|preceding|recent|past|prior|earlier)\b[^,;]{0,20}\byears?\b",
    re.IGNORECASE,
)


def _vote_stretch(context: Context, reading: Reading) -> tuple[int, int]:
    """Return the clause of the vote, with the adverbials that open the sentence."""
    clause = context.clauses.before(reading.head)
    start = 0 if clause.kind is Edge.RELATIVE or clause.kind is Edge.THAT else clause.end
    end = context.clauses.end_after(reading.tail)
    likened = _LIKENED.search(context.view.text, reading.tail, end)
    if likened:
        return start, likened.start()
    follows = [b for b in context.clauses.boundaries if b.start == end and b.kind is Edge.RELATIVE]
    while follows:
        end = context.clauses.end_after(follows[0].end)
        follows = [
            b for b in context.clauses.boundaries if b.start == end and b.kind is Edge.RELATIVE
        ]
    return start, end


_LIKENED = re.compile(r",? (?:just |exactly )?as (?:it|they) (?:had|did|has|have|do)\b")
_OTHER = re.compile(r"\b(?:vot\w+|abstain\w+|absent|supported|co-?sponsored)\b", re.IGNORECASE)


def _other_vote(view: SentenceView, reading: Reading, slot: Slot) -> bool:
    """Tell whether another vote stands between the predicate and the resolution."""
    if slot.start >= reading.tail:
        between = _VOTED_ON.sub("", view.text[reading.tail : slot.start])
        return _OTHER.search(between) is not None
    return _OTHER.search(view.text[slot.end : reading.head]) is not None


_VOTED_ON = re.compile(r"\b(?:voting|voted on|vote on|votes on|votes?)\b", re.IGNORECASE)
_SINCE = re.compile(
    r"\b(?:(?:before|prior to|through|after)\s*|(?:except(?:ing|ion of)?|apart|other than|save"
    r"|but not)\b[^,;]{0,25}|(?:since|until)\b[^,;]{0,50}"
    r"|(?:all|every|each)\b[^,;]{0,50} from )$",
    re.IGNORECASE,
)
_REACHING = re.compile(r"^\s*(?:through|onwards?|to DATE_)", re.IGNORECASE)


def _loose(view: SentenceView, slot: Slot) -> bool:
    """Tell whether a date opens or closes a series: "since 1997", "1997 through 2003"."""
    return bool(_SINCE.search(view.text[: slot.start]) or _REACHING.search(view.text[slot.end :]))


def spans_years(slot: Slot) -> bool:
    """Tell whether a date spans years: "in 2015-2019" is a series, no roll call."""
    mention = cast(DateMention, slot.mention)
    first, last = mention.earliest, mention.latest
    return first is not None and last is not None and last.year > first.year


def _run(view: SentenceView, slots: list[Slot]) -> list[Slot]:
    """Return the dates that one list joins: "in 1997 and 1998"."""
    run: list[Slot] = []
    for slot in slots:
        between = view.text[run[-1].end : slot.start] if run else ""
        if run and not _LISTED.fullmatch(between):
            break
        run.append(slot)
    return run


_LISTED = re.compile(
    r"\s*(?:,|and|,\s*and|or|/|, as in|as in)\s*(?:again\s+)?(?:in |on )?", re.IGNORECASE
)


def _number(slot: Slot) -> str | None:
    mention = cast(ResolutionMention, slot.mention)
    return f"{mention.number}{mention.letter or ''}" if mention.number else None


def _vote_date(view: SentenceView, slot: Slot, stretch: tuple[int, int]) -> str | None:
    """Return the date beside a resolution, else the one that opens the clause."""
    later = view.within(slot.end, stretch[1], ResolutionMention)
    limit = later[0].start if later else stretch[1]
    after = [d for d in dates_of(view, slot.end, limit) if not _loose(view, d)]
    if after and after[0].start - slot.end < 70:
        return point(after[0])
    before = [d for d in dates_of(view, 0, slot.start) if not _loose(view, d)]
    return point(before[-1]) if before else None
