"""The command-line reference says what the commands say."""

from __future__ import annotations

from pathlib import Path

from treatywatch.cli.main import cli
from treatywatch.cli.reference import reference

PAGE = Path(__file__).resolve().parents[2] / "docs/reference/cli.md"


def test_the_reference_is_up_to_date() -> None:
    written = PAGE.read_text(encoding="utf-8")
    mend = "run `.venv/bin/python -m treatywatch.cli.reference > docs/reference/cli.md`"
    assert written == reference(cli), mend
