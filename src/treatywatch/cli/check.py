"""`treatywatch check`: what does not hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

import click

from treatywatch.checks import (
    Dismissal,
    as_annotations,
    as_sarif,
    finding_key,
    load_dismissals,
    unused,
    without_dismissed,
)
from treatywatch.cli.arguments import DONE, FOUND, evidence_argument
from treatywatch.cli.output import complain, json_option, print_json, print_table
from treatywatch.model import Finding, Severity
from treatywatch.publish.shapes import finding_as_json
from treatywatch.store import Evidence, open_evidence

SEVERITIES = [severity.value for severity in Severity]
Dismissed = Mapping[str, Dismissal]
Printer = Callable[[Sequence[Finding], Dismissed, Mapping[str, str]], None]


@click.command()
@evidence_argument
@click.option("--country", help="Only this country (ISO 3166-1 alpha-3).")
@click.option("--edition", type=int, help="Only this edition.")
@click.option("--rule", help="Only this rule.")
@click.option(
    "--dismissals",
    type=click.Path(path_type=Path, dir_okay=False),
    help="CSV of findings set aside by a person: finding, rule, reason, who, date.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "sarif", "annotations"]),
    default="table",
    show_default=True,
    help="SARIF 2.1.0, or the workflow commands that continuous integration shows as annotations.",
)
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
    dismissals: Path | None,
    form: str,
    fail_on: str | None,
    as_json: bool,
) -> None:
    """List the findings of an evidence file: the rule, the place, the facts on both sides.

    A finding that a person has set aside comes back when its sentence or its facts change.
    """
    dismissed = load_dismissals(dismissals) if dismissals else {}
    with open_evidence(evidence) as file:
        findings = file.findings(
            country=country.upper() if country else None, edition=edition, rule=rule
        )
        files = _files(file) if form in {"sarif", "annotations"} else {}
    standing = without_dismissed(findings, dismissed)
    print_findings = PRINTERS["json" if as_json else form]
    print_findings(findings if form == "sarif" else standing, dismissed, files)
    if not (country or edition or rule):
        _complain_of_unused(findings, dismissed)
    raise click.exceptions.Exit(FOUND if _fails(standing, fail_on) else DONE)


def _files(evidence: Evidence) -> dict[str, str]:
    """Return the name of the file that each report was read from, by the report's slug."""
    return {slug: evidence.report(slug).origin.name for slug in evidence.report_slugs()}


def _print_table(findings: Sequence[Finding], _: Dismissed, __: Mapping[str, str]) -> None:
    columns = ("severity", "rule", "country", "edition", "note", "message", "finding")
    print_table(f"{len(findings)} findings", columns, [_row(finding) for finding in findings])


def _print_json(findings: Sequence[Finding], _: Dismissed, __: Mapping[str, str]) -> None:
    print_json([finding_as_json(f) | {"finding": finding_key(f)} for f in findings])


def _print_sarif(
    findings: Sequence[Finding], dismissed: Dismissed, files: Mapping[str, str]
) -> None:
    number = version("treatywatch")
    print_json(as_sarif(findings, version=number, files=files, dismissed=dismissed))


def _print_annotations(findings: Sequence[Finding], _: Dismissed, files: Mapping[str, str]) -> None:
    for line in as_annotations(findings, files):
        click.echo(line)


PRINTERS: Mapping[str, Printer] = {
    "table": _print_table,
    "json": _print_json,
    "sarif": _print_sarif,
    "annotations": _print_annotations,
}


def _complain_of_unused(findings: Sequence[Finding], dismissed: Dismissed) -> None:
    for dismissal in unused(findings, dismissed):
        complain(f"the dismissal {dismissal.finding} ({dismissal.rule}) fits no finding any more")


def _row(finding: Finding) -> tuple[object, ...]:
    return (
        finding.severity.value,
        finding.rule,
        finding.country,
        finding.edition,
        finding.note,
        finding.message,
        finding_key(finding),
    )


def _fails(findings: Sequence[Finding], fail_on: str | None) -> bool:
    if fail_on is None:
        return False
    grave = set(SEVERITIES[: SEVERITIES.index(fail_on) + 1])
    return any(finding.severity.value in grave for finding in findings)
