"""One rule, one function, one finding: what does not hold, with the facts on both sides."""

from treatywatch.checks.annotations import as_annotations
from treatywatch.checks.check import Across, check_corpus, check_country, check_report, heard
from treatywatch.checks.dismissals import (
    Dismissal,
    finding_key,
    load_dismissals,
    unused,
    without_dismissed,
)
from treatywatch.checks.rules import CORPUS_RULES, COUNTRY_RULES, REPORT_RULES
from treatywatch.checks.sarif import as_sarif

__all__ = [
    "CORPUS_RULES",
    "COUNTRY_RULES",
    "REPORT_RULES",
    "Across",
    "Dismissal",
    "as_annotations",
    "as_sarif",
    "check_corpus",
    "check_country",
    "check_report",
    "finding_key",
    "heard",
    "load_dismissals",
    "unused",
    "without_dismissed",
]
