"""`treatywatch verify`: whether an edition is as it was published."""

from __future__ import annotations

from pathlib import Path

import click

from treatywatch.cli.arguments import DONE, FOUND
from treatywatch.cli.output import json_option, print_json
from treatywatch.publish.edition import Verdict
from treatywatch.publish.edition import verify as verify_edition
from treatywatch.publish.shapes import finding_as_json


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option(
    "--key",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The publisher's Ed25519 public key (PEM); the edition must be signed by it.",
)
@json_option
def verify(folder: Path, key: Path | None, as_json: bool) -> None:
    """Check every file of a published edition, and its signature.

    Exit codes: 0 as published, 1 something is changed, missing or added, 2 no edition.
    """
    verdict = verify_edition(folder, key)
    if as_json:
        print_json(_as_json(verdict))
    else:
        for finding in verdict.findings:
            click.echo(f"{finding.rule}: {finding.message}")
        click.echo(_summary(verdict, key is not None))
    raise click.exceptions.Exit(FOUND if verdict.findings else DONE)


def _summary(verdict: Verdict, known: bool) -> str:
    count = len(verdict.findings)
    if count:
        return f"{count} finding{'' if count == 1 else 's'} in {verdict.files} files"
    if not verdict.signed_by:
        return f"{verdict.files} files are as published; the edition is not signed"
    whose = "the key given" if known else f"{verdict.signed_by}; compare it with the publisher's"
    return f"{verdict.files} files are as published, signed by {whose}"


def _as_json(verdict: Verdict) -> dict[str, object]:
    return {
        "files": verdict.files,
        "signed_by": verdict.signed_by or None,
        "findings": [finding_as_json(finding) for finding in verdict.findings],
    }
