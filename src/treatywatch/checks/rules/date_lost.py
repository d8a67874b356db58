"""A statement reprinted without the date that it had."""

from __future__ import annotations

from collections.abc import Iterator

from treatywatch.checks.country_case import CountryCase
from treatywatch.checks.found import Found, said
from treatywatch.checks.rule import CountryRule
from treatywatch.editions.when import days
from treatywatch.editions.wording import similarity
from treatywatch.model import Change, Severity

_ALIKE = 0.6
_STATEMENTS = frozenset(
    {"position", "reason", "treaty.intent", "use", "use.denial", "production", "stockpile.size"}
)


def look(case: CountryCase) -> Iterator[Found]:
    """Yield the sentences that come back much the same and have lost their date."""
    done: set[tuple[str, int]] = set()
    for change in case.changes:
        before, after = change.from_, change.to
        if before is None or after is None or not _lost(change):
            continue
        earlier, later = case.by_slug.get(before.report), case.by_slug.get(after.report)
        place = (after.report, after.claim.sentence.start)
        if earlier is None or later is None or place in done:
            continue
        if later.mentions(after.claim.sentence.quotation).dates:
            continue
        done.add(place)
        yield Found(
            later.report,
            f"the {before.edition} edition dates it to {before.claim.date}; here it has no date",
            after.claim.sentence,
            after.claim.in_note,
            (said(earlier.report, before.claim), said(later.report, after.claim)),
            mend="say when it was said",
        )


def _lost(change: Change) -> bool:
    before, after = change.from_, change.to
    return (
        before is not None
        and after is not None
        and change.question in _STATEMENTS
        and before.claim.question == after.claim.question
        and days(before.claim.date) is not None
        and after.claim.date is None
        and similarity(before.claim, after.claim) >= _ALIKE
    )


RULE = CountryRule(
    name="editions.date-lost",
    severity=Severity.NOTE,
    rationale="An old statement without its date reads as if it were made this year.",
    not_checked="dates that stand in the sentence before",
    look=look,
)
