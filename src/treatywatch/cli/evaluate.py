"""`treatywatch evaluate`: how right the reading is, judged by gold."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from treatywatch.cli.arguments import DONE, FOUND, codebook_option
from treatywatch.cli.output import complain, json_option, print_json, print_table
from treatywatch.model import InvalidGold
from treatywatch.walk import Scores
from treatywatch.walk import evaluate as evaluate_walk

DETAILS = ("misses", "extras", "accusations")
GROUPS = ("by_question", "by_era", "by_certainty")
TALLY = ("gold", "proposed", "found", "precision", "recall", "f1")


@click.command()
@click.argument("gold", type=click.Path(path_type=Path))
@click.option(
    "--corpus",
    multiple=True,
    type=click.Path(),
    metavar="DIR",
    help="Folder or file with the reports that gold names; not needed for gold with its own text.",
)
@click.option(
    "--floors",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="JSON file of least scores; exit 1 where a score lies below its floor.",
)
@click.option("--totals", is_flag=True, help="Leave the sentences out: for gold kept unseen.")
@codebook_option
@json_option
def evaluate(
    gold: Path,
    corpus: Sequence[str],
    floors: Path | None,
    totals: bool,
    codebook: Path | None,
    as_json: bool,
) -> None:
    """Judge notes and claims by GOLD, a file (*.jsonl claims, *.json notes) or a folder of them."""
    scores = _shapes(evaluate_walk(gold, corpus, codebook), details=not totals)
    if as_json:
        print_json(next(iter(scores.values())) if len(scores) == 1 else scores)
    else:
        for name, shape in scores.items():
            _show(f"{gold}: {name}", shape)
    fallen = list(_fallen(scores, _floors(floors, gold))) if floors else []
    for line in fallen:
        complain(line)
    raise click.exceptions.Exit(FOUND if fallen else DONE)


def _shapes(scores: Scores, *, details: bool) -> dict[str, Mapping[str, object]]:
    shapes: dict[str, Mapping[str, object]] = {}
    if scores.claims:
        shapes["claims"] = scores.claims.as_json(details)
    if scores.notes:
        shapes["notes"] = scores.notes.as_json()
    return shapes


def _show(title: str, shape: Mapping[str, object]) -> None:
    rows = [(name, _round(value)) for name, value in _flat(shape)]
    print_table(title, ("score", "value"), rows)
    for name in GROUPS:
        _show_group(name, shape.get(name))
    _show_confusion(shape.get("confusion"))
    for name in DETAILS:
        for row in _list(shape.get(name)):
            click.echo(f"  {name}: {json.dumps(row, ensure_ascii=False)}")


def _show_group(name: str, tallies: object) -> None:
    """Print the scores of one grouping, a line for each question, era or certainty."""
    if not isinstance(tallies, Mapping) or not tallies:
        return
    rows = [(group, *(_round(tally[k]) for k in TALLY)) for group, tally in tallies.items()]
    print_table("", (name.replace("_", " "), *TALLY), rows)


def _show_confusion(tables: object) -> None:
    """Print what was taken for what; readings that agree with gold are left out."""
    if not isinstance(tables, Mapping):
        return
    rows = [row for field, table in tables.items() for row in _confused(field, table)]
    print_table("", ("confusion", "gold", "proposed", "times"), rows)


def _confused(
    path: str, table: Mapping[str, Mapping[str, object]]
) -> Iterator[tuple[str, str, str, object]]:
    """Yield the disagreements of a table, which may hold one table for each question."""
    for gold, row in table.items():
        for proposed, times in row.items():
            if isinstance(times, Mapping):
                yield from _confused(gold, row)  # type: ignore[arg-type]
                break
            if gold != proposed:
                yield path, gold, proposed, times


def _flat(shape: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, object]]:
    """Yield every single score under its dotted name; tables of details are left to --json."""
    skipped = {"confusion", "judged", *GROUPS}
    for name, value in shape.items():
        if isinstance(value, Mapping) and name not in skipped:
            yield from _flat(value, f"{prefix}{name}.")
        elif value is None or isinstance(value, int | float):
            yield f"{prefix}{name}", value


def _round(value: object) -> object:
    return f"{value:.3f}" if isinstance(value, float) else "–" if value is None else value


def _list(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else []


def _floors(file: Path, gold: Path) -> Mapping[str, float]:
    """Return the floors of this gold: an object of dotted score names and least values."""
    floors = json.loads(file.read_text(encoding="utf-8")).get(gold.as_posix())
    if floors is None:
        raise InvalidGold(f"names no floors for {gold.as_posix()}", str(file), "add them")
    return dict(floors)


def _fallen(
    scores: Mapping[str, Mapping[str, object]], floors: Mapping[str, float]
) -> Iterator[str]:
    """Yield a line for each score below its floor; of false accusations there may be no more."""
    reached = {f"{kind}.{name}": v for kind, shape in scores.items() for name, v in _flat(shape)}
    for name, floor in floors.items():
        value = reached.get(name)
        if not isinstance(value, int | float):
            yield f"{name} was not measured; its floor is {floor}"
        elif name.endswith("false_accusations") and value > floor:
            yield f"{name} is {value}; no more than {floor} may be"
        elif not name.endswith("false_accusations") and value < floor:
            yield f"{name} is {value:.4f}, below its floor {floor}"
