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
    name = path.rsplit(maxsplit=1)[-1]
    context = command.make_context(name, [], parent=parent, resilient_parsing=True)
    context.max_content_width = 100
    context.terminal_width = 100
    yield f"## {path}\n\n```text\n{command.get_help(context)}\n```\n"
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            if found is not None:
                yield from _sections(found, f"{path} {below}", context)


if __name__ == "__main__":
    from treatywatch.cli.main import cli

    click.echo(reference(cli), nl=False)
