"""`treatywatch publish`: an edition as a folder."""

from __future__ import annotations

from pathlib import Path

import click

from treatywatch.checks import load_dismissals
from treatywatch.cli.arguments import evidence_argument, language_option
from treatywatch.cli.output import json_option, print_json
from treatywatch.engine import cores
from treatywatch.publish.edition import publish as publish_edition


@click.command()
@evidence_argument
@click.option(
    "--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="The folder."
)
@click.option(
    "--dismissed",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Findings set aside, each with a reason (CSV: finding,rule,reason,who,date).",
)
@click.option(
    "--key",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Sign with this Ed25519 private key (PEM).",
)
@click.option(
    "--since",
    type=click.Path(path_type=Path),
    help="List the changes since this edition (its folder or its evidence file).",
)
@language_option
@click.option("--workers", type=click.IntRange(1), help="Processes; without it, all cores.")
@json_option
def publish(
    evidence: Path,
    out: Path,
    dismissed: Path | None,
    key: Path | None,
    since: Path | None,
    language: str,
    workers: int | None,
    as_json: bool,
) -> None:
    """Publish an edition: pages, search, data and checksums in one folder.

    It opens from any web server and from a disk, and asks nothing of another host. A blocking
    finding that is not dismissed with a reason stops it.
    """
    set_aside = load_dismissals(dismissed) if dismissed else {}
    done = publish_edition(
        evidence,
        out,
        dismissed=set_aside,
        key=key,
        since=since,
        workers=workers or cores(),
        language=language,
    )
    if as_json:
        signer = done.signed_by or None
        print_json({"out": str(out), "pages": done.pages, "files": done.files, "key": signer})
        return
    signed = f"signed by {done.signed_by[:16]}…" if done.signed_by else "not signed"
    click.echo(f"{out}: {done.pages} pages, {done.files} files, {signed}")
