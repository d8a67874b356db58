"""`treatywatch desk migrate`: the tables of this version."""

from __future__ import annotations

from pathlib import Path

import click

from treatywatch.cli.desk.options import folder_option
from treatywatch.desk.starting import migrate as bring_up_to_date
from treatywatch.desk.starting import start


@click.command()
@folder_option
def migrate(folder: Path | None) -> None:
    """Bring the tables of a desk up to this version of the program."""
    start(folder)
    bring_up_to_date(verbosity=1)
