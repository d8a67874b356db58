"""A type of weapon that has another number in the next edition."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from treatywatch.checks.country_case import CountryCase
from treatywatch.checks.found import Found, said
from treatywatch.checks.rule import CountryRule
from treatywatch.model import Severity

_PARTS = re.compile(r"^(?P<stem>\D*)(?P<number>\d+)(?P<rest>.*)$")


def look(case: CountryCase) -> Iterator[Found]:
    """Yield the claims whose list of types differs from the earlier one by one number."""
    done: set[tuple[str, int]] = set()
    for change in case.changes:
        before, after = change.from_, change.to
        if before is None or after is None or before.claim.question != after.claim.question:
            continue
        earlier, later = case.by_slug.get(before.report), case.by_slug.get(after.report)
        swapped = _swapped(before.claim.weapons, after.claim.weapons)
        place = (after.report, after.claim.sentence.start)
        if swapped is None or earlier is None or later is None or place in done:
            continue
        done.add(place)
        yield Found(
            later.report,
            f"the list has {swapped[1]} where the {before.edition} edition has {swapped[0]}",
            after.claim.sentence,
            after.claim.in_note,
            (said(earlier.report, before.claim), said(later.report, after.claim)),
            mend="check the name of the type in the source",
        )


def _swapped(before: Sequence[str], after: Sequence[str]) -> tuple[str, str] | None:
    """Return the one type that gave way to another of the same stem, if all others stayed."""
    gone = [name for name in before if name not in after]
    come = [name for name in after if name not in before]
    if len(gone) != 1 or len(come) != 1 or before == tuple(gone):
        return None
    one, other = _PARTS.match(gone[0]), _PARTS.match(come[0])
    if one is None or other is None or one["stem"].strip(" -") == "":
        return None
    return (gone[0], come[0]) if one["stem"] == other["stem"] else None


RULE = CountryRule(
    name="editions.type-changed",
    severity=Severity.NOTE,
    rationale="One digit makes another weapon; where the rest of the list stays, it was most "
    "likely mistyped in one of the two.",
    not_checked="which of the two types is right",
    look=look,
)
