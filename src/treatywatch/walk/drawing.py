"""From a lake to the evidence file, without the texts and without coding anything again."""

from __future__ import annotations

from pathlib import Path

from treatywatch.lake import open_lake
from treatywatch.store import BuildSummary, evidence_writer
from treatywatch.walk.gathering import Progress, Watcher
from treatywatch.walk.records import read_corpus, read_part
from treatywatch.walk.steps import changes_of


def draw(folder: Path, out: Path, progress: Watcher | None = None) -> BuildSummary:
    """Write the evidence file of a lake, the same bytes as `build` gives; a part in memory at once.

    Raises InvalidLake, and UnreadableInput where `out` cannot be written.
    """
    lake = open_lake(folder)
    last = lake.parts - 1
    corpus = read_corpus(lake, last)
    with evidence_writer(out) as writer:
        for place in range(last):
            judged, reports = read_part(lake, place)
            coded = tuple(written.coded for written in reports)
            across = (finding for where, finding in corpus.across if where == place)
            changes = changes_of(judged, coded[0].report.country or "", coded)
            writer.add(reports, changes, [*judged.findings, *across])
            if progress is not None:
                progress(Progress("Writing", place + 1, last))
        writer.add((), findings=corpus.unused)
        return writer.finish(lake.refused, lake.versions)
