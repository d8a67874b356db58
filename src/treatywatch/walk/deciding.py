"""The log of decisions in a build: which of its lines belong to which reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from treatywatch.claims.codebook import Codebook
from treatywatch.decisions import read_decisions
from treatywatch.model import ClaimContent, Decision, Finding, InvalidDecision, Severity
from treatywatch.walk.packs import Slip

OfReports = Mapping[str, tuple[Decision, ...]]
"""The decisions by the slug of the report that they are about, in the order of the log."""


def load_decisions(path: Path | None, codebook: Codebook) -> OfReports:
    """Read a log (a file, or a folder of files) and sort it by report; no log, no decisions.

    Raises InvalidDecision for a line that cannot be used, also for a question or an answer that
    the codebook does not have.
    """
    found: defaultdict[str, list[Decision]] = defaultdict(list)
    answers = {question.name: question.answers for question in codebook.questions}
    for decision in read_decisions(path) if path else ():
        if decision.claim is not None:
            _check(decision, decision.claim, answers)
        found[decision.report].append(decision)
    return {slug: tuple(of) for slug, of in found.items()}


def _check(decision: Decision, claim: ClaimContent, answers: Mapping[str, Sequence[str]]) -> None:
    known = answers.get(claim.question, ())
    if claim.answer not in known:
        said, where = f"{claim.question} = {claim.answer}", f"{decision.report}, {decision.at}"
        mend = f"use one of {', '.join(known)}" if known else "use a question of the codebook"
        raise InvalidDecision(f"{said} is not in the codebook", where, mend)


def on_these(decisions: OfReports, slips: Iterable[Slip]) -> tuple[Decision, ...]:
    """Return the decisions on the claims of these reports."""
    slugs = dict.fromkeys(slip.slug for slip in slips)
    return tuple(d for slug in slugs for d in decisions.get(slug, ()))


def without_report(decisions: OfReports, slips: Iterable[Slip]) -> tuple[Finding, ...]:
    """Return a finding for each report that has decisions and is not in the batch."""
    missing = sorted(set(decisions) - {slip.slug for slip in slips})
    return tuple(
        Finding(
            rule="decisions.no-report",
            severity=Severity.NOTE,
            message=f"{len(decisions[slug])} decisions are for {slug}, which is not here",
            not_checked="whether the report is missing or goes by another name now",
            mend="give the report too",
        )
        for slug in missing
    )
