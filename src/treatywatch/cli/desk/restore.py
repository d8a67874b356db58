"""`treatywatch desk restore`: a backup becomes a desk again."""

from __future__ import annotations

from pathlib import Path

import click

from treatywatch.cli.desk.options import folder_option
from treatywatch.cli.output import complain
from treatywatch.desk.starting import migrate, start


@click.command()
@folder_option
@click.argument("backup", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--new-audit-key", is_flag=True, help="Where the key of the audit is lost.")
def restore(folder: Path | None, backup: Path, new_audit_key: bool) -> None:
    """Restore a BACKUP into an empty desk, on SQLite or PostgreSQL, wherever it was made.

    Put the keys (`vault.keys`, `audit.pem`) into the desk's folder first. A desk that has anything
    in it is left as it is.
    """
    start(folder)
    from treatywatch.desk.backup import restoring  # noqa: PLC0415 - after `start`

    restoring.refuse_if_not_empty()
    migrate()
    done = restoring.restore(backup, new_audit_key=new_audit_key)
    click.echo(f"{done.rows} rows of {len(done.tables)} tables, as of {done.made}")
    for name in restoring.missing_keys(done):
        complain(f"the vault's key {name} is not here: what it sealed stays closed")
