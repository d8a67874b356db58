"""The day of an act as the report tells it against the day at the depositary."""

from __future__ import annotations

import re
from collections.abc import Iterator

from treatywatch.checks.found import Found, registered, said
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import ReportRule
from treatywatch.claims.mentions import DateMention
from treatywatch.editions.when import apart
from treatywatch.model import Claim, Sentence, Severity
from treatywatch.register import Act, ActKind

_VERBS = (
    (re.compile(r"\bsign(?:ed|atory|ature|ing)\b"), frozenset({ActKind.SIGNATURE})),
    (
        re.compile(
            r"\bratif\w+|\bacced\w+|\baccession\b|\bsucce(?:eded|ssion)\b|\baccept(?:ed|ance)\b"
            r"|\bapprov(?:ed|al)\b|\bdeposited\b|\bjoin(?:ed|ing)\b"
        ),
        frozenset(
            {
                *(ActKind.RATIFICATION, ActKind.ACCESSION, ActKind.SUCCESSION),
                *(ActKind.ACCEPTANCE, ActKind.APPROVAL, ActKind.CONSENT),
            }
        ),
    ),
    (
        re.compile(r"\bentered\s+into\s+force\b|\bentry\s+into\s+force\b"),
        frozenset({ActKind.ENTRY_INTO_FORCE}),
    ),
    (
        re.compile(r"\bbec(?:ame|oming|ome)\b|\bState\s+Party\s+(?:on|since)\b|\bparty\s+since\b"),
        frozenset({ActKind.ENTRY_INTO_FORCE}),
    ),
    (
        re.compile(r"\bwithdr\w+"),
        frozenset({ActKind.WITHDRAWAL_NOTIFIED, ActKind.WITHDRAWAL_EFFECTIVE}),
    ),
)
_REACH = 90
_BREAK = re.compile(r"[;:]|\.\s")
_AT_HOME = re.compile(
    r"\b(?:law|legislation|decree|parliament|cabinet|bill|senate|assembly|congress|president|voted"
    r"|intend\w*|decided|announced|expected|will|would|plan\w*|told|said|stated)\b",
    re.IGNORECASE,
)
"""Words that make the date one of a step at home, or of a statement, not of an act."""


def look(case: ReportCase) -> Iterator[Found]:
    """Yield the days of acts that are not the register's."""
    done: set[tuple[int, int]] = set()
    for claim in case.coded.claims:
        place = (claim.sentence.start, claim.sentence.end)
        if place in done or not _checkable(case, claim):
            continue
        done.add(place)
        sentence = case.by_place.get(place)
        if sentence is not None and len(_treaties(case, sentence)) == 1:
            yield from _dates(case, claim, sentence)


def _checkable(case: ReportCase, claim: Claim) -> bool:
    return (
        claim.question == "treaty.status"
        and claim.answer in {"party", "signatory", "withdrawn"}
        and claim.treaty in case.register.treaties
        and claim.subject in case.register.areas
    )


def _treaties(case: ReportCase, sentence: Sentence) -> set[str]:
    claims = case.claims_of[sentence.start, sentence.end]
    return {claim.treaty or "" for claim in claims if claim.question == "treaty.status"}


def _dates(case: ReportCase, claim: Claim, sentence: Sentence) -> Iterator[Found]:
    acts = case.register.acts(claim.subject, claim.treaty)
    last = 0
    for mention in case.mentions(sentence.text).dates:
        start, last = last, mention.end
        if mention.precision not in {"day", "month", "year"} or mention.point is None:
            continue
        if mention.inherited:
            continue
        kinds = _kinds(sentence.text, max(start, mention.start - _REACH), mention)
        known = [act for act in acts if act.kind in kinds]
        if kinds and known and not any(_same(mention, act) for act in known):
            yield _found(case, claim, sentence, mention, known)


def _kinds(text: str, start: int, mention: DateMention) -> frozenset[ActKind]:
    """Return the kinds of acts that the nearest verb before the date can mean.

    A verb belongs to the first date behind it alone.
    """
    before = text[start : mention.start]
    breaks = [match.end() for match in _BREAK.finditer(before)]
    before = before[breaks[-1] :] if breaks else before
    last = max(
        (
            (match.start(), place)
            for place, (verb, _) in enumerate(_VERBS)
            for match in verb.finditer(before)
        ),
        default=None,
    )
    if last is None or str(mention.relation) != "at" or _AT_HOME.search(before):
        return frozenset()
    return _VERBS[last[1]][1]


def _same(mention: DateMention, act: Act) -> bool:
    return not apart(mention.point, act.date)


def _found(
    case: ReportCase,
    claim: Claim,
    sentence: Sentence,
    mention: DateMention,
    known: list[Act],
) -> Found:
    name = case.register.name(claim.subject)
    acts = "; ".join(f"{act.kind.value} {act.date} ({act.source})" for act in known)
    near = any(_within_days(mention, act) for act in known)
    return Found(
        case.report,
        f"the sentence gives {mention.point} for an act of {name} under {claim.treaty}; the "
        f"register has {', '.join(f'{act.kind.value} {act.date}' for act in known)}",
        sentence.anchor,
        sentence.note,
        (said(case.report, sentence), registered(f"acts of {name} under {claim.treaty}", acts)),
        Severity.NOTE if near else None,
        "check the day at the depositary",
    )


def _within_days(mention: DateMention, act: Act) -> bool:
    """Tell whether the two days are next to each other, as between two official lists."""
    if mention.earliest is None or mention.precision != "day":
        return False
    return abs((mention.earliest - act.first_day).days) <= 1


RULE = ReportRule(
    name="checks.act-date",
    severity=Severity.WARN,
    rationale="The day of a signature, a deposit or an entry into force is on record; official "
    "lists differ by a day at most.",
    not_checked="days of domestic approval; whether the deposit or the decision to join is meant",
    look=look,
)
