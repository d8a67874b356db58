"""`treatywatch desk people`: who works at the desk."""

from __future__ import annotations

from pathlib import Path

import click

from treatywatch.cli.desk.options import folder_option
from treatywatch.cli.output import json_option, print_json, print_table
from treatywatch.desk.starting import open_desk


@click.command()
@folder_option
@json_option
def people(folder: Path | None, as_json: bool) -> None:
    """List the people of a desk and their roles."""
    open_desk(folder)
    from treatywatch.desk.accounts.listing import listing  # noqa: PLC0415 - after `open_desk`

    rows = listing()
    if as_json:
        print_json(
            [dict(zip(("name", "email", "roles", "active"), row, strict=True)) for row in rows]
        )
    else:
        print_table("", ("name", "e-mail", "roles", "signs in"), rows)
