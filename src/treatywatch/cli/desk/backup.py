"""`treatywatch desk backup`: everything of a desk but its keys, in one file."""

from __future__ import annotations

from pathlib import Path

import click

from treatywatch.cli.desk.options import folder_option
from treatywatch.cli.output import json_option, print_json
from treatywatch.desk.starting import open_desk


@click.command()
@folder_option
@click.option(
    "--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help="A new file."
)
@json_option
def backup(folder: Path | None, out: Path, as_json: bool) -> None:
    """Write a backup of one moment, while people go on working.

    The vault is in it as it lies in the database: sealed. The keys are not in it; keep them
    elsewhere, or nobody will ever open the vault again.
    """
    open_desk(folder)
    from treatywatch.desk.backup.making import backup as make  # noqa: PLC0415 - after `open_desk`

    made = make(out)
    if as_json:
        print_json({"out": str(out), "rows": made.rows, "vault_keys": made.vault_keys})
        return
    click.echo(f"{out}: {made.rows} rows of {len(made.tables)} tables")
    if made.vault_keys:
        click.echo(f"the vault needs these keys, which are not in it: {', '.join(made.vault_keys)}")
