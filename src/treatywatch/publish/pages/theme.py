"""Editions and themes of reports in words."""

from __future__ import annotations

from typing import Protocol

from treatywatch.publish.language import _
from treatywatch.publish.words.plain import capital, plain


class Edited(Protocol):
    """Whatever belongs to an edition of a series: a report, or a line of the list of reports."""

    @property
    def series(self) -> str:
        """The name of the series."""
        ...

    @property
    def edition(self) -> int | None:
        """The year of the edition, None when the text does not tell."""
        ...


def edition_words(report: Edited) -> str:
    """Return the series and its edition: “Landmine Monitor 2021”."""
    return f"{report.series} {report.edition if report.edition is not None else _('(no edition)')}"


_SHORT = {
    "country-report": "report",
    "mine-ban-policy": "ban policy",
    "cluster-munition-ban-policy": "cluster policy",
    "casualties-and-victim-assistance": "casualties",
    "support-for-mine-action": "support",
}


def theme_in_brief(theme: str) -> str:
    """Return the theme in a word or two, for a cell of a wide table."""
    return _(_SHORT.get(theme, plain(theme)))


def theme_words(theme: str) -> str:
    """Return the theme of a profile page in words."""
    return _(capital(plain(theme)))
