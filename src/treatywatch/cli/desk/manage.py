"""`treatywatch desk manage`: Django's own commands."""

from __future__ import annotations

from pathlib import Path

import click

from treatywatch.cli.desk.options import folder_option
from treatywatch.desk.starting import manage as run
from treatywatch.desk.starting import start


@click.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@folder_option
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def manage(folder: Path | None, arguments: tuple[str, ...]) -> None:
    """Run one of Django's own commands on a desk, such as `check --deploy`."""
    start(folder)
    run(arguments)
