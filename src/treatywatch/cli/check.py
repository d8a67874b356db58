"""`treatywatch check`: what does not hold."""

from __future__ import annotations

from pathlib import Path

import click

from treatywatch.cli.arguments import DONE, FOUND, evidence_argument
from treatywatch.cli.output import json_option, print_json, print_table
from treatywatch.model import Finding, Severity
from treatywatch.publish.shapes import finding_as_json
from treatywatch.store import open_evidence

SEVERITIES = [severity.value for severity in Severity]


@click.command()
@evidence_argument
@click.option("--country", help="Only this country (ISO 3166-1 alpha-3).")
@click.option("--edition", type=int, help="Only this edition.")
@click.option("--rule", help="Only this rule.")
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    help="Exit 1 when there is a finding of this severity or a graver one.",
)
@json_option
def check(
    evidence: Path,
    country: str | None,
    edition: int | None,
    rule: str | None,
    fail_on: str | None,
    as_json: bool,
) -> None:
    """List the findings of an evidence file: the rule, the place, the facts on both sides."""
    with open_evidence(evidence) as file:
        findings = file.findings(
            country=country.upper() if country else None, edition=edition, rule=rule
        )
    if as_json:
        print_json([finding_as_json(finding) for finding in findings])
    else:
        print_table(
            f"{len(findings)} findings",
            ("severity", "rule", "country", "edition", "note", "message"),
            [_row(finding) for finding in findings],
        )
    raise click.exceptions.Exit(FOUND if _fails(findings, fail_on) else DONE)


def _row(finding: Finding) -> tuple[object, ...]:
    return (
        finding.severity.value,
        finding.rule,
        finding.country,
        finding.edition,
        finding.note,
        finding.message,
    )


def _fails(findings: tuple[Finding, ...], fail_on: str | None) -> bool:
    if fail_on is None:
        return False
    grave = set(SEVERITIES[: SEVERITIES.index(fail_on) + 1])
    return any(finding.severity.value in grave for finding in findings)
