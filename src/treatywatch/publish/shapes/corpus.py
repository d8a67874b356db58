"""The corpus report as plain data."""

from __future__ import annotations

from treatywatch.model import CorpusLine, CorpusReport
from treatywatch.model.corpus import COUNTS


def corpus_as_json(report: CorpusReport) -> dict[str, object]:
    """Return the lines, their total, and the number of files refused."""
    lines = [_line(line) for line in report.lines]
    return {"lines": lines, "total": _line(report.total), "refused": report.refused}


def _line(line: CorpusLine) -> dict[str, object]:
    counts = {name: getattr(line, name) for name in COUNTS}
    characters = dict(sorted(line.characters.items()))
    return {"era": line.era, "format": line.format, **counts, "characters": characters}
