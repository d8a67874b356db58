"""`treatywatch history`: one question through all editions of a country."""

from __future__ import annotations

from pathlib import Path

import click

from treatywatch.cli.arguments import evidence_argument
from treatywatch.cli.output import json_option, print_json, print_table
from treatywatch.editions import EditionPoint, History, follow
from treatywatch.model import NotInEvidence, Side
from treatywatch.publish.shapes import history_as_json
from treatywatch.store import open_evidence


@click.command()
@evidence_argument
@click.argument("country")
@click.argument("question")
@json_option
def history(evidence: Path, country: str, question: str, as_json: bool) -> None:
    """Follow a QUESTION (such as transfer.export) on a COUNTRY through all editions.

    An edition that answers nothing is silent; one without a report on the country has no report.
    Neither is a no.
    """
    code = country.upper()
    with open_evidence(evidence) as file:
        coded = file.coded_of(code)
        editions = sorted({entry.edition for entry in file.entries() if entry.edition is not None})
    if not coded:
        raise NotInEvidence(
            f"no report on {code}", str(evidence), "use the ISO 3166-1 alpha-3 code of a country"
        )
    followed = follow(code, question, coded, editions)
    if as_json:
        print_json(history_as_json(followed))
    else:
        _show(followed)


def _show(followed: History) -> None:
    as_of = f", as of {followed.as_of}" if followed.as_of else ""
    rows = [row for point in followed.points for row in _rows(point)]
    columns = ("edition", "answer", "certainty", "speaker", "sentence")
    print_table(f"{followed.country} {followed.question}{as_of}", columns, rows)


def _rows(point: EditionPoint) -> list[tuple[object, ...]]:
    if not point.sides:
        return [(point.edition, point.state.value.replace("-", " "), "", "", "")]
    return [_row(point.edition, side) for side in point.sides]


def _row(edition: int, side: Side) -> tuple[object, ...]:
    claim = side.claim
    words = " ".join(claim.sentence.quotation.split())
    return (edition, claim.answer, claim.certainty.value, claim.speaker.value, words)
