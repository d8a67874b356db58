"""`treatywatch build`: the whole walk, from files to an evidence file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from treatywatch.cli.arguments import codebook_option, exit_code, paths_argument
from treatywatch.cli.output import complain_of, json_option, print_json, print_table, progress_bar
from treatywatch.lake import LakeSummary
from treatywatch.store import BuildSummary
from treatywatch.walk import Progress, build_lake
from treatywatch.walk import build as build_evidence


@click.command()
@paths_argument
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The evidence file to write; replaced only when the new one is whole.",
)
@click.option(
    "--lake",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write the tables of the open data as Parquet into this folder, each part by its worker.",
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
    out: Path | None,
    lake: Path | None,
    limit_memory: int | None,
    allow_refused: bool,
    as_json: bool,
    **how: Any,
) -> None:
    """Build an evidence file, a lake, or both from PATHS: files, folders, or - for standard input.

    A file that cannot be read is refused with its reason and exit code 2; the others go in.
    """
    if out is None and lake is None:
        raise click.UsageError("Give --out FILE, --lake FOLDER, or both.")
    with progress_bar(0, "Reading") as bar:

        def watch(progress: Progress) -> None:
            of = f"of {progress.total:,}"
            bar.update(bar.task_ids[0], description=progress.step, total=progress.total)
            bar.update(bar.task_ids[0], completed=progress.done, name=of)

        memory = limit_memory * 1_000_000 if limit_memory else None
        summary = _built(paths, out, lake, {**how, "limit_memory": memory, "progress": watch})
    data = summary.as_json()
    if as_json:
        print_json(data)
    else:
        counts = [(name.replace("_", " "), n) for name, n in data.items() if name != "refused"]
        title = f"Evidence file {out}" if out else f"Lake {lake}"
        print_table(title, ("what", "how many"), counts)
    complain_of(summary.refused)
    raise click.exceptions.Exit(0 if allow_refused else exit_code(summary.refused))


def _built(
    paths: Sequence[str], out: Path | None, lake: Path | None, how: dict[str, Any]
) -> BuildSummary | LakeSummary:
    if out is not None:
        return build_evidence(paths, out, lake=lake, **how)
    return build_lake(paths, lake or Path(), **how)
