"""`treatywatch desk vault`: the keys of the vault, and sources that nobody can open."""

from __future__ import annotations

from pathlib import Path

import click

from treatywatch.cli.desk.options import folder_option
from treatywatch.cli.output import json_option, print_json, print_table
from treatywatch.desk.starting import open_desk


@click.group()
def vault() -> None:
    """Look after the vault's keys. None of these commands shows who a source is."""


@vault.command()
@folder_option
@json_option
def keys(folder: Path | None, as_json: bool) -> None:
    """List the keys by name: which one seals, and which are still needed."""
    open_desk(folder)
    from treatywatch.desk.vault.rotating import listing  # noqa: PLC0415 - after `open_desk`

    rows = listing()
    if as_json:
        print_json([dict(zip(("key", "seals", "needed"), row, strict=True)) for row in rows])
        return
    words = [
        (name, "yes" if seals else "", "yes" if needed else "") for name, seals, needed in rows
    ]
    print_table("", ("key", "seals", "needed"), words)


@vault.command()
@folder_option
def rotate(folder: Path | None) -> None:
    """Make a new key and seal everything with it. Old keys stay, for older backups."""
    open_desk(folder)
    from treatywatch.desk.vault.rotating import rotate as turn  # noqa: PLC0415

    name, count = turn()
    click.echo(f"{count} sources sealed with {name}; make a backup of the key file now")


@vault.command()
@folder_option
@click.argument("name")
def forget(folder: Path | None, name: str) -> None:
    """Destroy an old key. Backups that were sealed with it can then never be opened."""
    open_desk(folder)
    from treatywatch.desk.vault.rotating import forget as drop  # noqa: PLC0415

    drop(name)
    click.echo(f"{name} is gone")


@vault.command()
@folder_option
@click.argument("source")
@click.argument("email")
@click.option("--reason", required=True, help="Kept in the audit.")
def name(folder: Path | None, source: str, email: str, reason: str) -> None:
    """Name somebody for a SOURCE (the key in its address) that nobody can open any more."""
    open_desk(folder)
    from treatywatch.desk.vault.naming import name_by_command  # noqa: PLC0415

    click.echo(f"named: {name_by_command(source, email, reason)}")
