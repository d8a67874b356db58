"""The page of roles and actions says what the table says."""

from __future__ import annotations

from pathlib import Path

from treatywatch.desk.permissions import Action
from treatywatch.desk.permissions.reference import reference

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "roles-and-actions.md"


def test_the_page_is_up_to_date():
    mend = "run `.venv/bin/treatywatch desk roles > docs/reference/roles-and-actions.md`"
    assert PAGE.read_text(encoding="utf-8") == reference(), mend


def test_every_action_has_a_line():
    lines = [line for line in reference().splitlines() if line.startswith("| ")]
    assert len(lines) == len(Action) + 2
