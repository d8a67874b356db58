"""The `treatywatch` command: its groups, and how errors are shown."""

from __future__ import annotations

import sys

import click

from treatywatch.cli.arguments import BAD_INPUT, DONE
from treatywatch.cli.lazy import LazyGroup
from treatywatch.cli.output import complain
from treatywatch.model import TreatywatchError

COMMANDS = (
    "read",
    "code",
    "explain",
    "build",
    "check",
    "compare",
    "history",
    "search",
    "query",
    "load",
    "sources",
    "status",
    "votes",
    "evaluate",
    "codebook",
    "propose",
    "proposals",
    "generate",
    "serve",
    "publish",
    "verify",
    "delta",
    "desk",
)


@click.group(
    cls=LazyGroup,
    commands_in="treatywatch.cli",
    names=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="treatywatch")
def cli() -> None:
    """Turn country reports on treaties into accountable records.

    Every sentence a claim, every claim its source, every edition a version.

    Exit codes: 0 done, 1 findings where asked to fail on them, 2 bad input.
    """


def main() -> None:
    """Run the command; a known error is one clear line and exit code 2, never a traceback."""
    try:
        ended = cli.main(standalone_mode=False)
        sys.exit(ended if isinstance(ended, int) else DONE)
    except click.ClickException as error:
        error.show()
        sys.exit(BAD_INPUT)
    except (click.Abort, KeyboardInterrupt):
        complain("stopped; nothing half done was left behind")
        sys.exit(130)
    except TreatywatchError as error:
        complain(str(error))
        sys.exit(BAD_INPUT)
    except BrokenPipeError:
        # The reader of our output (`head`, `less`) has left; there is nobody to tell.
        sys.stderr.close()
        sys.exit(0)
