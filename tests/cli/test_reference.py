"""The command-line reference says what the commands say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs/reference/cli.md"


def test_the_reference_is_up_to_date() -> None:
    """Written by a process of its own: click keeps a command's help as it was first asked for."""
    command = [sys.executable, "-m", "treatywatch.cli.reference"]
    told = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    mend = "run `.venv/bin/python -m treatywatch.cli.reference > docs/reference/cli.md`"
    assert PAGE.read_text(encoding="utf-8") == told.stdout, mend
