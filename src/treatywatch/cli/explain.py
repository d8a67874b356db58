"""`treatywatch explain`: why a sentence was coded so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from treatywatch.archive import collect
from treatywatch.claims.explaining import Considered, Explanation
from treatywatch.cli.arguments import codebook_option
from treatywatch.cli.output import json_option, print_json
from treatywatch.model import UnreadableInput
from treatywatch.publish.shapes import explanation_as_json
from treatywatch.text import find_quotation
from treatywatch.walk import Explained, explain_file


@click.command()
@click.argument("file", metavar="FILE")
@click.option(
    "--sentence", "number", type=click.IntRange(1), help="Its number, as `code` and `read` give it."
)
@click.option("--quote", help="Words that stand in it; every sentence that holds them.")
@click.option("--at", type=click.IntRange(0), help="A character in it, as in the pages' s-123.")
@codebook_option
@json_option
def explain(
    file: str,
    number: int | None,
    quote: str | None,
    at: int | None,
    codebook: Path | None,
    as_json: bool,
) -> None:
    """Explain how a sentence of FILE was coded: what was seen, considered, rejected and claimed.

    Choose it by --sentence, --quote or --at. FILE is a file, or - for standard input.
    """
    if sum(given is not None for given in (number, quote, at)) != 1:
        raise click.UsageError("choose the sentence by one of --sentence, --quote, --at")
    found = list(_sentences(file, codebook))
    chosen = [one for one in found if _is_meant(one, number, quote, at)]
    if not chosen:
        mend = f"there are {len(found)} sentences; `treatywatch code {file}` lists them"
        raise UnreadableInput("no sentence is meant by that", file, mend)
    if as_json:
        shapes = [_shape(one) for one in chosen]
        print_json(shapes[0] if len(shapes) == 1 else shapes)
    else:
        click.echo("\n\n".join("\n".join(_lines(one)) for one in chosen))


def _sentences(file: str, codebook: Path | None) -> Iterator[Explained]:
    files = collect([file])
    for name, raw in files:
        yield from explain_file(name, raw, codebook)
    for refusal in files.refused:
        raise refusal.as_error()


def _is_meant(one: Explained, number: int | None, quote: str | None, at: int | None) -> bool:
    sentence = one.explanation.sentence
    if number is not None:
        return one.number == number
    if at is not None:
        return sentence.start <= at < sentence.end
    return quote is not None and _holds(sentence.text, quote)


def _holds(text: str, quote: str) -> bool:
    words = " ".join(quote.split())
    return bool(words) and (words in " ".join(text.split()) or bool(find_quotation(text, words)))


def _shape(one: Explained) -> dict[str, object]:
    where = {"report": one.report.slug, "sentence": one.number}
    return where | explanation_as_json(one.explanation)


def _lines(one: Explained) -> Iterator[str]:
    told = one.explanation
    yield f"{one.report.slug}, sentence {one.number}"
    yield f"  “{' '.join(told.sentence.text.split())}”"
    if told.sentence.label:
        yield f"  in the row {told.sentence.label}"
    if told.passed_over:
        yield "\nIt holds no word of any rule and was passed over."
        return
    yield f"\nAs rules see it\n  {' '.join(told.masked.split())}"
    yield from _part("What it names", [f"{n.kind}: {n.words} = {n.meaning}" for n in told.named])
    yield from _part("Whose word, and what is doubted", _stretches(told))
    yield from _part("What was considered", [_reading(c) for c in told.considered])
    yield from _part("What it claims", _claims(told))


def _part(heading: str, lines: Sequence[str]) -> Iterator[str]:
    yield f"\n{heading}"
    yield from (f"  {line}" for line in lines or ["nothing"])


def _stretches(told: Explanation) -> list[str]:
    return [
        f"{s.effect} ({s.mark}): “{s.words}”"
        + (f", the word of {s.speaker} {s.who}".rstrip() if s.speaker else "")
        for s in told.stretches
    ]


def _reading(one: Considered) -> str:
    said = f"{one.question} = {one.answer or '(no answer)'}"
    actor = f", actor “{one.actor}” ({one.actor_kind})" if one.actor else ""
    within = f", within {'; '.join(one.within)}" if one.within else ""
    why = f": {one.reason}" if one.reason else ""
    return (
        f"{one.rule} ({one.place}) at “{one.words}”: {one.polarity}, {said}, {one.certainty}, "
        f"{one.speaker}, of {', '.join(one.subjects) or 'nobody'}{actor}{within}\n"
        f"    {one.outcome.value}{why}"
    )


def _claims(told: Explanation) -> list[str]:
    return [
        f"{c.subject} {c.question} = {c.answer}, {c.certainty.value}, {c.speaker.value} ({c.rule})"
        for c in told.claims
    ]
