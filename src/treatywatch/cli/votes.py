"""`treatywatch votes`: how a state voted on the treaty's resolutions, absences included."""

from __future__ import annotations

from pathlib import Path

import click

from treatywatch.cli.arguments import register_option
from treatywatch.cli.output import json_option, print_json, print_table
from treatywatch.publish.shapes import vote_as_json
from treatywatch.register import Vote, load_register


@click.command()
@click.argument("country")
@click.option("--companion", is_flag=True, help="Add companion texts such as 52/38 H.")
@register_option
@json_option
def votes(country: str, companion: bool, corrections: Path | None, as_json: bool) -> None:
    """List the General Assembly votes of COUNTRY (code or name) on the mine ban, year by year."""
    register = load_register(corrections)
    cast = register.votes(register.find(country), companion=companion)
    if as_json:
        print_json([vote_as_json(vote) for vote in cast])
        return
    print_table(
        f"{register.name(register.find(country))}: {len(cast)} roll calls",
        ("resolution", "date", "vote", "confidence", "sources", "remark"),
        [_row(vote) for vote in cast],
    )


def _row(vote: Vote) -> tuple[object, ...]:
    sources = "; ".join(vote.sources)
    confidence = vote.confidence.value
    return (vote.resolution, vote.date, vote.vote.value, confidence, sources, vote.note)
