"""The rules, one file each, in the order in which they look."""

from treatywatch.checks.rule import CorpusRule, CountryRule, ReportRule
from treatywatch.checks.rules import (
    accusation,
    act_date,
    announced,
    committee_date,
    contradicted,
    cumulative_total,
    date_after_closing,
    date_lost,
    dropped_section,
    edition_against_update,
    figure_against_note,
    figure_between_editions,
    figures_within_report,
    heading_against_content,
    ibid_to_unparsed,
    intent_reversed,
    list_against_count,
    monotonic_quantity,
    old_source,
    other_voice,
    own_edition,
    parts_against_total,
    prior_year_figure,
    resolution_against_date,
    series_against_roll_calls,
    single_source,
    status_against_acts,
    tally_across_reports,
    tally_against_roll_call,
    type_changed,
    uncited_claim,
    unresolved_name,
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
    parts_against_total.RULE,
    list_against_count.RULE,
    figures_within_report.RULE,
    uncited_claim.RULE,
    single_source.RULE,
    ibid_to_unparsed.RULE,
    edition_against_update.RULE,
    heading_against_content.RULE,
    unresolved_name.RULE,
)
"""The rules for one report at a time."""

COUNTRY_RULES: tuple[CountryRule, ...] = (
    contradicted.RULE,
    announced.RULE,
    accusation.RULE,
    other_voice.RULE,
    intent_reversed.RULE,
    prior_year_figure.RULE,
    cumulative_total.RULE,
    monotonic_quantity.RULE,
    figure_between_editions.SLIPS,
    figure_between_editions.UNITS,
    figure_between_editions.REVISIONS,
    type_changed.RULE,
    date_lost.RULE,
    dropped_section.RULE,
    own_edition.RULE,
)
"""The rules for all editions on a country."""

CORPUS_RULES: tuple[CorpusRule, ...] = (tally_across_reports.RULE,)
"""The rules for reports of all countries together."""
