"""The whole walk: from files to an evidence file, a lake, or both, a country at a time."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Unpack

from treatywatch.checks import Across
from treatywatch.lake import LakeSummary
from treatywatch.notes import sources_in
from treatywatch.store import BuildSummary, EvidenceWriter, Written, evidence_writer
from treatywatch.walk.gathering import Gathered, How, Progress, folder_of_packs, gather
from treatywatch.walk.laying import lay
from treatywatch.walk.packs import keep_only
from treatywatch.walk.steps import changes_of, judge_country, read_together
from treatywatch.walk.tools import tools


def build(
    paths: Sequence[str | Path], out: Path, *, lake: Path | None = None, **how: Unpack[How]
) -> BuildSummary:
    """Read, code, compare and check everything under `paths` and write the evidence file `out`.

    With `lake` the tables of the open data are written there, too. The same files give the same
    bytes, whatever their order, `engine` and `workers` are; see `engine_for` for the names of
    engines. What was read and coded is kept in `cache` and taken from there in the next run, as
    long as file and program are the same; a killed run goes on from there. `corrections` is a file
    or folder of reviewed corrections, `codebook` a folder instead of the project's own, `decisions`
    a log of decisions on claims or a folder of logs. `limit_memory` bounds each worker of a pool,
    in bytes; a file that needs more is refused. A file that cannot be read is refused and listed;
    the others go in. Raises UnreadableInput when nothing could be read, InvalidCorrection,
    InvalidCodebook or InvalidDecision when what was given with the texts cannot be used; the
    evidence file that was there before is then untouched.
    """
    with folder_of_packs(how.get("cache"), out) as folder:
        gathered = gather(paths, folder, how)
        if lake is not None:
            lay(gathered, lake)
        with evidence_writer(out) as writer:
            _write(writer, gathered)
            writer.add((), findings=gathered.unused)
            summary = writer.finish(gathered.refused, gathered.versions)
        keep_only(folder, gathered.used)
        return summary


def build_lake(paths: Sequence[str | Path], lake: Path, **how: Unpack[How]) -> LakeSummary:
    """Do the same as `build` and write a lake alone, each part of it by the worker that judged it.

    Parts that are there already, whole and of the same content and program, are not written again.
    """
    with folder_of_packs(how.get("cache"), lake) as folder:
        gathered = gather(paths, folder, how)
        summary = lay(gathered, lake)
        keep_only(folder, gathered.used)
        return summary


def _write(writer: EvidenceWriter, gathered: Gathered) -> None:
    """Judge and write country by country."""
    across = Across(tools().register)
    tasks = gathered.tasks()
    done = 0
    for task, judged in zip(tasks, gathered.runner.run(judge_country, iter(tasks)), strict=True):
        coded = tuple(map(gathered.kept.rendered, read_together(task)))
        findings = list(judged.findings)
        findings.extend(finding for one in judged.heard for finding in across.look(one))
        writer.add(
            (Written(one, tuple(sources_in(one.report, gathered.works))) for one in coded),
            changes_of(judged, task.slips[0].country or "", coded),
            findings,
        )
        done += len(coded)
        gathered.watcher(Progress("Writing", done, len(gathered.kept.slips)))
