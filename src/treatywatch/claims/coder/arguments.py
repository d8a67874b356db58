"""The arguments of a predicate: treaties, votes, quantities, places, partners, weapons."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from treatywatch.claims.codebook.rule import RuleKind
from treatywatch.claims.coder.clauses import Edge
from treatywatch.claims.coder.comparisons import MINE_ACTION, compared_figure
from treatywatch.claims.coder.context import Context
from treatywatch.claims.coder.dates import dates_of, point
from treatywatch.claims.coder.figures import ROUGHLY, figure_inside
from treatywatch.claims.coder.reading import Reading
from treatywatch.claims.coder.view import SentenceView, Slot
from treatywatch.claims.mentions import (
    AreaMention,
    DateMention,
    QuantityMention,
    ResolutionMention,
    TreatyMention,
    WeaponMention,
)
from treatywatch.claims.mentions.numbers import SMALL_NUMBERS
from treatywatch.model import Quantity


@dataclass(frozen=True, slots=True)
class Occasion:
    """One roll call, meeting or treaty that a predicate is about, where it is about several.

    `undated` tells that it has no date, so that none is to be looked for.
    """

    date: str | None = None
    resolution: str | None = None
    treaty: str | None = None
    flipped: bool = False
    undated: bool = False


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


_LABELS = (("CCM", "cluster munition"), ("MBT", "mine ban"), ("CCW", "conventional weapons"))


def treaty_of_label(view: SentenceView) -> str | None:
    """Return the treaty that a row's label names; None where the row names one itself."""
    if view.within(0, len(view.text), TreatyMention):
        return None
    label = (view.sentence.label or "").lower()
    return next((code for code, words in _LABELS if words in label), None)


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


def areas_of(view: SentenceView, start: int, end: int, *, but: str | None) -> tuple[str, ...]:
    """Return the codes of the areas named in that stretch, in order, without `but`."""
    codes: list[str] = []
    for slot in view.within(start, end, AreaMention):
        mention = cast(AreaMention, slot.mention)
        if mention.code and mention.code != but and mention.code not in codes:
            codes.append(mention.code)
    return tuple(codes)


def weapons_of(view: SentenceView, start: int, end: int) -> tuple[str, ...]:
    """Return the names of the weapon types in that stretch, in order."""
    names: list[str] = []
    for slot in view.within(start, end, WeaponMention):
        mention = cast(WeaponMention, slot.mention)
        if mention.name and mention.name not in names:
            names.append(mention.name)
    return tuple(names)


def weapon_class_of(view: SentenceView, start: int, end: int) -> str | None:
    """Return the class of the first weapon meant in that stretch, else of the last one before it.

    "Such weapons", "its stockpile" and "any" mean what the sentence spoke of; where it names no
    weapon but the Convention on Cluster Munitions, they mean these. None where nothing tells.
    """
    inside = _weapon_classes(view, start, end)
    if inside:
        return inside[0]
    before = _weapon_classes(view, 0, start)
    if before:
        return before[-1]
    treaties = view.within(0, len(view.text), TreatyMention)
    codes = {cast(TreatyMention, slot.mention).code for slot in treaties}
    return "cluster-munition" if codes == {"CCM"} else None


def _weapon_classes(view: SentenceView, start: int, end: int) -> list[str | None]:
    mentions = (cast(WeaponMention, s.mention) for s in view.within(start, end, WeaponMention))
    return [m.weapon_class for m in mentions if not m.compound and m.weapon_class]


__all__ = [
    "DateMention",
    "Occasion",
    "areas_of",
    "has_quantity",
    "quantity_of",
    "roll_calls_of",
    "spans_years",
    "treaties_of",
    "weapon_class_of",
    "weapons_of",
]
