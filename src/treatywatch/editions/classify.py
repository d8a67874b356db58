"""What became of a claim: the class of change between two comparable claims."""

from __future__ import annotations

from treatywatch.editions.figures import Figures, in_words, relate
from treatywatch.editions.opposition import contradiction
from treatywatch.editions.questions import FORMAL
from treatywatch.editions.strength import strength
from treatywatch.editions.wording import announces_correction, same_words
from treatywatch.model import ChangeKind, Claim

Verdict = tuple[ChangeKind, str]
"""The class and the reason for it, in neutral words; the reason may be empty."""

_LISTS = ("places", "partners", "victims", "weapons")


def classify(before: Claim, after: Claim, edition: int | None) -> Verdict:
    """Class the change from `before`, made in `edition`, to `after`."""
    against = contradiction(before, after, edition)
    if against and announces_correction(after.sentence.quotation):
        return ChangeKind.CORRECTED, f"announced in the text: {against}"
    if against:
        return ChangeKind.CONTRADICTED, against
    if before.answer != after.answer:
        return _other_answer(before, after)
    return _same_answer(before, after)


def _other_answer(before: Claim, after: Claim) -> Verdict:
    step = f"from {before.answer} to {after.answer}"
    if announces_correction(after.sentence.quotation):
        return ChangeKind.CORRECTED, f"announced in the text: {step}"
    if after.answer == "unknown":
        return ChangeKind.WEAKENED, step
    return ChangeKind.CHANGED, step


def _same_answer(before: Claim, after: Claim) -> Verdict:
    if relate(before.quantity, after.quantity) in {Figures.DIFFERENT, Figures.OTHER_UNIT}:
        step = f"from {in_words(before.quantity)} to {in_words(after.quantity)}"
        announced = announces_correction(after.sentence.quotation)
        return ChangeKind.CORRECTED if announced else ChangeKind.CHANGED, step
    if before.speaker != after.speaker:
        return (
            ChangeKind.CHANGED,
            f"then in the voice of {before.speaker.value}, now of {after.speaker.value}",
        )
    firmer = strength(after) - strength(before)
    if firmer:
        kind = ChangeKind.STRENGTHENED if firmer > 0 else ChangeKind.WEAKENED
        return kind, f"from {before.certainty.value} to {after.certainty.value}"
    if {before.period, after.period} == {"past", "current"}:
        return ChangeKind.CHANGED, f"then said of the {_time(before)}, now of the {_time(after)}"
    return _details(before, after) or _wording(before, after)


def _details(before: Claim, after: Claim) -> Verdict | None:
    figures = relate(before.quantity, after.quantity)
    step = f"from {in_words(before.quantity)} to {in_words(after.quantity)}"
    if figures is Figures.LOST:
        return ChangeKind.WEAKENED, step
    if figures is Figures.GAINED:
        return ChangeKind.EXTENDED, step
    added = [
        name
        for part in _LISTS
        for name in getattr(after, part)
        if name not in getattr(before, part)
    ]
    if added:
        return ChangeKind.EXTENDED, f"adds {', '.join(added)}"
    return (ChangeKind.REWORDED, step) if figures is Figures.COMPATIBLE else None


def _wording(before: Claim, after: Claim) -> Verdict:
    if before.question in FORMAL or same_words(before, after):
        return ChangeKind.CARRIED, ""
    return ChangeKind.REWORDED, ""


def _time(claim: Claim) -> str:
    return "present" if claim.period == "current" else "past"
