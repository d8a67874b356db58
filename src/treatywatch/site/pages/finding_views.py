"""Findings in neutral words, each leading to its place."""

from __future__ import annotations

from dataclasses import dataclass

from treatywatch.model import Finding
from treatywatch.site import links
from treatywatch.site.pages.names import Names
from treatywatch.site.pages.page import Link
from treatywatch.site.words import SEVERITIES, rule_words


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact behind a finding: who says it and in which words."""

    source: str
    text: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding. `place` leads to its sentence, its note or its report."""

    rule: str
    rule_code: str
    severity: str
    severity_code: str
    message: str
    country: str
    edition: str
    place: Link
    sentence: str
    facts: tuple[Fact, ...]
    not_checked: str
    mend: str


def finding_view(finding: Finding, names: Names) -> FindingView:
    """Put one finding into words."""
    return FindingView(
        rule=rule_words(finding.rule),
        rule_code=finding.rule,
        severity=SEVERITIES[finding.severity],
        severity_code=finding.severity.value,
        message=finding.message,
        country=names.of(finding.country) if finding.country else "",
        edition=str(finding.edition) if finding.edition is not None else "",
        place=_place(finding),
        sentence=finding.sentence.quotation if finding.sentence else "",
        facts=tuple(Fact(fact.source, fact.text) for fact in finding.evidence),
        not_checked=finding.not_checked,
        mend=finding.mend,
    )


def _place(finding: Finding) -> Link:
    """Lead to the sentence if there is one, else to the note, else to the report."""
    if not finding.report:
        return Link("no report of this file")
    if finding.sentence is not None:
        return Link("the sentence", links.sentence(finding.report, finding.sentence.start))
    if finding.note is not None:
        return Link(f"note {finding.note}", f"{links.report(finding.report)}#note-{finding.note}")
    return Link("the report", links.report(finding.report))
