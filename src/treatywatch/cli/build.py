"""`treatywatch build`: the whole walk, from files to an evidence file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from treatywatch.cli.arguments import codebook_option, exit_code, paths_argument
from treatywatch.cli.output import complain_of, json_option, print_json, print_table, progress_bar
from treatywatch.walk import Progress
from treatywatch.walk import build as build_evidence


@click.command()
@paths_argument
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The evidence file to write; replaced only when the new one is whole.",
)
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1), help="Processes.")
@click.option(
    "--engine", metavar="NAME", help="serial, pool (more than one worker), or dask://HOST:PORT."
)
@click.option(
    "--cache",
    type=click.Path(path_type=Path, file_okay=False),
    help="Keep what was read and coded here: the next build takes from it what has not changed.",
)
@click.option(
    "--corrections",
    type=click.Path(path_type=Path),
    help="A file or folder of reviewed corrections; one that does not hold stops the build.",
)
@codebook_option
@click.option(
    "--decisions",
    type=click.Path(path_type=Path),
    help="A log of what people decided on claims, or a folder of such logs.",
)
@click.option(
    "--limit-memory",
    metavar="MB",
    type=click.IntRange(500),
    help="Address space of each worker of a pool; a file that needs more is refused.",
)
@click.option(
    "--allow-refused",
    is_flag=True,
    help="Exit 0 though files were refused, as long as one report went in.",
)
@json_option
def build(
    paths: Sequence[str],
    out: Path,
    workers: int,
    engine: str | None,
    cache: Path | None,
    limit_memory: int | None,
    corrections: Path | None,
    codebook: Path | None,
    decisions: Path | None,
    allow_refused: bool,
    as_json: bool,
) -> None:
    """Build the evidence file from PATHS: files, folders, or - for standard input.

    A file that cannot be read is refused with its reason and exit code 2; the others go in.
    """
    with progress_bar(0, "Reading") as bar:

        def watch(progress: Progress) -> None:
            of = f"of {progress.total:,}"
            bar.update(bar.task_ids[0], description=progress.step, total=progress.total)
            bar.update(bar.task_ids[0], completed=progress.done, name=of)

        summary = build_evidence(
            paths,
            out,
            workers=workers,
            engine=engine,
            cache=cache,
            corrections=corrections,
            codebook=codebook,
            decisions=decisions,
            limit_memory=limit_memory * 1_000_000 if limit_memory else None,
            progress=watch,
        )
    data = summary.as_json()
    if as_json:
        print_json(data)
    else:
        counts = [(name.replace("_", " "), n) for name, n in data.items() if name != "refused"]
        print_table(f"Evidence file {out}", ("what", "how many"), counts)
    complain_of(summary.refused)
    raise click.exceptions.Exit(0 if allow_refused else exit_code(summary.refused))
