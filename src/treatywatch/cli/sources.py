"""`treatywatch sources`: the sources of an evidence file, for reference managers and readers."""

from __future__ import annotations

from pathlib import Path

import click

from treatywatch.cli.arguments import evidence_argument
from treatywatch.cli.output import print_json
from treatywatch.publish.references import bibtex, csl_item, reading_list
from treatywatch.store import open_evidence


@click.command()
@evidence_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["csl", "bibtex", "text"]),
    default="text",
    show_default=True,
    help="CSL-JSON, BibTeX, or a list in words.",
)
@click.option("--kind", help="Only sources of this kind (interview, news, treaty-report, …).")
def sources(evidence: Path, form: str, kind: str | None) -> None:
    """List the sources of EVIDENCE, by kind and label, each once."""
    with open_evidence(evidence) as file:
        found = [one for one in file.cited_sources() if kind in {None, one.source.kind}]
    items = [csl_item(one) for one in found]
    if form == "csl":
        print_json(items)
    elif form == "bibtex":
        click.echo(bibtex(items), nl=False)
    else:
        for line in reading_list(items):
            click.echo(line)
