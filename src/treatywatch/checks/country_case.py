"""All editions on one country laid out for the rules that look from one to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any

from treatywatch.checks.report_case import ReportCase
from treatywatch.model import Change


class CountryCase:
    """The reports on a country in the order of the editions, and the changes between them."""

    def __init__(
        self, country: str, reports: Sequence[ReportCase], changes: Sequence[Change]
    ) -> None:
        self.country = country
        self.reports = tuple(reports)
        self.changes = tuple(changes)
        self._remembered: dict[str, Any] = {}

    def remember(self, name: str, work_out: Callable[[], Any]) -> Any:
        """Return what several rules ask for, worked out by the first of them."""
        if name not in self._remembered:
            self._remembered[name] = work_out()
        return self._remembered[name]

    @cached_property
    def by_slug(self) -> Mapping[str, ReportCase]:
        """The reports by their slug."""
        return {case.report.slug: case for case in self.reports}

    @cached_property
    def editions(self) -> Mapping[int, tuple[ReportCase, ...]]:
        """The reports by edition, undated ones left out, in order."""
        found: dict[int, tuple[ReportCase, ...]] = {}
        for case in self.reports:
            edition = case.report.edition
            if edition is not None:
                found[edition] = (*found.get(edition, ()), case)
        return dict(sorted(found.items()))
