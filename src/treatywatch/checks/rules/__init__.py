"""The rules, one file each, in the order in which they look."""

from treatywatch.checks.rule import CountryRule, ReportRule
from treatywatch.checks.rules import (
    contradicted,
    figure_against_note,
    old_source,
    series_against_roll_calls,
    vote_against_roll_call,
)

REPORT_RULES: tuple[ReportRule, ...] = (
    figure_against_note.RULE,
    old_source.RULE,
    vote_against_roll_call.RULE,
    series_against_roll_calls.RULE,
)
"""The rules for one report at a time."""

COUNTRY_RULES: tuple[CountryRule, ...] = (contradicted.RULE,)
"""The rules for all editions on a country."""
