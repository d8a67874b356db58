"""`treatywatch load`: a lake into PostgreSQL, or into an evidence file."""

from __future__ import annotations

from pathlib import Path

import click

from treatywatch.cli.output import json_option, print_json, print_table
from treatywatch.lake import open_lake
from treatywatch.store.postgres import load_postgres
from treatywatch.walk import draw


@click.command()
@click.argument("lake", type=click.Path(path_type=Path, file_okay=False), metavar="LAKE")
@click.option(
    "--to",
    "address",
    envvar="TREATYWATCH_POSTGRESQL",
    show_envvar=True,
    metavar="ADDRESS",
    help="postgresql://USER@HOST/DATABASE; a password is better kept in ~/.pgpass.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="An evidence file, the same bytes as `build --out` writes from the texts.",
)
@json_option
def load(lake: Path, address: str | None, out: Path | None, as_json: bool) -> None:
    """Load LAKE into a PostgreSQL database by COPY, or into an evidence file.

    Tables go into the schema `treatywatch` and are those of the open data; `treatywatch search
    ADDRESS WORDS` finds in them what it finds in an evidence file. What was there before stays
    until all is in.
    """
    if out is not None:
        counts = {n: count for n, count in draw(lake, out).as_json().items() if n != "refused"}
        title = f"Evidence file {out}"
    elif address is not None:
        opened = open_lake(lake)
        counts = dict(load_postgres(address, opened, opened.versions))
        title = "Loaded into the schema treatywatch"
    else:
        raise click.UsageError("Give --to ADDRESS or --out FILE.")
    if as_json:
        print_json(counts)
    else:
        print_table(title, ("what", "how many"), list(counts.items()))
