"""`treatywatch read`: what a file holds, before any coding."""

from __future__ import annotations

from collections.abc import Sequence

import click

from treatywatch.cli.arguments import exit_code, paths_argument
from treatywatch.cli.output import complain_of, json_option, print_json, print_table
from treatywatch.model import NoteState, Report
from treatywatch.publish.shapes import report_as_json
from treatywatch.walk import read as read_paths


@click.command()
@paths_argument
@json_option
def read(paths: Sequence[str], as_json: bool) -> None:
    """Show the structure of reports: sections, sentences, notes, regions, findings.

    PATHS are files, folders, or - for standard input. With --json, one report is one object;
    several are a list.
    """
    readings = list(read_paths(paths))
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
