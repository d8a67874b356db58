"""Writing a generated corpus into a folder, and its gold beside it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import TextIO

from treatywatch.generate.corpus import GeneratedReport

README = """# Generated texts

Written by `treatywatch generate` for tests and benchmarks. None of them is a report of the
Monitor. States, treaty acts and votes are those of the register; every other figure, person and
event is made up. Nothing here may be quoted as something that happened.
"""


def write_corpus(
    reports: Iterable[GeneratedReport],
    out: Path,
    gold: Path | None = None,
    progress: Callable[[str], None] | None = None,
) -> int:
    """Write texts below `out`, and gold for claims (`gold`) and notes (`*.notes.json`).

    Returns how many texts there are. Raises OSError where a folder cannot be written to.
    """
    written = 0
    with ExitStack() as stack:
        judge = _Gold(stack, gold) if gold else None
        for report in reports:
            target = out / report.file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(report.text, encoding="utf-8")
            if judge:
                judge.add(report)
            written += 1
            if progress:
                progress(report.file)
        if judge:
            judge.close()
    (out / ".generated.md").write_text(README, encoding="utf-8")
    return written


class _Gold:
    """Two files of gold, written line by line."""

    def __init__(self, stack: ExitStack, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        notes = path.with_name(f"{path.name.removesuffix('.jsonl')}.notes.json")
        self._claims: TextIO = stack.enter_context(path.open("w", encoding="utf-8"))
        self._notes: TextIO = stack.enter_context(notes.open("w", encoding="utf-8"))
        self._before = "[\n"

    def add(self, report: GeneratedReport) -> None:
        """Write what must be read from one text."""
        for claim in report.claims:
            self._claims.write(json.dumps(claim, ensure_ascii=False) + "\n")
        self._notes.write(self._before + json.dumps(report.notes, ensure_ascii=False))
        self._before = ",\n"

    def close(self) -> None:
        """End the list of notes."""
        self._notes.write("\n]\n" if self._before != "[\n" else "[]\n")
