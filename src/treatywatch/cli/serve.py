"""`treatywatch serve`: the pages over an evidence file."""

from __future__ import annotations

from pathlib import Path

import click

from treatywatch.cli.arguments import evidence_argument, language_option
from treatywatch.site import serve as serve_site


@click.command()
@evidence_argument
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
@click.option("--workers", type=click.IntRange(1), help="Processes; without it, one for each core.")
@language_option
def serve(evidence: Path, host: str, port: int, workers: int | None, language: str) -> None:
    """Serve the pages of an evidence file until stopped (Ctrl-C)."""
    serve_site(evidence, host, port, workers, announce=click.echo, language=language)
