"""One rule, one function, one finding: what does not hold, with the facts on both sides."""

from treatywatch.checks.check import check_corpus, check_report
from treatywatch.checks.rules import CORPUS_RULES, COUNTRY_RULES, REPORT_RULES

__all__ = ["CORPUS_RULES", "COUNTRY_RULES", "REPORT_RULES", "check_corpus", "check_report"]
