"""Findings in neutral words, each leading to its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from treatywatch.model import Evidence, Finding, Severity
from treatywatch.publish import links
from treatywatch.publish.pages.names import Names
from treatywatch.publish.pages.page import Link
from treatywatch.publish.pages.places import Places
from treatywatch.publish.words import SEVERITIES, rule_words


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact behind a finding: who says it and in which words."""

    source: Link
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
    name: str = ""


@dataclass(frozen=True, slots=True)
class Flag:
    """What one rule has against a sentence, in a word beside it; `name` is the finding in full."""

    rule: str
    severity: str
    severity_code: str
    times: int
    name: str


def flags(findings: Sequence[FindingView]) -> tuple[Flag, ...]:
    """Return one flag for each rule that asks for a second look, with the number of its findings.

    What only asks to be noted is left to the list of findings, so that the flags keep their weight.
    """
    by_rule: dict[tuple[str, str], list[FindingView]] = {}
    for one in (one for one in findings if one.severity_code != Severity.NOTE):
        by_rule.setdefault((one.rule, one.severity), []).append(one)
    return tuple(
        Flag(rule, severity, found[0].severity_code, len(found), found[0].name)
        for (rule, severity), found in by_rule.items()
    )


def finding_views(
    findings: Sequence[Finding], names: Names, places: Places
) -> tuple[FindingView, ...]:
    """Put the findings of one page into words, each with a name of its own in the page."""
    named = enumerate(findings, start=1)
    return tuple(finding_view(one, names, places, f"finding-{number}") for number, one in named)


def finding_view(finding: Finding, names: Names, places: Places, name: str = "") -> FindingView:
    """Put one finding into words; `name` is its name in the page that it is shown on."""
    return FindingView(
        rule=rule_words(finding.rule),
        rule_code=finding.rule,
        severity=SEVERITIES[finding.severity],
        severity_code=finding.severity.value,
        message=finding.message,
        country=names.of(finding.country) if finding.country else "",
        edition=str(finding.edition) if finding.edition is not None else "",
        place=_place(finding, places),
        sentence=finding.sentence.quotation if finding.sentence else "",
        facts=tuple(_fact(fact, places) for fact in finding.evidence),
        not_checked=finding.not_checked,
        mend=finding.mend,
        name=name,
    )


def _fact(fact: Evidence, places: Places) -> Fact:
    """Lead to the words of a fact where they stand in a report."""
    if not fact.report:
        return Fact(Link(fact.source), fact.text)
    start = fact.anchor.start if fact.anchor else -1
    return Fact(Link(fact.source, places.find(fact.report, start).path), fact.text)


def _place(finding: Finding, places: Places) -> Link:
    """Lead to the sentence if there is one, else to the note, else to the report."""
    if not finding.report:
        return Link("no report of this file")
    if finding.sentence is None and finding.note is not None:
        return Link(f"note {finding.note}", links.note(finding.report, finding.note))
    return places.find(finding.report, finding.sentence.start if finding.sentence else -1)
