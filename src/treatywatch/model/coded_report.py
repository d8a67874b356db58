"""A report with its claims."""

from __future__ import annotations

from dataclasses import dataclass

from treatywatch.model.claim import Claim
from treatywatch.model.decision import Decision
from treatywatch.model.report import Report, Sentence


@dataclass(frozen=True, slots=True)
class CodedReport:
    """A report, its claims in order of place, and the sentences that no rule could code.

    Accounting: every sentence of the report is the sentence of some claim or is in `uncoded`.
    `codebook` and `coder` are the versions that did the reading. `decisions` are those that people
    took on its claims and that hold for the text as it is, in the order of the log.
    """

    report: Report
    claims: tuple[Claim, ...]
    uncoded: tuple[Sentence, ...]
    codebook: str
    coder: str
    decisions: tuple[Decision, ...] = ()
