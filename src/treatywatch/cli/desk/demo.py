"""`treatywatch desk demo`: a desk to look at."""

from __future__ import annotations

import os
from pathlib import Path

import click

from treatywatch.desk.serving import serve
from treatywatch.desk.starting import migrate, start


@click.command()
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build/desk"),
    show_default=True,
    help="Where the demo is kept.",
)
@click.option("--evidence", type=click.Path(path_type=Path, dir_okay=False), help="Last editions.")
@click.option("--archive", type=click.Path(path_type=Path), help="The texts of those editions.")
@click.option("--port", default=8001, show_default=True, type=click.IntRange(0, 65535))
def demo(folder: Path, evidence: Path | None, archive: Path | None, port: int) -> None:
    """Serve a desk with invented people, an edition and reports, on this machine only."""
    if evidence is not None:
        os.environ["TREATYWATCH_DESK_EVIDENCE"] = str(evidence.resolve())
    if archive is not None:
        os.environ["TREATYWATCH_DESK_ARCHIVE"] = str(archive.resolve())
    start(folder, local=True)
    migrate()
    from treatywatch.desk.demo import PASSWORD, furnish  # noqa: PLC0415 - after `start`
    from treatywatch.desk.demo_texts import enliven  # noqa: PLC0415

    people = furnish()
    enliven()

    def announce(words: str) -> None:
        click.echo(f"The desk: {words}")
        click.echo(f"  Sign in with the password “{PASSWORD}” as one of these:")
        for person in people:
            roles = "; ".join(grant.words for grant in person.grants.all())
            click.echo(f"  {person.email:28} {person.name}, {roles}")

    serve(folder, port=port, workers=1, announce=announce)
