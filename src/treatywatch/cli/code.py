"""`treatywatch code`: the claims that the sentences of a file make."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from treatywatch.archive import collect
from treatywatch.cli.arguments import codebook_option, exit_code, paths_argument
from treatywatch.cli.output import complain_of, json_option, print_json, print_table
from treatywatch.model import Claim, CodedReport
from treatywatch.publish.shapes import claim_as_json
from treatywatch.walk import code_file


@click.command()
@paths_argument
@click.option("--uncoded", is_flag=True, help="List the sentences without a claim instead.")
@codebook_option
@json_option
def code(paths: Sequence[str], uncoded: bool, codebook: Path | None, as_json: bool) -> None:
    """Code sentences into claims: question, answer, certainty, speaker, support.

    PATHS are files, folders, or - for standard input.
    """
    files = collect(paths)
    codings = [code_file(item, codebook) for item in files]
    coded = [report for coding in codings for report in coding.coded]
    if uncoded:
        _show_uncoded(coded, as_json=as_json)
    elif as_json:
        print_json([_with_report(item, claim) for item in coded for claim in item.claims])
    else:
        for item in coded:
            _show(item)
    refused = [coding.refusal for coding in codings if coding.refusal] + files.refused
    complain_of(refused)
    raise click.exceptions.Exit(exit_code(refused))


def _with_report(coded: CodedReport, claim: Claim) -> dict[str, object]:
    report = coded.report
    return claim_as_json(claim) | {
        "number": _numbers(coded)[claim.sentence.start],
        "report": report.slug,
        "file": report.origin.name,
        "country": report.country,
        "edition": report.edition,
        "codebook": coded.codebook,
    }


def _numbers(coded: CodedReport) -> dict[int, int]:
    """Return the number of each sentence by its place, as `explain --sentence` takes it."""
    return {one.start: n for n, one in enumerate(coded.report.sentences(), start=1)}


def _show(coded: CodedReport) -> None:
    report = coded.report
    numbers = _numbers(coded)
    print_table(
        f"{report.slug}: {len(coded.claims)} claims, {len(coded.uncoded)} sentences uncoded",
        ("n", "question", "answer", "certainty", "speaker", "notes", "sentence"),
        [
            (
                numbers[claim.sentence.start],
                claim.question,
                claim.answer,
                claim.certainty.value,
                claim.speaker.value,
                " ".join(map(str, claim.notes)),
                " ".join(claim.sentence.quotation.split()),
            )
            for claim in coded.claims
        ],
    )


def _show_uncoded(coded: Sequence[CodedReport], *, as_json: bool) -> None:
    rows = [
        (item.report.slug, numbers[s.start], s.start, s.end, s.text)
        for item in coded
        for numbers in [_numbers(item)]
        for s in item.uncoded
    ]
    if as_json:
        names = ("report", "number", "start", "end", "text")
        print_json([dict(zip(names, row, strict=True)) for row in rows])
    else:
        print_table("Uncoded sentences", ("report", "n", "start", "end", "sentence"), rows)
