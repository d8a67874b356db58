"""`treatywatch desk roles`: who may do what."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from treatywatch.desk.starting import start


@click.command()
def roles() -> None:
    """Print the table of roles and actions as Markdown. It asks no desk."""
    with tempfile.TemporaryDirectory() as folder:
        start(Path(folder))
        from treatywatch.desk.permissions.reference import reference  # noqa: PLC0415

        click.echo(reference(), nl=False)
