"""The status of states under a treaty, in words, letters and classes for style."""

from __future__ import annotations

from dataclasses import dataclass

from treatywatch.publish.language import _
from treatywatch.publish.words import date_words
from treatywatch.register import Standpoint, Status

WORDS = {
    Standpoint.PARTY: "State Party",
    Standpoint.SIGNATORY: "signatory",
    Standpoint.NOT_PARTY: "not party",
    Standpoint.WITHDRAWN: "withdrawn",
    Standpoint.INELIGIBLE: "cannot join",
}
MANY = WORDS | {Standpoint.PARTY: "States Parties", Standpoint.SIGNATORY: "signatories"}


@dataclass(frozen=True, slots=True)
class StatusView:
    """What a state was to a treaty on a day, in words."""

    code: str
    words: str
    since: str
    in_force: str
    remarks: tuple[str, ...]
    certain: bool


def status_view(status: Status) -> StatusView:
    """Put a status into words."""
    return StatusView(
        code=status.status.value,
        words=_(WORDS[status.status]),
        since=date_words(status.since) if status.since else "",
        in_force=date_words(status.in_force_since) if status.in_force_since else "",
        remarks=status.remarks,
        certain=status.certain,
    )
