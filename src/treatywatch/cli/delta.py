"""`treatywatch delta`: what became of claims and sources between two editions."""

from __future__ import annotations

from pathlib import Path

import click

from treatywatch.cli.output import json_option, print_json
from treatywatch.publish.delta import Delta, Kind, delta_as_json, delta_of, evidence_in
from treatywatch.publish.delta.feed import feed
from treatywatch.publish.edition.dating import newest_day
from treatywatch.publish.library import library_of
from treatywatch.publish.pages.changes import claim_line
from treatywatch.publish.pages.names import Names


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--atom", is_flag=True, help="Print an Atom feed.")
@json_option
def delta(old: Path, new: Path, atom: bool, as_json: bool) -> None:
    """List claims and sources added, changed and gone from OLD to NEW.

    Each is a published edition (its folder) or an evidence file.
    """
    with evidence_in(old) as earlier, evidence_in(new) as later:
        found = delta_of(earlier, later)
        names, day = library_of(later).names, newest_day(later)
    if as_json:
        print_json(delta_as_json(found))
    elif atom:
        click.echo(feed(found, names, day), nl=False)
    else:
        _print(found, names)


def _print(found: Delta, names: Names) -> None:
    """Print the list that people read."""
    for one in found.claims:
        click.echo(f"{one.report.slug}: {claim_line(one, names)}")
    for source in found.sources:
        click.echo(f"source {source.kind}: {source.source.label}")
    parts = [f"{kind}: {c} claims, {s} sources" for kind in Kind for c, s in [found.count(kind)]]
    click.echo("; ".join(parts))
