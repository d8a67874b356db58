"""An answer that contradicts an earlier edition without a word about it."""

from __future__ import annotations

from collections.abc import Iterator

from treatywatch.checks.country_case import CountryCase
from treatywatch.checks.found import Found, noted, said
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import CountryRule
from treatywatch.model import Change, ChangeKind, Claim, Evidence, Severity, Side


def look(case: CountryCase) -> Iterator[Found]:
    """Yield the changes that are contradictions, at the sentence of the later edition."""
    for change in case.changes:
        if change.kind is ChangeKind.CONTRADICTED and change.from_ and change.to:
            yield from _found(case, change, change.from_, change.to)


def _found(case: CountryCase, change: Change, before: Side, after: Side) -> Iterator[Found]:
    earlier, later = case.by_slug.get(before.report), case.by_slug.get(after.report)
    if earlier is None or later is None:
        return
    yield Found(
        later.report,
        f"on {change.question} this edition answers {_answer(after.claim)}, the "
        f"{before.edition} edition answered {_answer(before.claim)}; no change is announced",
        after.claim.sentence,
        evidence=(
            # One sentence may reverse two answers: each is a finding, to be set aside alone.
            Evidence("question", change.question),
            *_facts(earlier, before.claim),
            *_facts(later, after.claim),
        ),
        mend="say in the text what was found out since, or correct one of the two",
    )


def _answer(claim: Claim) -> str:
    return f"{claim.answer} ({claim.certainty.value}, in the voice of {claim.speaker.value})"


def _facts(case: ReportCase, claim: Claim) -> Iterator[Evidence]:
    yield said(case.report, claim)
    for number in claim.notes:
        note = case.notes.get(number)
        if note is not None and note.definition is not None:
            yield noted(case.report, number, note.definition)


RULE = CountryRule(
    name="editions.contradicted",
    severity=Severity.WARN,
    rationale="An edition that reverses an earlier one without saying so leaves two published "
    "statements of the same series against each other, and no way to tell which one holds.",
    not_checked="which of the two is right; whether another report announces the change",
    look=look,
)
