"""`treatywatch search`: words in sentences, notes and sources."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from treatywatch.cli.output import json_option, print_json, print_table
from treatywatch.model import Certainty, Speaker
from treatywatch.publish.shapes import search_page_as_json
from treatywatch.store import Filters, SearchPage, open_evidence
from treatywatch.store.postgres import is_address, search_postgres


@click.command()
@click.argument("evidence", metavar="EVIDENCE|ADDRESS")
@click.argument("words", nargs=-1)
@click.option("--country", help="Only this country (ISO 3166-1 alpha-3).")
@click.option("--edition", type=int, help="Only this edition.")
@click.option("--question", help="Only what answers this question, such as transfer.export.")
@click.option("--answer", help="Only what gives this answer.")
@click.option("--certainty", type=click.Choice(list(map(str, Certainty))), help="Only said so.")
@click.option("--speaker", type=click.Choice(list(map(str, Speaker))), help="Only in this voice.")
@click.option("--kind", help="Only what cites this kind of source, and sources of this kind.")
@click.option("--year", help="Only claims and sources of this year.")
@click.option("--part", type=click.Choice(["sentence", "note", "source"]), help="Only these.")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 1000))
@click.option("--offset", default=0, show_default=True, type=click.IntRange(0))
@json_option
def search(
    evidence: str,
    words: Sequence[str],
    country: str | None,
    limit: int,
    offset: int,
    as_json: bool,
    **filters: Any,
) -> None:
    """Find sentences, notes and sources that hold all WORDS ("a phrase", begin*, -without).

    Filters alone list everything that fits. What is asked of a claim (question, answer, certainty,
    speaker, year) must hold of one and the same claim. ADDRESS is that of a PostgreSQL database
    (postgresql://…) into which a lake was loaded.
    """
    if not words and not country and not any(filters.values()):
        raise click.UsageError("Give WORDS or a filter.")
    if country:
        filters["country"] = country.upper()
    page = _found(evidence, " ".join(words), filters, limit, offset)
    if as_json:
        print_json(search_page_as_json(page))
        return
    print_table(
        f"{page.total} found",
        ("country", "edition", "note", "text"),
        [(h.country, h.edition, h.note, " ".join(h.text.split())) for h in page.hits]
        + [("", "", "source", s.source.label) for s in page.sources],
    )


def _found(
    evidence: str, words: str, filters: dict[str, Any], limit: int, offset: int
) -> SearchPage:
    if is_address(evidence):
        return search_postgres(evidence, words, Filters(**filters), limit, offset)
    with open_evidence(Path(evidence)) as file:
        return file.search(words, limit=limit, offset=offset, **filters)
