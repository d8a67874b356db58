"""`treatywatch desk remind`: reminders by mail, from a daily job."""

from __future__ import annotations

from pathlib import Path

import click

from treatywatch.cli.desk.options import folder_option
from treatywatch.desk.starting import open_desk


@click.command()
@folder_option
def remind(folder: Path | None) -> None:
    """Remind everybody whose turn it is on what is late or due within a week.

    Nobody is reminded of the same report twice within a week, so it can run every day. Requests
    for information that nobody answered by their day are marked as without reply.
    """
    open_desk(folder)
    from treatywatch.desk.cycle.reminding import remind_all  # noqa: PLC0415 - after `open_desk`
    from treatywatch.desk.requests.asking import close_unanswered  # noqa: PLC0415

    for sent in remind_all():
        click.echo(f"{sent.person.email}: {sent.assignment}, due {sent.due}")
    if closed := close_unanswered():
        click.echo(f"{closed} requests for information stayed without reply")
