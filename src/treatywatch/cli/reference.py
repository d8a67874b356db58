"""The command-line reference, written from the commands themselves."""

from __future__ import annotations

from collections.abc import Iterator

import click

INTRODUCTION = """# Command line

Written from the commands themselves by `python -m treatywatch.cli.reference`; a test holds it true.

"""


def reference(command: click.Command) -> str:
    """Return the help of a command and all commands below it as Markdown."""
    return INTRODUCTION + "\n".join(_sections(command, "treatywatch", None))


def _sections(command: click.Command, path: str, parent: click.Context | None) -> Iterator[str]:
    context = click.Context(command, info_name=path.rsplit(maxsplit=1)[-1], parent=parent)
    context.max_content_width = 100
    context.terminal_width = 100
    yield f"## {path}\n\n```text\n{command.get_help(context)}\n```\n"
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if below is not None:
                yield from _sections(below, f"{path} {name}", context)


if __name__ == "__main__":
    from treatywatch.cli.main import cli

    click.echo(reference(cli), nl=False)
