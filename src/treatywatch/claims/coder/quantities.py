"""The quantity that a predicate counts: the nearest of its unit, or a bare figure."""

from __future__ import annotations

import re
from typing import cast

from treatywatch.claims.codebook.rule import RuleKind
from treatywatch.claims.coder.comparisons import MINE_ACTION, compared_figure
from treatywatch.claims.coder.figures import ROUGHLY, figure_inside
from treatywatch.claims.coder.reading import Reading
from treatywatch.claims.coder.view import SentenceView, Slot
from treatywatch.claims.mentions import QuantityMention
from treatywatch.claims.mentions.numbers import SMALL_NUMBERS
from treatywatch.model import Quantity


def has_quantity(view: SentenceView, reading: Reading) -> bool:
    """Tell whether a quantity of the rule's unit stands with the predicate."""
    return quantity_of(view, reading) is not None


def quantity_of(view: SentenceView, reading: Reading) -> Quantity | None:
    """Return the quantity of the rule's unit nearest to the predicate."""
    wanted = reading.rule.unit
    if reading.rule.kind is RuleKind.ROW:
        figure = _row_quantity(view)
        if figure is not None:
            return figure
    slots = [
        s
        for s in view.within(0, len(view.text), QuantityMention)
        if _unit(s) in wanted or (s.mention.unit in wanted)  # type: ignore[attr-defined]
    ]
    if reading.rule.question == "stockpile.destruction":
        slots = [s for s in slots if not _KEPT.search(view.text[: s.start])]
    totals = [
        s for s in slots if reading.rule.question == "casualties" and _unit(s) == "casualties"
    ]
    slots = totals[:1] or slots
    if not slots:
        figure = figure_inside(view, reading)
        return figure or (_bare_quantity(view, reading) if "" in wanted else None)
    if reading.rule.question in MINE_ACTION:
        slots = [s for s in slots if not compared_figure(view.text[: s.start])]
    if not slots:
        return _bare_quantity(view, reading) if "" in wanted else None
    patients = _patients(view, reading, slots)
    inside = patients or [s for s in slots if reading.start < s.end <= reading.tail + 1]
    if not inside and (figure := figure_inside(view, reading)) is not None:
        return figure
    near = min(
        inside or slots, key=lambda s: (s.start < reading.start, abs(s.start - reading.head))
    )
    mention = cast(QuantityMention, near.mention)
    return Quantity(mention.low, mention.high, _unit(near), mention.approximate)


_KEPT = re.compile(
    r"\b(?:keep(?:s|ing)?|kept|retain(?:s|ed|ing)?|except(?: for)?|leaving|apart from|set aside)"
    r"\s+(?:only |some |about |a further )?$",
    re.IGNORECASE,
)
_PATIENT_QUESTIONS = frozenset({"clearance", "contamination"})


def _patients(view: SentenceView, reading: Reading, slots: list[Slot]) -> list[Slot]:
    """Return the first quantity in the subject of a passive: what was cleared, how much of it."""
    if reading.rule.kind is not RuleKind.PASSIVE:
        return []
    if reading.rule.question not in _PATIENT_QUESTIONS:
        return []
    before = [s for s in slots if s.end <= reading.start]
    clause = [s for s in before if not re.search(r";|\.\s", view.text[s.end : reading.start])]
    return [s for s in clause if not _OF_THE.search(view.text[: s.start])][:1]


_OF_THE = re.compile(r"\bof the\s*$", re.IGNORECASE)


_LARGEST_COUNTED = 12
_COUNTED = {word: n for word, n in SMALL_NUMBERS.items() if 1 <= n <= _LARGEST_COUNTED}
_FIGURE = re.compile(
    r"^\s*(?:(?P<outcome>killed|injured)\s*:\s*|[A-Za-z][A-Za-z/ -]{0,30}:\s*"
    r"|(?:at )?(?:end-?|the end of )?DATE_:\s*)?(?P<at>at least |over |more than |some |about"
    r" |approximately |around |nearly |almost )?"
    r"(?P<number>\d{1,3}(?:,\d{3})+|\d{1,7}(?:\.\d+)?|" + "|".join(_COUNTED) + r")"
    r"(?P<million> million)?(?=\s*(?:$|[(;\[\n]|, plus\b|\.(?:\s|$)|DATE_|A[PV]Ms?\b"
    r"|antipersonnel\b|(?:land)?mines? (?:reported|declared)\b)"
    r"|[\w/() -]{1,60}?\bcasualties\b)",
    re.IGNORECASE,
)


def _row_quantity(view: SentenceView) -> Quantity | None:
    """Return the figure that a row's value consists of: "35 (2007: 30)", "Total: 31"."""
    match = _FIGURE.match(view.text)
    if match is None:
        return None
    written = match["number"].lower().replace(",", "")
    number = float(_COUNTED.get(written, 0) or written) * (1e6 if match["million"] else 1)
    lower = (match["at"] or "").strip().lower()
    high = None if lower in {"at least", "over", "more than"} else number
    unit = (match["outcome"] or "").lower()
    return Quantity(number, high, unit, lower in ROUGHLY)


_BARE = re.compile(
    r"\b(?:to|at|of|was|were|reached|numbered|totall?ed|came to|caused|claimed|averaged)\s+"
    r"(?:only |just |about |some |around )?(?P<number>\d{1,3}(?:,\d{3})+|\d{1,5})\b"
    r"(?!\s*(?:percent|per cent|%|km|m2|square|years?|months?|million))",
    re.IGNORECASE,
)


_OPENING = re.compile(r"(?P<number>\d{1,3}(?:,\d{3})+|\d{1,5})\b(?!\s*(?:percent|%|km|m2))")


def _bare_quantity(view: SentenceView, reading: Reading) -> Quantity | None:
    """Return the number that a verb of counting gives without a unit: "fell to 29"."""
    found = [_OPENING.match(view.text, reading.start)]
    found += _BARE.finditer(view.text, max(reading.start - 1, 0))
    figures = (m for m in found if m and not compared_figure(view.text[: m.start("number")]))
    match = next(figures, None)
    if match is None:
        return None
    number = float(match["number"].replace(",", ""))
    counted = _COUNTED_NOUN.search(view.text, match.end(), reading.tail)
    unit = (counted.lastgroup or "") if counted and match.re is _OPENING else ""
    return Quantity(number, number, unit, False)


_COUNTED_NOUN = re.compile(
    r"\b(?:(?P<killed>killings|deaths|fatalities)|(?P<casualties>casualties|victims))\b",
    re.IGNORECASE,
)


def _unit(slot: Slot) -> str:
    mention = cast(QuantityMention, slot.mention)
    return mention.outcome or mention.unit
