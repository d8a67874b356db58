"""A charge of use or production that is new, or firmer than in the edition before."""

from __future__ import annotations

from collections.abc import Iterator

from treatywatch.checks.country_case import CountryCase
from treatywatch.checks.found import Found, said
from treatywatch.checks.grave import FIRM, WEAK
from treatywatch.checks.rule import CountryRule
from treatywatch.model import Change, ChangeKind, Claim, Severity, Side

_QUESTIONS = frozenset({"use", "production"})


def look(case: CountryCase) -> Iterator[Found]:
    """Yield the first sentence of an edition that says so, once for each subject."""
    done: set[tuple[str, str, str]] = set()
    for change in case.changes:
        after = change.to
        if after is None or change.question not in _QUESTIONS or after.claim.answer != "yes":
            continue
        key = (after.report, change.question, after.claim.subject)
        message = _message(case, change, after)
        if message and key not in done and after.report in case.by_slug:
            done.add(key)
            yield _found(case, change, after, message)


def _message(case: CountryCase, change: Change, after: Side) -> str:
    before = _said_before(case, change, after)
    claim = after.claim
    if claim.certainty in FIRM and before and all(c.certainty in WEAK for c in before):
        return (
            f"{change.question} is now {claim.certainty.value}; the edition before had it as "
            f"{before[0].certainty.value}"
        )
    if change.kind is not ChangeKind.NEW:
        return ""
    if change.from_ is not None:
        return f"{claim.question} is now {claim.certainty.value}; {change.reason}"
    if not before:
        return f"the edition before says nothing of {claim.question} by {claim.subject}"
    return ""


def _said_before(case: CountryCase, change: Change, after: Side) -> list[Claim]:
    reports = case.editions.get(change.earlier or 0, ())
    return [
        claim
        for report in reports
        for claim in report.coded.claims
        if claim.question == change.question
        and claim.subject == after.claim.subject
        and claim.answer == "yes"
    ]


def _found(case: CountryCase, change: Change, after: Side, message: str) -> Found:
    later = case.by_slug[after.report].report
    facts = [said(later, after.claim)]
    behind = change.from_
    if behind is None:
        weak = _said_before(case, change, after)
        for report in case.editions.get(change.earlier or 0, ()):
            facts[:0] = [said(report.report, c) for c in weak[:1] if c in report.coded.claims]
    elif behind.report in case.by_slug:
        facts.insert(0, said(case.by_slug[behind.report].report, behind.claim))
    return Found(
        later,
        message,
        after.claim.sentence,
        after.claim.in_note,
        tuple(facts),
        mend="check the sources with a second pair of eyes",
    )


RULE = CountryRule(
    name="editions.accusation",
    severity=Severity.NOTE,
    rationale="That a state used or made mines is the gravest thing that a report says; whoever "
    "signs off an edition should see where it is said for the first time or more firmly.",
    not_checked="whether the sources bear it out",
    look=look,
)
