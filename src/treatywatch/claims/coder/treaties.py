"""The treaties that a predicate governs, and the one that a row's label names."""

from __future__ import annotations

import re

from treatywatch.claims.coder.context import Context
from treatywatch.claims.coder.occasion import Occasion
from treatywatch.claims.coder.reading import Reading
from treatywatch.claims.coder.view import SentenceView, Slot
from treatywatch.claims.mentions import TreatyMention

_JOINS = re.compile(
    r"^(?: on (?:[\w-]+ ?){1,5}?)?[\s()]*"
    r"(?:, (?:al)?though not\b|"
    r",|\band\b|\bor\b|\bnor\b|\band/or\b|\bas well as\b|\bbut not\b|\balong with\b|/)"
    r"[\s,]*(?:as well as |and |or |nor |not |also |to |of |its |the |both |with |neither |a "
    r"|party |either )*"
    r"(?:(?!sign|ratif|join|acced)[\w-]+ ){0,2}$",
    re.IGNORECASE,
)


_ORIGINAL_PROTOCOL = "CCW-PII"  # comes with the convention itself


def treaties_of(context: Context, reading: Reading, default: str) -> list[Occasion]:
    """Return one occasion for each treaty that the predicate governs, in order."""
    slots = context.view.within(0, len(context.view.text), TreatyMention)
    found: list[Occasion] = []
    last, flipped = -1, False
    for slot in slots:
        inside = reading.head <= slot.start and slot.end <= reading.tail
        gap = context.view.text[last : slot.start] if last >= 0 else ""
        if last >= 0 and re.fullmatch(r"\s*\(", gap):
            last = slot.end
            continue
        joined = last >= 0 and _JOINS.match(gap) is not None
        own = found and _OWN_PROTOCOL.fullmatch(gap)
        if own:
            found.pop()  # "the CCW's Amended Protocol II" is the protocol alone
        if not (inside or joined or own):
            continue
        flipped = flipped or (joined and "not" in gap.split())
        last = slot.end
        code = slot.mention.code or default  # type: ignore[attr-defined]
        implied = code == _ORIGINAL_PROTOCOL and bool(found)
        if not implied and all(code != o.treaty for o in found):
            found.append(Occasion(treaty=code, flipped=flipped))
    if not found and reading.rule.treaty is None:
        found = _named_next(context.view, reading, slots)
    if not found and reading.rule.treaty is None:
        earlier = [s for s in slots if s.end <= reading.head]
        if earlier:
            code = earlier[-1].mention.code  # type: ignore[attr-defined]
            return [Occasion(treaty=code or default)]
        named = [s.mention.code for s in slots if s.mention.code]  # type: ignore[attr-defined]
        right_behind = slots and _ARTICLE.fullmatch(
            context.view.text[reading.tail : slots[0].start]
        )
        if named and (len(set(named)) == 1 or right_behind):
            return [Occasion(treaty=named[0])]
    return found or [Occasion(treaty=reading.rule.treaty or default)]


_ARTICLE = re.compile(r"\s*(?:the )?(?:\d{4} )?")
_OWN_PROTOCOL = re.compile(r"(?:'s?|’s?) (?:the )?")


def _named_next(view: SentenceView, reading: Reading, slots: list[Slot]) -> list[Occasion]:
    """Return the treaties of a list right behind the predicate: "signed, but not ratified, …"."""
    codes: list[str | None] = []
    last = reading.tail
    for slot in (s for s in slots if s.start >= reading.tail):
        gap = view.text[last : slot.start]
        if codes and re.fullmatch(r"\s*\(", gap):
            last = slot.end
            continue
        if not (_JOINS.match(gap) if codes else _BEHIND.fullmatch(gap)):
            break
        last = slot.end
        codes.append(slot.mention.code)  # type: ignore[attr-defined]
    return [Occasion(treaty=c) for c in dict.fromkeys(codes) if c] if len(codes) > 1 else []


_BEHIND = re.compile(
    r"[\s,]*(?:but )?(?:not|never)?(?: yet)?(?: (?:ratified|acceded to))?[\s,]*(?:both )?(?:the )?"
)


_LABELS = (("CCM", "cluster munition"), ("MBT", "mine ban"), ("CCW", "conventional weapons"))


def treaty_of_label(view: SentenceView) -> str | None:
    """Return the treaty that a row's label names; None where the row names one itself."""
    if view.within(0, len(view.text), TreatyMention):
        return None
    label = (view.sentence.label or "").lower()
    return next((code for code, words in _LABELS if words in label), None)
