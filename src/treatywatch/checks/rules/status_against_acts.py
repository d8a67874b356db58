"""What a state is said to be to a treaty against what its acts make it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from treatywatch.checks.found import Found, registered, said
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import ReportRule
from treatywatch.editions.strength import ASSERTED
from treatywatch.editions.when import days
from treatywatch.model import Claim, Evidence, Severity, Speaker
from treatywatch.register import ActKind, Standpoint, Status

_DATED, _UNDATED = timedelta(days=200), timedelta(days=400)
"""How long before its closing day a text with, and one without, a date may have been written."""

_NOT_RATIFIED = re.compile(r"\b(?:not|never|yet\s+to)\s+(?:yet\s+)?ratif", re.IGNORECASE)
_FITS = {
    "party": {Standpoint.PARTY},
    "signatory": {Standpoint.SIGNATORY},
    "not-party": {
        Standpoint.NOT_PARTY,
        Standpoint.SIGNATORY,
        Standpoint.WITHDRAWN,
        Standpoint.INELIGIBLE,
    },
    "withdrawn": {Standpoint.WITHDRAWN},
    "ineligible": {Standpoint.INELIGIBLE, Standpoint.NOT_PARTY},
}


def look(case: ReportCase) -> Iterator[Found]:
    """Yield the claims on treaty status that the acts do not bear out."""
    seen: set[tuple[int, str, str, str]] = set()
    for claim in case.coded.claims:
        treaty = claim.treaty or ""
        place = (claim.sentence.start, claim.subject, treaty, claim.answer)
        if not _checkable(case, claim) or place in seen:
            continue
        seen.add(place)
        statuses = _statuses(case, claim, treaty)
        if statuses and not any(_fits(claim, status) for status in statuses):
            yield _found(case, claim, statuses[-1])


def _checkable(case: ReportCase, claim: Claim) -> bool:
    return (
        claim.question == "treaty.status"
        and claim.treaty in case.register.treaties
        and claim.subject in case.register.areas
        and claim.answer in _FITS
        and claim.certainty in ASSERTED
        and claim.speaker is Speaker.MONITOR
        and claim.period != "past"
        and not case.is_of_others(claim)
        and not (claim.answer == "party" and _NOT_RATIFIED.search(claim.sentence.quotation))
        and _names_treaty(case, claim)
    )


def _names_treaty(case: ReportCase, claim: Claim) -> bool:
    """Tell whether the sentence names the claim's treaty, or none at all."""
    named = {mention.code for mention in case.mentions(claim.sentence.quotation).treaties}
    named.discard("")
    return not named or claim.treaty in named


def _statuses(case: ReportCase, claim: Claim, treaty: str) -> list[Status]:
    """Return the statuses that the state had while the text may have been written."""
    when = days(claim.date) if claim.answer == "not-party" else None
    last = _day(when[1]) if when and "/" not in (claim.date or "") else _day(case.closed)
    if last is None:
        return []
    first = last - (_DATED if case.report.last_updated else _UNDATED)
    acts = [act.first_day for act in case.register.acts(claim.subject, treaty)]
    moments = [first, *(day for day in acts if first < day < last), last]
    return [case.register.status(claim.subject, treaty, on) for on in sorted(moments)]


def _day(written: str | None) -> date | None:
    if written is None or not "1900" <= written[:4] <= "2100":
        return None
    year, month, day = (int(part) for part in written.split("-"))
    while day > 28:
        try:
            return date(year, month, day)
        except ValueError:
            day -= 1
    return date(year, month, day)


def _fits(claim: Claim, status: Status) -> bool:
    if status.status in _FITS[claim.answer]:
        return True
    if claim.answer == "withdrawn":
        return any(act.kind is ActKind.WITHDRAWAL_NOTIFIED for act in status.acts)
    return not status.certain and status.status is not Standpoint.PARTY


def _found(case: ReportCase, claim: Claim, status: Status) -> Found:
    name = case.register.name(claim.subject)
    return Found(
        case.report,
        f"the sentence has {name} as {claim.answer} to {claim.treaty}; by its acts it was "
        f"{status.status.value} on {status.on}",
        claim.sentence,
        claim.in_note,
        (said(case.report, claim), _acts(name, status)),
        None if status.certain else Severity.NOTE,
        "check the acts at the depositary",
        "; ".join((RULE.not_checked, *status.remarks)),
    )


def _acts(name: str, status: Status) -> Evidence:
    acts = (f"{act.kind.value} {act.date} ({act.source})" for act in status.acts)
    words = "; ".join(acts) or "no act"
    return registered(f"acts of {name} under {status.treaty}", words)


RULE = ReportRule(
    name="checks.status-against-acts",
    severity=Severity.WARN,
    rationale="A treaty status follows from acts, each with its day at the depositary; a text "
    "carried over from an earlier year may miss an act.",
    not_checked="acts after the day up to which the register was checked",
    look=look,
)
