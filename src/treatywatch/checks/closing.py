"""When a report closed: the last day that it can speak of."""

from __future__ import annotations

from treatywatch.editions.when import days
from treatywatch.model import Report

_LAUNCHED = {
    1999: "1999-05-31",
    2000: "2000-09-30",
    2001: "2001-09-30",
    2002: "2002-09-30",
    2003: "2003-09-30",
    2004: "2004-11-30",
    2005: "2005-11-30",
    2006: "2006-09-30",
    2007: "2007-11-30",
    2008: "2008-11-30",
    2009: "2009-11-30",
}
"""The end of the month in which the printed editions came out (general knowledge, unchecked)."""


def closing_day(report: Report) -> str | None:
    """Return the day of the last update, else that of the launch, else the end of the edition.

    An ISO date; None for a report without either. Until 2009 the reports carry no date of their
    own, and the edition came out before its year was over.
    """
    updated = days(report.last_updated)
    if updated is not None:
        return updated[1]
    if report.edition is None:
        return None
    return _LAUNCHED.get(report.edition, f"{report.edition:04d}-12-31")


def cut_off(report: Report) -> str | None:
    """Return the day up to which a report can be expected to know what happened.

    The closing day where that is exact; the end of October in an edition without a date.
    """
    closed = closing_day(report)
    if closed is None or days(report.last_updated) is not None:
        return closed
    return min(closed, f"{closed[:4]}-10-31")
