"""The rules, one file each, in the order in which they look."""

from treatywatch.checks.rule import CountryRule, ReportRule
from treatywatch.checks.rules import (
    act_date,
    committee_date,
    contradicted,
    date_after_closing,
    figure_against_note,
    old_source,
    resolution_against_date,
    series_against_roll_calls,
    status_against_acts,
    tally_against_roll_call,
    vote_against_roll_call,
)

REPORT_RULES: tuple[ReportRule, ...] = (
    figure_against_note.RULE,
    old_source.RULE,
    vote_against_roll_call.RULE,
    series_against_roll_calls.RULE,
    tally_against_roll_call.RULE,
    resolution_against_date.RULE,
    committee_date.RULE,
    status_against_acts.RULE,
    act_date.RULE,
    date_after_closing.RULE,
)
"""The rules for one report at a time."""

COUNTRY_RULES: tuple[CountryRule, ...] = (contradicted.RULE,)
"""The rules for all editions on a country."""
