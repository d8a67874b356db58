"""`treatywatch load`: a lake into PostgreSQL."""

from __future__ import annotations

from pathlib import Path

import click

from treatywatch.cli.output import json_option, print_json, print_table
from treatywatch.lake import open_lake
from treatywatch.store.postgres import load_postgres


@click.command()
@click.argument("lake", type=click.Path(path_type=Path, file_okay=False), metavar="LAKE")
@click.option(
    "--to",
    "address",
    required=True,
    envvar="TREATYWATCH_POSTGRESQL",
    show_envvar=True,
    metavar="ADDRESS",
    help="postgresql://USER@HOST/DATABASE; a password is better kept in ~/.pgpass.",
)
@json_option
def load(lake: Path, address: str, as_json: bool) -> None:
    """Load LAKE into the schema `treatywatch` of a PostgreSQL database, by COPY.

    The tables are those of the open data; `treatywatch search ADDRESS WORDS` finds in them what it
    finds in an evidence file. What was loaded before stays until all is in.
    """
    opened = open_lake(lake)
    rows = load_postgres(address, opened, opened.versions)
    if as_json:
        print_json(rows)
    else:
        print_table("Loaded into the schema treatywatch", ("table", "rows"), list(rows.items()))
