"""`treatywatch read`: what a file holds, before any coding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from treatywatch.archive.corrections import NO_CORRECTIONS, load_corrections
from treatywatch.cli.arguments import codebook_option, exit_code, paths_argument
from treatywatch.cli.output import complain_of, json_option, print_json, print_table
from treatywatch.model import CorpusLine, CorpusReport, NoteState, Refusal, Report
from treatywatch.publish.shapes import corpus_as_json, report_as_json
from treatywatch.walk import Reading, summarise
from treatywatch.walk import read as read_paths


@click.command()
@paths_argument
@click.option(
    "--summary", "in_sum", is_flag=True, help="Only numbers: what was read, by era and format."
)
@click.option(
    "--corrections",
    type=click.Path(path_type=Path),
    help="A file or folder of reviewed corrections; one that does not hold stops the reading.",
)
@codebook_option
@json_option
def read(
    paths: Sequence[str],
    in_sum: bool,
    corrections: Path | None,
    codebook: Path | None,
    as_json: bool,
) -> None:
    """Show the structure of reports: sections, sentences, notes, regions, findings.

    PATHS are files, folders, or - for standard input. With --json, one report is one object;
    several are a list.
    """
    mended = load_corrections(corrections) if corrections else NO_CORRECTIONS
    found = read_paths(paths, mended, codebook)
    if in_sum:
        _sum_up(found, as_json=as_json)
    readings = list(found)
    reports = [report for reading in readings for report in reading.reports]
    if as_json:
        shapes = [report_as_json(report) for report in reports]
        print_json(shapes[0] if len(shapes) == 1 else shapes)
    else:
        for report in reports:
            _show(report)
    refused = [reading.refusal for reading in readings if reading.refusal]
    complain_of(refused)
    raise click.exceptions.Exit(exit_code(refused))


_COLUMNS = {
    "era": "era",
    "format": "format",
    "reports": "reports",
    "sentences": "sentences",
    "markers": "markers",
    "bound": "bound",
    "lost": "lost notes",
    "citations": "citations",
    "untyped": "untyped",
    "repetitions": "ibid.",
    "orphaned": "ibid. lost",
    "unmapped": "headings unmapped",
    "unresolved": "countries unresolved",
    "renderings": "doubles",
}


def _sum_up(found: Iterator[Reading], *, as_json: bool) -> None:
    """Print the corpus report and leave; refused files are named as they come."""
    refused: list[Refusal] = []
    report = summarise(_noting(found, refused))
    if as_json:
        print_json(corpus_as_json(report))
    else:
        _show_corpus(report)
    complain_of(refused)
    raise click.exceptions.Exit(exit_code(refused))


def _noting(found: Iterator[Reading], refused: list[Refusal]) -> Iterator[Reading]:
    for reading in found:
        if reading.refusal:
            refused.append(reading.refusal)
        yield reading


def _show_corpus(report: CorpusReport) -> None:
    lines = (*report.lines, report.total)
    rows = [[getattr(line, name) for name in _COLUMNS] for line in lines]
    print_table(f"Corpus, {report.refused} files refused", list(_COLUMNS.values()), rows)
    kinds = sorted(report.total.characters)
    characters = [[line.era, line.format, *_characters(line, kinds)] for line in lines]
    print_table("Characters", ["era", "format", *kinds], characters)


def _characters(line: CorpusLine, kinds: Sequence[str]) -> list[int]:
    return [line.characters.get(kind, 0) for kind in kinds]


def _show(report: Report) -> None:
    shape = report_as_json(report)
    country = report.country or f"unresolved: {report.country_as_written}"
    title = f"{report.series} {report.edition or 'undated'}, {country} ({report.origin.name})"
    print_table(title, ("section", "topic", "sentences"), _section_rows(report))
    regions = ", ".join(f"{kind} {n}" for kind, n in shape["regions"].items())  # type: ignore[attr-defined]
    lost = [str(n.number) for n in report.notes if n.state is NoteState.LOST]
    click.echo(f"  characters: {len(report.text)} ({regions})")
    click.echo(f"  markers: {len(report.markers)}, lost definitions: {', '.join(lost) or 'none'}")
    for finding in report.findings:
        click.echo(f"  {finding.severity.value}: {finding.rule}: {finding.message}")
    click.echo()


def _section_rows(report: Report) -> list[tuple[str, str, int]]:
    return [
        (
            section.heading.quotation if section.heading else "(no heading)",
            section.topic,
            len(section.sentences),
        )
        for section in report.sections
    ]
