"""What an edition says of an earlier year against what the earlier edition itself said."""

from __future__ import annotations

from collections.abc import Iterator

from treatywatch.checks.country_case import CountryCase
from treatywatch.checks.found import Found, edition_name, said
from treatywatch.checks.rule import CountryRule
from treatywatch.checks.yearly import YearFigure, own_years, prior_years
from treatywatch.editions.figures import Figures, in_words, relate
from treatywatch.editions.wording import announces_correction
from treatywatch.model import Severity


def look(case: CountryCase) -> Iterator[Found]:
    """Yield the figures for earlier years that differ from the edition of that time."""
    known: dict[tuple[int, str], YearFigure] = {}
    for report in case.reports:
        for figure in prior_years(report):
            before = known.get((figure.year, figure.quantity.unit))
            if before is None or before.case is report:
                continue
            if relate(before.quantity, figure.quantity) is not Figures.DIFFERENT:
                continue
            if not announces_correction(figure.sentence.text):
                yield _found(before, figure)
        for figure in own_years(report):
            known.setdefault((figure.year, figure.quantity.unit), figure)


def _found(before: YearFigure, now: YearFigure) -> Found:
    return Found(
        now.case.report,
        f"for {now.year} this edition gives {in_words(now.quantity)}, "
        f"{edition_name(before.case.report)} gave {in_words(before.quantity)}",
        now.sentence.anchor,
        now.sentence.note,
        (said(before.case.report, before.sentence), said(now.case.report, now.sentence)),
        mend="say that the figure was revised, and why",
    )


RULE = CountryRule(
    name="checks.prior-year-figure",
    severity=Severity.WARN,
    rationale="Figures for the year before are repeated for comparison; where they were revised, "
    "or slipped by a year, the comparison misleads.",
    not_checked="figures of years that no earlier report at hand gives",
    look=look,
)
