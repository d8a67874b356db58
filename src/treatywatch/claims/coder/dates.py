"""The date that a predicate hangs on."""

from __future__ import annotations

import re
from itertools import chain

from treatywatch.claims.coder.comparisons import MINE_ACTION, other_time
from treatywatch.claims.coder.kept import kept
from treatywatch.claims.coder.reading import Reading
from treatywatch.claims.coder.view import SentenceView, Slot
from treatywatch.claims.mentions import DateMention, MeetingMention, Relation

_LOOSE = frozenset({Relation.SINCE, Relation.UNTIL, Relation.BEFORE, Relation.AFTER})
_SUBORDINATE = re.compile(
    r"\b(?:signed|adopted|dated|entered|established|published|held|concluded|issued|due|born"
    r"|fleeing|which|who|that|ended|ending|beginning|between|a |an )\b[^,;]{0,40}$",
    re.IGNORECASE,
)


def usable(slot: Slot) -> bool:
    """Tell whether the date fixes a time: "since 1997" and "until 2005" do not."""
    mention = slot.mention
    return (
        isinstance(mention, DateMention)
        and mention.point is not None
        and mention.relation not in _LOOSE
        and mention.precision not in {"decade", "century"}
    )


def dates_of(view: SentenceView, start: int, end: int) -> list[Slot]:
    """Return the usable dates of that stretch of masked text."""
    return [s for s in view.within(start, end, DateMention) if usable(s)]


def row_date(view: SentenceView) -> str | None:
    """Return the date of a table's row: the year in its label, else the date of its value.

    "Casualties in 2008: 35 (2007: 30)" is about 2008; what stands in brackets behind a year and
    a colon is a comparison.
    """
    label = _LABEL_YEAR.search(view.sentence.label or "")
    if label is not None and not _TOTALLED.search(view.sentence.label or ""):
        return label.group("in") or label.group("first")
    found = [
        s
        for s in dates_of(view, 0, len(view.text))
        if not _compares(view, s) and not _covers(view, s)
    ]
    plain = [s for s in found if not _bracketed(view, s)]
    return next(map(point, plain or found), None)


_LABEL_YEAR = re.compile(
    r"\b(?:in|for|during)\s+(?P<in>\d{4})\b|^(?P<first>\d{4})\s", re.IGNORECASE
)
_TOTALLED = re.compile(r"\bby (?:the )?end\b|\bbetween\b|\bsince\b", re.IGNORECASE)


def _bracketed(view: SentenceView, slot: Slot) -> bool:
    left = view.text[: slot.start]
    return left.rfind("(") > left.rfind(")")


def _compares(view: SentenceView, slot: Slot) -> bool:
    if not _bracketed(view, slot):
        return False
    left = view.text[view.text.rfind("(", 0, slot.start) : slot.start]
    return left.startswith("(then") or view.text[slot.end :].lstrip().startswith(":")


def governing_date(
    view: SentenceView, reading: Reading, clause: tuple[int, int], opening_ends: int | None = None
) -> str | None:
    """Return the EDTF date nearest to the predicate: in its clause, else opening the sentence.

    An attitude is dated by when it was said, not by when what is meant would happen. Where the
    clause is joined to another, the dates of that one are not its own: what opens the sentence
    ends at `opening_ends`.
    """
    group = view.text[reading.start : reading.head]
    if reading.rule.question == "attendance" and _NEVER.search(group):
        return None
    clause = (_own_start(view, reading, clause[0]), clause[1])
    dated = [s for s in dates_of(view, 0, len(view.text)) if not _elsewhere(view, reading, s)]
    own = [s for s in dated if clause[0] <= s.start and s.end <= clause[1]]
    after = (s for s in own if s.start >= reading.head and not _apart(view, reading.tail, s))
    before = (s for s in own if s.end <= reading.head and not _apart(view, clause[0], s))
    limit = len(view.text) if opening_ends is None or _is_attitude(reading) else opening_ends
    opening = (s for s in dated if s.end <= min(reading.head, limit))
    orders = (before, opening, after) if _is_attitude(reading) else (before, after, opening)
    if "event-date" in reading.rule.aspects:
        orders = (after, before, opening)
    found = next(chain.from_iterable(orders), None)
    if found is not None:
        return point(found)
    return _near(view, reading) if "date-near" in reading.rule.aspects else None


_NEVER = re.compile(r"\bnever\b", re.IGNORECASE)


def _own_start(view: SentenceView, reading: Reading, start: int) -> int:
    """Return where the words of "…, becoming a State Party on" begin: at the participle."""
    at = reading.start
    participle = _PARTICIPLE.match(view.text, at) is not None
    return at if participle and view.text[:at].rstrip().endswith(",") else start


_PARTICIPLE = re.compile(r"[a-z]+ing\b", re.IGNORECASE)


def _is_attitude(reading: Reading) -> bool:
    return reading.rule.question in {"treaty.intent", "position", "reason"}


def _elsewhere(view: SentenceView, reading: Reading, slot: Slot) -> bool:
    """Tell whether a date is a deadline, the edge of a span, or the target of an intention."""
    before = view.text[: slot.start]
    if _is_deadline(reading, before) or _bounds(before):
        return True
    if reading.rule.question == "transparency.report" and _covers(view, slot):
        return True
    if reading.rule.question in MINE_ACTION and other_time(view.text, slot.start, slot.end):
        return True
    target = reading.rule.question == "treaty.intent"
    return target and _TARGET.search(before) is not None


def _covers(view: SentenceView, slot: Slot) -> bool:
    """Tell whether a date is the period that a report covers."""
    return _COVERED.search(view.text[: slot.start]) is not None


_COVERED = re.compile(
    r"\b(?:cover(?:s|ed|ing)|for|on developments in|calendar year|period|up to)"
    r"(?: (?:the|calendar|fiscal|year|years|period|of|from))*\s*$",
    re.IGNORECASE,
)


def is_edge(view: SentenceView, slot: Slot) -> bool:
    """Tell whether a date only bounds: "since its accession in 2003", "except in 2014"."""
    return _bounds(view.text[: slot.start])


@kept
def _bounds(before: str) -> bool:
    return _EDGE.search(before) is not None


_EDGE = re.compile(
    r"\b(?:since|until|prior to|except(?: for| in)?|exception of|apart from|other than)\b"
    r"(?:(?!DATE_|\band\b)[^,;])*$",
    re.IGNORECASE,
)
_TARGET = re.compile(
    r"\b(?:join(?:ing)?|acced(?:e|ing)|accession|ratify(?:ing)?|ratification|sign(?:ing)?"
    r"|adher(?:e|ing)|becom(?:e|ing) a (?:state )?party|do(?:ing)? so|deposited|set|sets)"
    r"(?: (?:to|of|the|TREATY_|convention|it|MEETING_|with|UN_|UN|as|early|soon|only|goal))*"
    r"(?: (?:in|by|before|until|for|on|during|around))?(?: (?:early|late|mid|the end of|end))?\s*$",
    re.IGNORECASE,
)


def _near(view: SentenceView, reading: Reading) -> str | None:
    """Return the date that follows an event in the clauses that tell how it came about."""
    own = (s for s in dates_of(view, reading.head, len(view.text)))
    near = (s for s in own if not _OTHER_TIME.search(view.text[: s.start]))
    near = (s for s in near if not view.within(reading.tail, s.start, MeetingMention))
    near = (s for s in near if not _OTHER_VOTE.search(view.text[reading.tail : s.start]))
    return next((point(s) for s in near if not is_edge(view, s)), None)


_OTHER_TIME = re.compile(
    r"\b(?:compared (?:with|to)|than|from|against|down|up|laid|planted|signed|adopted|war of|after)"
    r"\b[^,;]{0,25}$",
    re.IGNORECASE,
)


_OTHER_VOTE = re.compile(
    r"\b(?:abstain|vot|hosted|stated|said|told|announced|endorse|did not|declin|stayed|skipp"
    r"|missed)",
    re.IGNORECASE,
)


def new_deadline(view: SentenceView, _reading: Reading) -> str | None:
    """Return the last date that a deadline is said to run to; None where none is told."""
    found = None
    for slot in view.within(0, len(view.text), DateMention):
        mention = slot.mention
        before = view.text[: slot.start]
        until = isinstance(mention, DateMention) and mention.relation in _UNTIL
        if until or (_RUNS_TO.search(before) and _EXTENDED.search(before)):
            found = point(slot) or found
    return found


_UNTIL = frozenset({Relation.UNTIL, Relation.BY})
_RUNS_TO = re.compile(
    r"\b(?:to|until|till|through|(?:new|revised|extended|second|current) deadline (?:of|is|was"
    r"|being))"
    r"\s+(?:the end of\s+)?$",
    re.IGNORECASE,
)
_EXTENDED = re.compile(
    r"\b(?:exten\w+|prolong\w+|more (?:years|time|months)|deadline)\b", re.IGNORECASE
)


_DEADLINES = frozenset({"clearance.deadline", "stockpile.destruction"})
_DUE = re.compile(r"\b(?:deadline|due)(?: (?:of|on|by|for))?\s*$", re.IGNORECASE)


def _is_deadline(reading: Reading, before: str) -> bool:
    """Tell whether a date is a deadline, where the claim is about something else."""
    return reading.rule.question not in _DEADLINES and _is_due(before)


@kept
def _is_due(before: str) -> bool:
    return _DUE.search(before) is not None


def point(slot: Slot) -> str | None:
    """Return the EDTF date of a date's slot."""
    mention = slot.mention
    return mention.point if isinstance(mention, DateMention) else None


def _apart(view: SentenceView, start: int, slot: Slot) -> bool:
    return _is_governed(view.text[max(0, min(start, slot.start)) : slot.start])


@kept
def _is_governed(before: str) -> bool:
    return _SUBORDINATE.search(before) is not None
