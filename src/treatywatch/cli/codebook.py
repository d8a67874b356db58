"""`treatywatch codebook`: trying a codebook before it is used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from treatywatch.claims.codebook import copy_codebook
from treatywatch.claims.proving import Flaw, Proof
from treatywatch.cli.arguments import BAD_INPUT, DONE, FOUND
from treatywatch.cli.output import json_option, print_json
from treatywatch.walk import prove


@click.group()
def codebook() -> None:
    """Try a codebook: the questions, answers and wording rules by which sentences are coded."""


@codebook.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def copy(folder: Path) -> None:
    """Copy the project's codebook into FOLDER, a new one: change it there and use --codebook."""
    files = copy_codebook(folder)
    click.echo(f"{files} files in {folder}; try them with: treatywatch codebook check {folder}")


@codebook.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--gold",
    multiple=True,
    type=click.Path(path_type=Path, exists=True),
    metavar="FILE",
    help="Gold sentences (*.jsonl or a folder of them) that count as use of a rule.",
)
@click.option("--hints", is_flag=True, help="Also list what fails nothing but is worth a look.")
@json_option
def check(folder: Path | None, gold: Sequence[Path], hints: bool, as_json: bool) -> None:
    """Run every example of the codebook in FOLDER, and hold its rules against each other.

    Told are entries that cannot be used, examples that are missed, taken or accuse a state,
    conflicts of rules, patterns that match anything, nothing or are too large; with --hints also
    rules that nothing exercises, that have no example or read only what another rule reads.
    Without FOLDER the project's own codebook is tried. Exit 1 where something fails, 2 where a
    file cannot be used.
    """
    proof = prove(folder, gold)
    if as_json:
        print_json(_shape(proof))
    else:
        for line in _lines(proof, hints=hints):
            click.echo(line)
    raise click.exceptions.Exit(BAD_INPUT if proof.unusable else FOUND if proof.fails else DONE)


def _shape(proof: Proof) -> dict[str, object]:
    return {
        "codebook": proof.version,
        "questions": proof.questions,
        "rules": proof.rules,
        "examples": proof.examples,
        "gold": proof.samples,
        "fails": proof.fails,
        "flaws": [
            {
                "kind": flaw.kind.value,
                "fails": flaw.fails,
                "place": flaw.place,
                "rule": flaw.rule,
                "message": flaw.message,
                "mend": flaw.mend,
            }
            for flaw in proof.flaws
        ],
    }


def _lines(proof: Proof, *, hints: bool) -> Iterator[str]:
    for flaw in proof.flaws:
        if flaw.fails or hints:
            yield _line(flaw)
    tried = f"{proof.examples} examples" + (f", {proof.samples} gold" if proof.samples else "")
    yield f"Codebook {proof.version}: {proof.questions} questions, {proof.rules} rules, {tried}"
    counts = Counter(flaw.kind for flaw in proof.flaws)
    fails = {flaw.kind for flaw in proof.flaws if flaw.fails}
    for kind, times in sorted(counts.items()):
        hint = "" if kind in fails else " (a hint: --hints lists them)"
        yield f"  {kind.value}: {times}{hint}"
    yield "  something fails" if proof.fails else "  nothing fails"


def _line(flaw: Flaw) -> str:
    rule = f" {flaw.rule}" if flaw.rule else ""
    mend = f" ({flaw.mend})" if flaw.mend else ""
    return f"{flaw.place}:{rule}: {flaw.kind.value}: {flaw.message}{mend}"
