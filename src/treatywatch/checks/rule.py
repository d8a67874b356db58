"""A rule: one thing that does not hold, why that matters, and what it leaves unchecked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from treatywatch.checks.country_case import CountryCase
from treatywatch.checks.found import Found
from treatywatch.checks.report_case import ReportCase
from treatywatch.model import Severity


@dataclass(frozen=True, slots=True)
class ReportRule:
    """A rule that one report and the register are enough for.

    `rationale` says why a finding of this rule is worth a look, `not_checked` what the rule
    takes as given. `severity` is that of its findings unless one of them brings its own.
    """

    name: str
    severity: Severity
    rationale: str
    not_checked: str
    look: Callable[[ReportCase], Iterator[Found]]


@dataclass(frozen=True, slots=True)
class CountryRule:
    """A rule that needs all editions on a country, and what changed between them."""

    name: str
    severity: Severity
    rationale: str
    not_checked: str
    look: Callable[[CountryCase], Iterator[Found]]


@dataclass(frozen=True, slots=True)
class CorpusRule:
    """A rule that compares reports of all countries; `start` gives it a fresh memory.

    `hears` tells whether a sentence of the body can bear on it; it looks at no others.
    """

    name: str
    severity: Severity
    rationale: str
    not_checked: str
    hears: Callable[[str], bool]
    start: Callable[[], Callable[[ReportCase], Iterator[Found]]]


Rule = ReportRule | CountryRule | CorpusRule
