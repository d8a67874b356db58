"""`treatywatch status`: where a state stands to a treaty on a day, computed from its acts."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from treatywatch.cli.arguments import register_option
from treatywatch.cli.output import json_option, print_json, print_table
from treatywatch.publish.shapes import status_as_json
from treatywatch.register import Status, load_register

DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.command()
@click.argument("country")
@click.option("--treaty", default="MBT", show_default=True, help="MBT, CCM, CCW, CCW-APII, CCW-PV.")
@click.option("--on", "day", type=DAY, help="The day, YYYY-MM-DD; today where none is given.")
@register_option
@json_option
def status(
    country: str, treaty: str, day: datetime | None, corrections: Path | None, as_json: bool
) -> None:
    """Tell where COUNTRY (code or name) stands to a treaty, with the acts and their sources."""
    register = load_register(corrections)
    code = register.find(country)
    found = register.status(code, treaty.upper(), day.date() if day else date.today())
    if as_json:
        print_json(status_as_json(found))
    else:
        _show(register.name(code), found)


def _show(name: str, found: Status) -> None:
    since = f" since {found.since}" if found.since else ""
    doubt = "" if found.certain else " (the register is not certain of it)"
    click.echo(f"{name}, {found.treaty}, on {found.on}: {found.status.value}{since}{doubt}")
    for remark in found.remarks:
        click.echo(f"  {remark}")
    rows = [
        (a.date, a.kind.value, "computed" if a.computed else a.confidence.value, a.source)
        for a in found.acts
    ]
    print_table("", ("date", "act", "confidence", "source"), rows)
