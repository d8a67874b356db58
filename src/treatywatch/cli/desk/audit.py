"""`treatywatch desk audit`: whether the record of who did what is whole."""

from __future__ import annotations

from pathlib import Path

import click

from treatywatch.cli.arguments import DONE, FOUND
from treatywatch.cli.desk.options import folder_option
from treatywatch.cli.output import json_option, print_json
from treatywatch.desk.starting import open_desk, start

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.group()
def audit() -> None:
    """Check, export and anchor the record of who did what when."""


@audit.command()
@folder_option
@click.option("--seen", type=_FILE, help="A file of heads that were kept elsewhere.")
@click.option("--export", "exported", type=_FILE, help="Check this exported audit instead.")
@click.option("--key", type=_FILE, help="The public key of an exported audit (PEM).")
@json_option
def verify(
    folder: Path | None, seen: Path | None, exported: Path | None, key: Path | None, as_json: bool
) -> int:
    """Find rows that were changed, removed, put in or moved, and a tail that was cut.

    Exit code 1 when something is wrong.
    """
    if (exported is None) != (key is None):
        raise click.UsageError("an exported audit is checked with --export and --key together")
    (open_desk if exported is None else start)(folder)
    from treatywatch.desk.audit.checking import check  # noqa: PLC0415 - after `open_desk`

    verdict = check(seen, exported, key)
    if as_json:
        print_json({"rows": verdict.rows, "problems": verdict.problems})
    else:
        for problem in verdict.problems:
            click.echo(problem)
        said = "whole" if verdict.holds else f"{len(verdict.problems)} problems"
        click.echo(f"{verdict.rows} rows: {said}")
    return DONE if verdict.holds else FOUND


@audit.command()
@folder_option
@click.option("--out", required=True, type=_FILE, help="The file of JSON lines to write.")
@click.option("--key-out", type=_FILE, help="Write the public key here, for whoever checks it.")
def export(folder: Path | None, out: Path, key_out: Path | None) -> None:
    """Write the audit to a file that can be checked far from the desk."""
    open_desk(folder)
    from treatywatch.desk.audit.checking import write_public_key  # noqa: PLC0415
    from treatywatch.desk.audit.verifying import export as write  # noqa: PLC0415

    rows = write(out)
    if key_out is not None:
        write_public_key(key_out)
    click.echo(f"{out}: {rows} rows")


@audit.command()
@folder_option
def head(folder: Path | None) -> None:
    """Print the signed head, to be kept elsewhere: on paper, in a mail, on another machine.

    `audit verify --seen FILE` takes a file of such lines.
    """
    open_desk(folder)
    from treatywatch.desk.audit.verifying import newest_head  # noqa: PLC0415

    found = newest_head()
    if found is None:
        raise click.ClickException("nothing is recorded yet")
    click.echo(found.line)
