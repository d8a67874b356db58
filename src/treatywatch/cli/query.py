"""`treatywatch query`: SQL over an evidence file."""

from __future__ import annotations

import csv
import sys
from itertools import chain
from pathlib import Path

import click

from treatywatch.cli.arguments import evidence_argument
from treatywatch.cli.output import json_option, print_json, print_table
from treatywatch.store import ask


@click.command()
@evidence_argument
@click.argument("sql")
@click.option("--limit", type=click.IntRange(1), help="Print no more rows than these.")
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV, row by row as they are found.")
@json_option
def query(evidence: Path, sql: str, limit: int | None, as_csv: bool, as_json: bool) -> None:
    """Answer one SELECT statement over the tables and views of EVIDENCE.

    The views claims_in_words, changes_in_words, lost_definitions, sources_in_use and uncoded are
    made for this; docs/reference/evidence-file.md names every table and column. Nothing can be
    changed.
    """
    answer = ask(evidence, sql, limit)
    if as_csv:
        csv.writer(sys.stdout).writerows(chain([answer.columns], answer.rows))
    elif as_json:
        print_json([dict(zip(answer.columns, row, strict=True)) for row in answer.rows])
    else:
        print_table("", answer.columns, answer.rows)
