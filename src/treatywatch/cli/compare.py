"""`treatywatch compare`: what became of each claim from one edition to another."""

from __future__ import annotations

from pathlib import Path

import click

from treatywatch.cli.arguments import evidence_argument
from treatywatch.cli.output import json_option, print_json, print_table
from treatywatch.model import Change, NotInEvidence, Side
from treatywatch.publish.shapes import change_as_json
from treatywatch.store import Evidence, open_evidence
from treatywatch.walk import compare_editions


@click.command()
@evidence_argument
@click.argument("country")
@click.argument("from_edition", type=int, metavar="FROM")
@click.argument("to_edition", type=int, metavar="TO")
@json_option
def compare(
    evidence: Path, country: str, from_edition: int, to_edition: int, as_json: bool
) -> None:
    """Compare two editions of a COUNTRY (ISO 3166-1 alpha-3), FROM one year TO another."""
    code = country.upper()
    with open_evidence(evidence) as file:
        for edition in (from_edition, to_edition):
            _require(file, code, edition)
        changes = compare_editions(file, code, from_edition, to_edition)
    if as_json:
        print_json([change_as_json(change) for change in changes])
    else:
        print_table(
            f"{code} {from_edition} → {to_edition}",
            ("kind", "question", str(from_edition), str(to_edition)),
            [_row(change) for change in changes],
        )


def _require(evidence: Evidence, country: str, edition: int) -> None:
    """Raise NotInEvidence when the file holds no report of that country and edition."""
    if evidence.report_slugs(country=country, edition=edition):
        return
    held = sorted({report.edition for report in evidence.reports_of(country) if report.edition})
    mend = (
        f"editions held: {', '.join(map(str, held))}"
        if held
        else "see the countries with `treatywatch search`, or use the ISO 3166-1 alpha-3 code"
    )
    raise NotInEvidence(f"no report on {country} of {edition}", "evidence file", mend)


def _row(change: Change) -> tuple[object, ...]:
    return (change.kind.value, change.question, _say(change.from_), _say(change.to))


def _say(side: Side | None) -> str:
    if side is None:
        return "–"
    claim = side.claim
    words = " ".join(claim.sentence.quotation.split())
    return f"{claim.answer} ({claim.certainty.value}, {claim.speaker.value}): {words}"
