"""`treatywatch generate`: texts with exact gold for tests and benchmarks."""

from __future__ import annotations

from pathlib import Path

import click

from treatywatch.cli.output import progress_bar
from treatywatch.generate import generate_reports, write_corpus
from treatywatch.register import load_register

FOLDER = click.Path(file_okay=False, path_type=Path)
FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.option("--reports", required=True, type=click.IntRange(1), help="How many texts.")
@click.option("--seed", default=1, show_default=True, type=int, help="Another seed, other texts.")
@click.option(
    "--words", default=1000, show_default=True, type=click.IntRange(50), help="On average."
)
@click.option("--out", required=True, type=FOLDER, help="The folder to write them to.")
@click.option("--gold", type=FILE, help="Write the gold of their claims to this .jsonl file.")
def generate(reports: int, seed: int, words: int, out: Path, gold: Path | None) -> None:
    """Write generated reports of all eras, marked as such, and what must be read from them.

    They hold the register's states, acts and votes; all other figures are made up. They are for
    tests and benchmarks and are never to be taken for reports of the Monitor. The same arguments
    give the same bytes. Gold for notes goes beside GOLD into a .notes.json file.
    """
    with progress_bar(reports, "generating") as bar:

        def advance(name: str) -> None:
            bar.update(bar.task_ids[0], advance=1, name=name)

        texts = generate_reports(load_register(), reports, seed, words)
        written = write_corpus(texts, out, gold, advance)
    click.echo(f"{written} generated texts in {out}")
