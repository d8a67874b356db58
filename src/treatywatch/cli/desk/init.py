"""`treatywatch desk init`: a new desk and its first administrator."""

from __future__ import annotations

from pathlib import Path

import click

from treatywatch.cli.desk.options import address_option, folder_option
from treatywatch.desk.starting import migrate, start


@click.command()
@folder_option
@address_option
@click.option("--email", required=True, help="Of the first administrator.")
@click.option("--name", required=True, help="Of the first administrator.")
def init(folder: Path | None, address: str, email: str, name: str) -> None:
    """Make a desk and print the address where its first administrator joins."""
    start(folder)
    migrate()
    from treatywatch.desk.accounts.inviting import invite_first  # noqa: PLC0415 - after `start`

    click.echo(f"{name} joins at {invite_first(email, name, address)}")
