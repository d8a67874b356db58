"""`treatywatch propose`: a model reads what no rule could."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click

from treatywatch.cli.arguments import codebook_option, exit_code, paths_argument
from treatywatch.cli.output import complain_of, json_option, print_json, print_table
from treatywatch.proposing.endpoint import Endpoint
from treatywatch.walk import Asked
from treatywatch.walk import propose as propose_claims


@click.command()
@paths_argument
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file of proposals; it only grows, and what it holds is not asked again.",
)
@click.option(
    "--url",
    required=True,
    envvar="TREATYWATCH_MODEL_URL",
    show_envvar=True,
    help="Base address of an OpenAI-compatible endpoint, such as http://localhost:8080/v1.",
)
@click.option(
    "--model", required=True, envvar="TREATYWATCH_MODEL", show_envvar=True, help="The model's name."
)
@click.option(
    "--key-variable",
    default="TREATYWATCH_MODEL_KEY",
    show_default=True,
    help="The environment variable that holds the key, if the endpoint wants one.",
)
@click.option("--limit", type=click.IntRange(1), help="Ask about so many sentences at most.")
@click.option("--timeout", type=click.FloatRange(1), default=60, show_default=True, help="Seconds.")
@codebook_option
@json_option
def propose(
    paths: Sequence[str],
    out: Path,
    url: str,
    model: str,
    key_variable: str,
    limit: int | None,
    timeout: float,
    codebook: Path | None,
    as_json: bool,
) -> None:
    """Ask a language model for claims of the sentences in PATHS that no rule could code.

    This sends those sentences to the endpoint that you name, and nothing else to anybody. What
    comes back is a proposal, never a claim: `treatywatch proposals` lists it, people accept or
    reject it, and `build --proposals --decisions` takes in what was accepted.
    """
    endpoint = Endpoint(url, model, os.environ.get(key_variable, ""), timeout)
    told = propose_claims(paths, out, endpoint, limit=limit, codebook=codebook)
    shape = {
        "asked": told.asked,
        "known": told.known,
        "proposals": told.proposals,
        "thrown_out": dict(told.thrown_out),
        "failures": dict(told.failures),
    }
    if as_json:
        print_json(shape)
    else:
        _show(out, told)
    complain_of(told.refused)
    raise click.exceptions.Exit(exit_code(told.refused))


def _show(out: Path, told: Asked) -> None:
    rows = [
        ("sentences asked about", told.asked),
        ("asked about before", told.known),
        ("proposals", told.proposals),
        *((f"thrown out: {why}", times) for why, times in told.thrown_out.most_common()),
        *((f"no answer: {why}", times) for why, times in told.failures.most_common()),
    ]
    print_table(f"Proposals in {out}", ("what", "how many"), rows)
