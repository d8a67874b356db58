"""A running total that does not grow by what the year is said to have added."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from treatywatch.checks.country_case import CountryCase
from treatywatch.checks.found import Found, said
from treatywatch.checks.rule import CountryRule
from treatywatch.checks.yearly import YearFigure, cumulative, own_years
from treatywatch.model import Severity


def look(case: CountryCase) -> Iterator[Found]:
    """Yield the totals that fall, or grow by another number than the year's own figure."""
    totals: dict[int, YearFigure] = {}
    years: dict[int, YearFigure] = {}
    for report in case.reports:
        for total in cumulative(report):
            totals.setdefault(total.year, total)
        for figure in own_years(report):
            if figure.quantity.unit == "casualties" and figure.is_exact:
                years[figure.year] = figure
    for before, after in pairwise(totals[year] for year in sorted(totals)):
        yield from _judge(before, after, years.get(after.year))


def _judge(before: YearFigure, after: YearFigure, year: YearFigure | None) -> Iterator[Found]:
    grown = after.number - before.number
    if grown < 0:
        yield _found(
            (before, after),
            f"the total up to {after.year} is {after.number:,.10g}, less than the "
            f"{before.number:,.10g} up to {before.year}",
            Severity.WARN,
        )
    elif year is not None and after.year - before.year == 1 and grown != year.number:
        yield _found(
            (before, year, after),
            f"the total grew by {grown:,.10g} from {before.year} to {after.year}; for "
            f"{after.year} the count is {year.number:,.10g}",
            Severity.NOTE,
        )


def _found(figures: tuple[YearFigure, ...], message: str, severity: Severity) -> Found:
    last = figures[-1]
    return Found(
        last.case.report,
        message,
        last.sentence.anchor,
        last.sentence.note,
        tuple(said(figure.case.report, figure.sentence) for figure in figures),
        severity,
        "say whether earlier years were revised",
    )


RULE = CountryRule(
    name="checks.cumulative-total",
    severity=Severity.NOTE,
    rationale="A total over all years can only grow, and by what the year adds, unless earlier "
    "years were counted again.",
    not_checked="revisions of earlier years that the report does not mention",
    look=look,
)
