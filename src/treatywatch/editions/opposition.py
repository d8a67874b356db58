"""Whether the later of two comparable claims says the opposite of the earlier one."""

from __future__ import annotations

from treatywatch.editions.figures import Figures, in_words, relate
from treatywatch.editions.questions import HISTORY
from treatywatch.editions.strength import ASSERTED, DENIED, for_all_time
from treatywatch.editions.when import happened_since, same_time
from treatywatch.model import Claim

_BACKWARDS = {
    ("party", "not-party"),
    ("party", "signatory"),
    ("signatory", "not-party"),
    ("withdrawn", "not-party"),
    ("completed", "none"),
    ("completed", "under-way"),
    ("enacted", "none"),
}
"""Steps that nothing but a further act, which would be said, can undo."""


def contradiction(before: Claim, after: Claim, edition: int | None) -> str:
    """Return why `after` contradicts `before` (made in `edition`), or nothing if it does not.

    Both must be in the same voice, and must be asserted: what is alleged, reported or possible
    contradicts nothing. What happened since the earlier edition contradicts nothing either.
    """
    if before.speaker != after.speaker or before.answer == after.answer:
        return _figures(before, after)
    if happened_since(after.date, edition) and before.question != "vote":
        return ""
    if before.question == "vote":
        return _votes(before, after)
    if (before.answer, after.answer) in _BACKWARDS:
        return f"it was {before.answer}; no act in between is named"
    if {before.answer, after.answer} == {"yes", "no"} and before.question in HISTORY:
        return _reversal(before, after)
    if before.date and same_time(before.date, after.date) and _asserted(before, after):
        return f"two answers for {before.date}: {before.answer} and {after.answer}"
    return ""


def _reversal(before: Claim, after: Claim) -> str:
    yes, no = (before, after) if before.answer == "yes" else (after, before)
    if yes.certainty not in ASSERTED or no.certainty not in DENIED:
        return ""
    if "current" in {before.period, after.period}:
        return ""
    if yes.question in {"use", "armed-group.use"} and not for_all_time(no):
        return ""
    edition = "the earlier edition" if before.answer == "no" else "the later edition"
    return f"the no of {edition} covers all the time before it"


def _votes(before: Claim, after: Claim) -> str:
    if {before.answer, after.answer} == {"for", "co-sponsored"}:
        return ""
    return f"two votes for one roll call: {before.answer} and {after.answer}"


def _asserted(before: Claim, after: Claim) -> bool:
    return before.certainty in ASSERTED and after.certainty in ASSERTED


def _figures(before: Claim, after: Claim) -> str:
    """Two figures of one kind for the same stated time cannot both be right."""
    if before.speaker != after.speaker or before.answer != after.answer:
        return ""
    dated = before.date is not None and before.date == after.date
    if dated and relate(before.quantity, after.quantity) is Figures.DIFFERENT:
        return (
            f"two figures for {before.date}: {in_words(before.quantity)} "
            f"and {in_words(after.quantity)}"
        )
    return ""
