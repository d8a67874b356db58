"""The turns of every treaty as small scripts, from which its page shows any day."""

from __future__ import annotations

import json
from pathlib import Path

from treatywatch.publish import links
from treatywatch.publish.library import Library
from treatywatch.publish.pages.treaty_days import Turn, turns_of


def write_days(library: Library, folder: Path) -> None:
    """Write a script beside the page of each treaty of an edition."""
    for treaty in library.register.treaties.values():
        turns = turns_of(library.register, treaty)
        data = {code: [_turn(turn) for turn in of] for code, of in turns.items()}
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        home = folder / links.treaty(treaty.code)
        home.mkdir(parents=True, exist_ok=True)
        (home / "days.js").write_text(f"treatywatch_days({text});\n", encoding="utf-8")


def _turn(turn: Turn) -> list[str]:
    return [turn.day, turn.status, turn.since, turn.in_force]
