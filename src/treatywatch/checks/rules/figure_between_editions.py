"""A figure that is another one in a sentence which is otherwise the same."""

from __future__ import annotations

from collections.abc import Iterator
from math import isclose, log10

from treatywatch.checks.aligned import FigurePair, figure_pairs
from treatywatch.checks.country_case import CountryCase
from treatywatch.checks.found import Found, edition_name, said
from treatywatch.checks.rule import CountryRule
from treatywatch.editions.figures import Figures, relate
from treatywatch.editions.wording import announces_correction
from treatywatch.model import Severity

_MAKES_A_SLIP = 100


def look_for_slips(case: CountryCase) -> Iterator[Found]:
    """Yield figures with the same digits ten, a hundred, … times as large or small."""
    for pair in figure_pairs(case):
        if _is_slip(pair):
            yield _found(pair, "the digits are the same, the scale is not", "check the zeros")


def look_for_units(case: CountryCase) -> Iterator[Found]:
    """Yield figures whose number stays while the unit changes."""
    for pair in figure_pairs(case):
        if _is_unit_change(pair):
            yield _found(pair, "the number is the same, the unit is not", "check the unit")


def look_for_revisions(case: CountryCase) -> Iterator[Found]:
    """Yield figures that change though the sentence speaks of the same years."""
    for pair in figure_pairs(case):
        if not pair.same_time or _is_slip(pair) or _is_unit_change(pair):
            continue
        if _is_used_up(pair) or announces_correction(pair.later.text):
            continue
        if relate(pair.old_quantity, pair.new_quantity) is Figures.DIFFERENT or _collapses(pair):
            yield _found(pair, "no revision is announced", "say that the figure was revised")


def _is_used_up(pair: FigurePair) -> bool:
    """Mines kept for training become fewer from year to year; no figure is revised by that."""
    claims = pair.after.claims_of.get((pair.later.start, pair.later.end), ())
    return any(claim.question == "stockpile.retained" for claim in claims)


def _collapses(pair: FigurePair) -> bool:
    """Tell whether a figure gave way to a lower bound that is less than half of it."""
    old, new = pair.old_quantity, pair.new_quantity
    if old.low is None or new.low is None or new.high is not None or old.unit != new.unit:
        return False
    return new.low * 2 < old.low


def _is_slip(pair: FigurePair) -> bool:
    had, has = pair.old_quantity, pair.new_quantity
    old, new = had.low or had.high, has.low or has.high
    if had.unit != has.unit or not old or not new or old == new:
        return False
    if min(old, new) < _MAKES_A_SLIP:
        return False
    power = log10(max(old, new) / min(old, new))
    return isclose(power, round(power), abs_tol=1e-9)


def _is_unit_change(pair: FigurePair) -> bool:
    old, new = pair.old_quantity, pair.new_quantity
    return (
        old.unit != new.unit
        and (old.low, old.high) == (new.low, new.high)
        and relate(old, new) is not Figures.EQUAL
    )


def _found(pair: FigurePair, why: str, mend: str) -> Found:
    old, new = pair.old, pair.new
    return Found(
        pair.after.report,
        f"the sentence has “{new}”, in {edition_name(pair.before.report)} it had “{old}”; {why}",
        pair.later.anchor,
        pair.later.note,
        (said(pair.before.report, pair.earlier), said(pair.after.report, pair.later)),
        mend=mend,
    )


SLIPS = CountryRule(
    name="checks.scale-slip",
    severity=Severity.WARN,
    rationale="A figure that comes back with a zero more or less was most likely mistyped once.",
    not_checked="which of the two figures is right",
    look=look_for_slips,
)
UNITS = CountryRule(
    name="checks.unit-change",
    severity=Severity.WARN,
    rationale="A number that stays while square meters become square kilometers was copied, not "
    "converted.",
    not_checked="which of the two units is right",
    look=look_for_units,
)
REVISIONS = CountryRule(
    name="editions.figure-revised",
    severity=Severity.NOTE,
    rationale="A figure that changes while its sentence stays leaves two published figures for "
    "one thing.",
    not_checked="whether the figure itself changed in the world; sentences that speak of other "
    "years are left out",
    look=look_for_revisions,
)
