"""`treatywatch search`: words in sentences and notes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from treatywatch.cli.arguments import evidence_argument
from treatywatch.cli.output import json_option, print_json, print_table
from treatywatch.publish.shapes import search_page_as_json
from treatywatch.store import open_evidence


@click.command()
@evidence_argument
@click.argument("words", nargs=-1, required=True)
@click.option("--country", help="Only this country (ISO 3166-1 alpha-3).")
@click.option("--edition", type=int, help="Only this edition.")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 1000))
@click.option("--offset", default=0, show_default=True, type=click.IntRange(0))
@json_option
def search(
    evidence: Path,
    words: Sequence[str],
    country: str | None,
    edition: int | None,
    limit: int,
    offset: int,
    as_json: bool,
) -> None:
    """Find sentences and notes that hold all WORDS ("a phrase", begin*, -without)."""
    with open_evidence(evidence) as file:
        page = file.search(
            " ".join(words),
            country=country.upper() if country else None,
            edition=edition,
            limit=limit,
            offset=offset,
        )
    if as_json:
        print_json(search_page_as_json(page))
        return
    print_table(
        f"{page.total} found",
        ("country", "edition", "note", "text"),
        [(h.country, h.edition, h.note, " ".join(h.text.split())) for h in page.hits],
    )
