"""`treatywatch query`: SQL over an evidence file or a lake."""

from __future__ import annotations

import csv
import sys
from itertools import chain
from pathlib import Path

import click

from treatywatch.cli.arguments import asked_argument
from treatywatch.cli.output import json_option, print_json, print_table
from treatywatch.model import InvalidEvidence
from treatywatch.store import Answer, ask


@click.command()
@asked_argument
@click.argument("sql")
@click.option("--limit", type=click.IntRange(1), help="Print no more rows than these.")
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV, row by row as they are found.")
@json_option
def query(evidence: Path, sql: str, limit: int | None, as_csv: bool, as_json: bool) -> None:
    """Answer one SELECT statement over the tables of an evidence file or a lake.

    Of an evidence file the views claims_in_words, changes_in_words, lost_definitions,
    sources_in_use and uncoded are made for this; docs/reference/evidence-file.md names every table
    and column. A lake has the tables of the open data, and the SQL of DuckDB; see
    docs/reference/lake.md. Nothing can be changed, and no other file be read.
    """
    if not evidence.exists():
        mend = "build it: treatywatch build SOURCE --out FILE, or --lake LAKE"
        raise InvalidEvidence("there is no such evidence file or lake", str(evidence), mend)
    answer = _asked(evidence, sql, limit)
    if as_csv:
        csv.writer(sys.stdout).writerows(chain([answer.columns], answer.rows))
    elif as_json:
        print_json([dict(zip(answer.columns, row, strict=True)) for row in answer.rows])
    else:
        print_table("", answer.columns, answer.rows)


def _asked(evidence: Path, sql: str, limit: int | None) -> Answer:
    if not evidence.is_dir():
        return ask(evidence, sql, limit)
    from treatywatch.lake import ask_lake  # noqa: PLC0415 - what it needs is slow to load

    return ask_lake(evidence, sql, limit)
