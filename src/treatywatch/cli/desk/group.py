"""The group of the desk's commands."""

from __future__ import annotations

import click

from treatywatch.cli.lazy import LazyGroup

COMMANDS = (
    "init",
    "invite",
    "people",
    "roles",
    "remind",
    "serve",
    "demo",
    "audit",
    "vault",
    "backup",
    "restore",
    "migrate",
    "manage",
)


@click.group(cls=LazyGroup, commands_in="treatywatch.cli.desk", names=COMMANDS)
def desk() -> None:
    """Run the network's desk: people, editions, drafts, review.

    TREATYWATCH_DESK names its folder (`desk` where you are, without it),
    TREATYWATCH_DESK_DATABASE a PostgreSQL database, TREATYWATCH_DESK_MAIL an SMTP server.
    """
