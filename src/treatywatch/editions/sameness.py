"""Whether two claims of two editions are about the same thing."""

from __future__ import annotations

from treatywatch.editions.questions import EVENTS, HISTORY, LOCAL, SEVERAL
from treatywatch.editions.strength import for_all_time
from treatywatch.editions.when import apart, days, same_time
from treatywatch.model import Claim

_INCIDENTS = frozenset({"use", "armed-group.use"})
_EXCLUSIVE = frozenset({"supports-ban", "opposes"})


def same_subject(before: Claim, after: Claim) -> bool:
    """Tell whether both answer one question on one treaty about one subject and weapon."""
    return (
        (before.subject, before.question) == (after.subject, after.question)
        and _fits(before.treaty, after.treaty)
        and _fits(before.weapon_class, after.weapon_class)
    )


def comparable(before: Claim, after: Claim) -> bool:
    """Tell whether the later claim says anew, otherwise or no more what the earlier one said.

    Two roll calls, two meetings, two incidents, two places and two periods are two things.
    """
    if not same_subject(before, after):
        return False
    if before.question == "vote":
        return same_roll_call(before, after)
    if before.answer != after.answer and _side_by_side(before, after):
        return False
    if before.question in _INCIDENTS and _one_incident(before, after):
        return False
    if before.question in EVENTS and not _same_event(before, after):
        return False
    if before.question in LOCAL and _elsewhere(before, after):
        return False
    return _same_period(before, after)


def same_roll_call(before: Claim, after: Claim) -> bool:
    """Tell whether two votes are one: the same resolution, or else the same time."""
    if before.resolution and after.resolution:
        return resolution_number(before.resolution) == resolution_number(after.resolution)
    return same_time(before.date, after.date)


def resolution_number(resolution: str) -> str:
    """Return session and number without the letter: `51/45 S` is `51/45`."""
    return resolution.replace(" ", "").rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def _fits(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _side_by_side(before: Claim, after: Claim) -> bool:
    if before.question == "position" and {before.answer, after.answer} == _EXCLUSIVE:
        return False
    return before.question in SEVERAL


def _one_incident(before: Claim, after: Claim) -> bool:
    """A `yes` tells of an incident; no `no` is about it unless it is said of all time."""
    if {before.answer, after.answer} != {"yes", "no"}:
        return False
    no = before if before.answer == "no" else after
    return not for_all_time(no)


def _same_event(before: Claim, after: Claim) -> bool:
    """Undated statements go together; a dated one goes with the same date only."""
    if (days(before.date) is None) != (days(after.date) is None):
        return False
    return not apart(before.date, after.date)


def _elsewhere(before: Claim, after: Claim) -> bool:
    return bool(before.places and after.places) and not set(before.places) & set(after.places)


def _same_period(before: Claim, after: Claim) -> bool:
    """The present is not the past, except that a `yes` can move from one to the other."""
    one, other = before.period, after.period
    if one == other or before.answer == after.answer == "yes":
        return not apart(one, other)
    if before.question in HISTORY:
        return (one == "current") == (other == "current")
    return not apart(one, other)
