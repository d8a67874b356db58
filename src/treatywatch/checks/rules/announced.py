"""A correction that the text announces itself."""

from __future__ import annotations

from collections.abc import Iterator

from treatywatch.checks.country_case import CountryCase
from treatywatch.checks.found import Found, said
from treatywatch.checks.rule import CountryRule
from treatywatch.model import ChangeKind, Severity


def look(case: CountryCase) -> Iterator[Found]:
    """Yield the changes that are announced corrections, with both sentences."""
    for change in case.changes:
        before, after = change.from_, change.to
        if change.kind is not ChangeKind.CORRECTED or before is None or after is None:
            continue
        earlier, later = case.by_slug.get(before.report), case.by_slug.get(after.report)
        if earlier is None or later is None:
            continue
        yield Found(
            later.report,
            f"the text itself corrects the {before.edition} edition on {change.question}: "
            f"{change.reason.removeprefix('announced in the text: ')}",
            after.claim.sentence,
            after.claim.in_note,
            (said(earlier.report, before.claim), said(later.report, after.claim)),
            mend="none is needed; readers of the earlier edition should be led here",
        )


RULE = CountryRule(
    name="editions.corrected",
    severity=Severity.NOTE,
    rationale="An announced correction tells readers of the earlier edition what no longer holds.",
    not_checked="whether the correction is right",
    look=look,
)
