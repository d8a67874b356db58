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
        "report": report.slug,
        "file": report.origin.name,
        "country": report.country,
        "edition": report.edition,
        "codebook": coded.codebook,
    }


def _show(coded: CodedReport) -> None:
    report = coded.report
    print_table(
        f"{report.slug}: {len(coded.claims)} claims, {len(coded.uncoded)} sentences uncoded",
        ("question", "answer", "certainty", "speaker", "notes", "sentence"),
        [
            (
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
        (item.report.slug, sentence.start, sentence.end, sentence.text)
        for item in coded
        for sentence in item.uncoded
    ]
    if as_json:
        names = ("report", "start", "end", "text")
        print_json([dict(zip(names, row, strict=True)) for row in rows])
    else:
        print_table("Uncoded sentences", ("report", "start", "end", "sentence"), rows)
