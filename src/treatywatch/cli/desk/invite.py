"""`treatywatch desk invite`: an invitation from the command line."""

from __future__ import annotations

from pathlib import Path

import click

from treatywatch.cli.desk.options import address_option, folder_option
from treatywatch.desk.starting import open_desk


@click.command()
@folder_option
@address_option
@click.option("--email", required=True)
@click.option("--name", required=True)
@click.option("--role", required=True, help="researcher, coordinator, editor, fact-checker, …")
@click.option("--country", "countries", multiple=True, help="Code of a researcher's country.")
@click.option("--theme", "themes", multiple=True, help="Theme of a researcher; none means all.")
@click.option("--region", default="", help="Of a coordinator.")
@click.option("--send", is_flag=True, help="Send it by mail too.")
def invite(folder: Path | None, address: str, send: bool, **whom: object) -> None:
    """Invite somebody and print the address where they join."""
    open_desk(folder)
    from treatywatch.desk.accounts.inviting import invite_by_command  # noqa: PLC0415

    click.echo(invite_by_command(address, send=send, **whom))
