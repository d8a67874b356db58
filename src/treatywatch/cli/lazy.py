"""A command group that imports a command only when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click


class LazyGroup(click.Group):
    """Knows its commands by name; each is the object of that name in the module of that name.

    Starting `treatywatch read` must not wait for the web framework that only `serve` needs.
    """

    def __init__(self, *args: Any, commands_in: str = "", names: tuple[str, ...] = (), **kw: Any):
        super().__init__(*args, **kw)
        self.commands_in = commands_in
        self.names = names

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of all commands, in the order of the walk."""
        return list(self.names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the command, or return None where there is none of that name."""
        if cmd_name not in self.names:
            return None
        command: click.Command = getattr(import_module(f"{self.commands_in}.{cmd_name}"), cmd_name)
        return command
