"""Something told as past that lies after the day on which the report closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from treatywatch.checks.found import Found, said
from treatywatch.checks.report_case import ReportCase
from treatywatch.checks.rule import ReportRule
from treatywatch.editions.when import days
from treatywatch.model import Certainty, Claim, Severity

_PAST_EVENTS = frozenset(
    {
        *("vote", "attendance", "treaty.status", "transparency.report", "use", "casualties"),
        *("use.denial", "use.investigation", "request", "funding", "armed-group.use"),
        *("stockpile.destruction", "position"),
    }
)
_FUTURE = re.compile(
    r"\b(?:will|shall|would|scheduled|plan\w*|expect\w*|intend\w*|deadline|due|until|by|extend\w*"
    r"|upcoming|next|forthcoming|to\s+be|target\w*|set\s+to)\b",
    re.IGNORECASE,
)


def look(case: ReportCase) -> Iterator[Found]:
    """Yield the claims on what happened with a date after the closing day."""
    closed = case.closed
    if closed is None:
        return
    seen: set[tuple[int, str]] = set()
    for claim in case.coded.claims:
        place = (claim.sentence.start, claim.date or "")
        if place not in seen and _is_later(claim, closed):
            seen.add(place)
            yield Found(
                case.report,
                f"the sentence tells of {claim.date} as past; the report closed by {closed}",
                claim.sentence,
                claim.in_note,
                (said(case.report, claim),),
                mend="check the year",
            )


def _is_later(claim: Claim, closed: str) -> bool:
    known = days(claim.date)
    return (
        known is not None
        and claim.question in _PAST_EVENTS
        and claim.certainty is Certainty.FLAT
        and known[0] > closed
        and known[0] < "9999"
        and not _FUTURE.search(claim.sentence.quotation)
    )


RULE = ReportRule(
    name="checks.date-after-closing",
    severity=Severity.WARN,
    rationale="A report cannot tell of what had not happened when it closed; most often the year "
    "is mistyped.",
    not_checked="the exact day of closing of editions without a date of their own; the month of "
    "their launch is taken",
    look=look,
)
