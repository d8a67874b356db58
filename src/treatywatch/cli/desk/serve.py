"""`treatywatch desk serve`: the desk for its people."""

from __future__ import annotations

from pathlib import Path

import click

from treatywatch.cli.desk.options import folder_option
from treatywatch.desk.serving import serve as serve_desk


@click.command()
@folder_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8001, show_default=True, type=click.IntRange(0, 65535))
@click.option("--workers", default=2, show_default=True, type=click.IntRange(1), help="Processes.")
def serve(folder: Path | None, host: str, port: int, workers: int) -> None:
    """Serve the desk until stopped (Ctrl-C).

    On an address of this machine alone it needs no HTTPS; elsewhere put a proxy in front of it
    that ends the encryption, and say so with TREATYWATCH_DESK_PROXY=1.
    """
    serve_desk(folder, host=host, port=port, workers=workers, announce=click.echo)
