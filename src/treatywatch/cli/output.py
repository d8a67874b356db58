"""How commands print: JSON for machines, tables for people, complaints on standard error."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from treatywatch.model import Refusal

PIPE_WIDTH = 200
FITTED = 2_000
"""So many rows are set as a table; more than anybody reads on a screen go out line by line."""

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for machines.")


def print_json(data: object) -> None:
    """Print JSON in UTF-8, the same bytes for the same data."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def print_table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print rows under their column names, fitted to the terminal; very many, a line each."""
    rows = list(rows)
    if len(rows) > FITTED:
        _print_lines(title, columns, rows)
        return
    table = Table(title=title or None, title_justify="left", header_style="bold", box=None)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text("" if cell is None else str(cell)) for cell in row))
    _console().print(table)


def _print_lines(title: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print rows without fitting them, which for a hundred thousand takes a minute and a gigabyte.

    A column is as wide as its widest cell, the widest column last: it needs no blanks behind it.
    """
    texts = [tuple("" if cell is None else str(cell) for cell in row) for row in rows]
    widths = [max(map(len, column)) for column in zip(columns, *texts, strict=True)]
    last = widths.index(max(widths))
    order = [*(i for i in range(len(columns)) if i != last), last]
    click.echo(title)
    for row in (tuple(columns), *texts):
        cells = (row[i] if i == last else row[i].ljust(widths[i]) for i in order)
        click.echo("  ".join(cells))


def _console() -> Console:
    """A terminal has its own width; in a file or a pipe a row is one line where it can be."""
    console = Console()
    return console if console.is_terminal else Console(width=PIPE_WIDTH)


def complain(message: str) -> None:
    """Say on standard error what is wrong."""
    click.echo(f"treatywatch: {message}", err=True)


def complain_of(refused: Sequence[Refusal]) -> None:
    """Name each refused file, the reason and the mend."""
    for refusal in refused:
        mend = f" ({refusal.mend})" if refusal.mend else ""
        complain(f"{refusal.file}: {refusal.error}{mend}")


@contextmanager
def progress_bar(total: int, label: str) -> Iterator[Progress]:
    """Show progress on a terminal; stay silent where standard error is not one."""
    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[name]}"),
    )
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        bar.add_task(label, total=total or None, name="")
        yield bar
