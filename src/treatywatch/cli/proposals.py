"""`treatywatch proposals`: what a model proposed, and what people decide on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import click

from treatywatch.cli.output import json_option, print_json, print_table
from treatywatch.decisions import DecisionLog, line_of, of_report, read_decisions
from treatywatch.model import Decision, Judgement, UnreadableInput
from treatywatch.proposing import Answer, Proposal, State, load_answers, state_of
from treatywatch.proposing import decide as decision_on

Row = tuple[str, Answer, Proposal]
_FILE = click.Path(path_type=Path, dir_okay=False)
_JUDGEMENTS = [Judgement.ACCEPT.value, Judgement.REJECT.value, Judgement.WITHDRAW.value]


@click.group()
def proposals() -> None:
    """List what a model proposed, and decide on it. Only what is accepted becomes a claim."""


@proposals.command(name="list")
@click.argument("file", type=_FILE)
@click.option(
    "--decisions", type=click.Path(path_type=Path), help="The log of decisions, as for `build`."
)
@click.option("--all", "every", is_flag=True, help="Also those that are decided.")
@json_option
def list_(file: Path, decisions: Path | None, every: bool, as_json: bool) -> None:
    """List the proposals in FILE that are not decided yet."""
    log = read_decisions(decisions) if decisions else ()
    rows = [(row, _state(row, log)) for row in _rows(file)]
    shown = [(r, s) for r, s in rows if every or s in {State.OPEN, State.HALF}]
    if as_json:
        print_json([_shape(row, state) for row, state in shown])
        return
    columns = ("proposal", "state", "country", "claim", "sentence", "model")
    print_table(f"{len(shown)} proposals", columns, [_cells(*each) for each in shown])


@proposals.command()
@click.argument("file", type=_FILE)
@click.argument("key")
@click.argument("judgement", type=click.Choice(_JUDGEMENTS))
@click.option("--reason", required=True, help="Why.")
@click.option("--by", required=True, help="Who decides, as the public may know them.")
@click.option("--decisions", type=_FILE, required=True, help="The log to add to; it only grows.")
def decide(file: Path, key: str, judgement: str, reason: str, by: str, decisions: Path) -> None:
    """Accept or reject the proposal of that KEY in FILE, or take your own decision back.

    What concerns use or production holds only when a second person decides the same.
    """
    row = next((row for row in _rows(file) if row[0] == key), None)
    if row is None:
        raise UnreadableInput(f"holds no proposal {key}", str(file), "list them first")
    if not reason.strip() or not by.strip():
        raise click.UsageError("a proposal is decided on for a reason, by somebody")
    log = read_decisions(decisions) if decisions.exists() else ()
    _, answer, proposal = row
    said, now = Judgement(judgement), datetime.now(UTC)
    added = decision_on(answer, proposal, said, by=by.strip(), at=now, reason=reason.strip())
    _append(decisions, added)
    click.echo(f"{key}: {_state(row, (*log, added)).value}")


def _append(file: Path, decision: Decision) -> None:
    try:
        with file.open("a", encoding="utf-8") as log:
            log.write(line_of(decision) + "\n")
    except OSError as error:
        mend = "choose a file that you may write to"
        raise UnreadableInput(f"cannot be written: {error.strerror}", str(file), mend) from error


def _rows(file: Path) -> Iterator[Row]:
    """Yield the proposals of a file with their keys, each once."""
    found = {a.key(p): (a, p) for a in load_answers(file) for p in a.proposals}
    yield from ((key, answer, proposal) for key, (answer, proposal) in found.items())


def _state(row: Row, log: tuple[Decision, ...]) -> State:
    _, answer, proposal = row
    return state_of(answer, proposal, DecisionLog(of_report(log, answer.report)))


def _shape(row: Row, state: State) -> dict[str, object]:
    key, answer, proposal = row
    about = {
        "proposal": key,
        "state": state.value,
        "accuses": proposal.accuses,
        "report": answer.report,
        "country": answer.country,
        "sentence": answer.sentence,
        "model": answer.model,
        "codebook": answer.codebook,
        "date": answer.date,
    }
    return about | {"claim": asdict(proposal)}


def _cells(row: Row, state: State) -> tuple[str, ...]:
    key, answer, p = row
    claim = f"{p.subject} {p.question} = {p.answer}, {p.certainty}, {p.speaker}: “{p.quote}”"
    return (key, state.value, answer.country, claim, answer.sentence, answer.model)
