"""Options that several commands of the desk share."""

from __future__ import annotations

from pathlib import Path

import click

folder_option = click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="The desk's folder, instead of TREATYWATCH_DESK.",
)
address_option = click.option(
    "--address",
    default="http://127.0.0.1:8001",
    show_default=True,
    help="Where people open the desk.",
)
