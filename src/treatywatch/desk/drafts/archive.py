"""The last editions, as the evidence file has them."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from treatywatch.desk.cycle.models import Assignment
from treatywatch.model import CodedReport
from treatywatch.store import open_evidence

COUNTRY_REPORT = "country-report"


def last_edition(assignment: Assignment) -> tuple[CodedReport, ...]:
    """Return the reports on the country in the newest edition before the assignment's.

    One with the assignment's theme stands first. Empty where there is none, or no evidence file.
    """
    return last_before(assignment.country, assignment.edition.year, assignment.theme)


def last_before(country: str, year: int, theme: str) -> tuple[CodedReport, ...]:
    """Return the same for a country and theme in a year."""
    path = Path(settings.TREATYWATCH_EVIDENCE)
    if not settings.TREATYWATCH_EVIDENCE or not path.exists():  # made by the first release
        return ()
    with open_evidence(path) as evidence:
        editions = {e.edition for e in evidence.entries(country) if e.edition is not None}
        before = [edition for edition in editions if edition < year]
        if not before:
            return ()
        coded = evidence.coded_of(country, max(before))
    return tuple(sorted(coded, key=lambda one: _theme_order(one.report.theme, theme)))


def _theme_order(theme: str, wanted: str) -> int:
    return (theme != wanted) + (theme not in (wanted, COUNTRY_REPORT))
