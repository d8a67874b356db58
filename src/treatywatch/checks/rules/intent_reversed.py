"""A state that was about to join a treaty and no longer is, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from treatywatch.checks.country_case import CountryCase
from treatywatch.checks.found import Found, said
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import CountryRule
from treatywatch.editions.strength import ASSERTED
from treatywatch.model import Claim, Severity

_TOWARDS = frozenset({"will-join", "considering"})
_AWAY = frozenset({"refuses", "not-ready"})

_Told = tuple[ReportCase, Claim]


def look(case: CountryCase) -> Iterator[Found]:
    """Yield the first sentence of an edition whose intent is the opposite of the one before."""
    for before, after in pairwise(case.editions.values()):
        earlier, later = _intents(before), _intents(after)
        for treaty, told in later.items():
            was = earlier.get(treaty, [])
            one, other = _leaning(was), _leaning(told)
            if one and other and one != other:
                yield _found(treaty, was[0], told[0])


def _intents(reports: tuple[ReportCase, ...]) -> dict[str, list[_Told]]:
    found: dict[str, list[_Told]] = {}
    for report in reports:
        for claim in report.coded.claims:
            if (
                claim.question == "treaty.intent"
                and claim.answer in _TOWARDS | _AWAY
                and claim.certainty in ASSERTED
                and claim.subject == report.country
            ):
                found.setdefault(claim.treaty or "", []).append((report, claim))
    return found


def _leaning(told: list[_Told]) -> str:
    """Return `towards` or `away` where all that an edition tells leans one way."""
    answers = {claim.answer for _, claim in told}
    if answers and answers <= _TOWARDS:
        return "towards"
    return "away" if answers and answers <= _AWAY else ""


def _found(treaty: str, before: _Told, after: _Told) -> Found:
    (earlier, was), (later, now) = before, after
    name = f" on {treaty}" if treaty else ""
    return Found(
        later.report,
        f"the intent{name} is now {now.answer}; the {earlier.report.edition} edition had it as "
        f"{was.answer}",
        now.sentence,
        now.in_note,
        (said(earlier.report, was), said(later.report, now)),
        mend="say what moved the state",
    )


RULE = CountryRule(
    name="editions.intent-reversed",
    severity=Severity.NOTE,
    rationale="Readers who work for a state to join a treaty need to see the year in which its "
    "course turned.",
    not_checked="whether the two speakers speak for the same part of the government",
    look=look,
)
