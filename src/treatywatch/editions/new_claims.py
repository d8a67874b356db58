"""A claim that takes up none of the earlier edition: new, or an extension of what was said."""

from __future__ import annotations

from collections.abc import Sequence

from treatywatch.editions.questions import EVENTS
from treatywatch.editions.sameness import same_subject
from treatywatch.editions.when import happened_since
from treatywatch.model import Certainty, ChangeKind, Claim, Side

_NOTHING_HEARD = frozenset({Certainty.NOT_KNOWN, Certainty.NO_REPORTS, Certainty.NO_INFORMATION})
_OPINIONS = frozenset({Certainty.BELIEVED, Certainty.LIKELY})
"""A general belief is no incident: it is not set against a "no reports"."""


def judge_new(
    new: Side, before: Sequence[Side], after: Sequence[Side]
) -> tuple[ChangeKind, Side | None, str]:
    """Class a claim without a counterpart: kind, the earlier claim behind it, and the reason.

    It extends an earlier `unknown` that the later edition keeps up. It is new, and the earlier
    sentence is named, where that sentence said that nothing of the kind had been heard of.
    """
    claim = new.claim
    unknown = _first(before, claim, answer="unknown")
    if unknown is not None and claim.answer != "unknown" and not _later_event(claim, unknown):
        if _first(after, claim, answer="unknown") is not None:
            reason = f"still unknown, now with {claim.answer} ({claim.certainty.value})"
            return ChangeKind.EXTENDED, unknown, reason
        return ChangeKind.CHANGED, unknown, f"from unknown to {claim.answer}"
    if claim.answer == "yes" and claim.certainty not in _OPINIONS:
        unheard = _first(before, claim, answer="no", certainties=_NOTHING_HEARD)
        if unheard is not None:
            words = " ".join(unheard.claim.sentence.quotation.split())
            return ChangeKind.NEW, unheard, f"the {unheard.edition} edition said: “{words}”"
    return ChangeKind.NEW, None, ""


def _later_event(claim: Claim, earlier: Side) -> bool:
    return claim.question in EVENTS and happened_since(claim.date, earlier.edition)


def _first(
    sides: Sequence[Side],
    claim: Claim,
    *,
    answer: str,
    certainties: frozenset[Certainty] | None = None,
) -> Side | None:
    for side in sides:
        other = side.claim
        if (
            other.answer == answer
            and same_subject(other, claim)
            and (certainties is None or other.certainty in certainties)
        ):
            return side
    return None
