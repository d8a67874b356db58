"""Arguments and exit codes that several commands share."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from treatywatch.model import Refusal
from treatywatch.publish.language import LANGUAGES

DONE = 0
FOUND = 1
BAD_INPUT = 2

paths_argument = click.argument("paths", nargs=-1, required=True, metavar="PATHS...")
evidence_argument = click.argument(
    "evidence", type=click.Path(path_type=Path, dir_okay=False), metavar="EVIDENCE"
)
asked_argument = click.argument(
    "evidence", type=click.Path(path_type=Path), metavar="EVIDENCE|LAKE"
)
language_option = click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default="en",
    show_default=True,
    help="Of the pages; texts of reports stay as they are.",
)
codebook_option = click.option(
    "--codebook",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="A codebook folder of your own, instead of the project's.",
)

register_option = click.option(
    "--corrections",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="TREATYWATCH_REGISTER_CORRECTIONS",
    show_envvar=True,
    help="A reviewed file of corrections of the register's rows.",
)


def exit_code(refused: Sequence[Refusal]) -> int:
    """Return 2 when a file was refused, though the others went in, else 0."""
    return BAD_INPUT if refused else DONE
