"""The second half of a build into a lake: each part written by the worker that judged it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from treatywatch.checks import Across
from treatywatch.lake import (
    LakeSummary,
    Part,
    Together,
    begin_lake,
    kept_part,
    write_part,
    write_register,
)
from treatywatch.model import CodedReport, Finding, Report, fingerprint
from treatywatch.notes import Works, sources_in
from treatywatch.store import Written, findings_once
from treatywatch.walk.doubles import Kept, Renderings
from treatywatch.walk.gathering import Gathered, Progress
from treatywatch.walk.packs import DamagedPack, keep_works, read_works
from treatywatch.walk.records import OfCorpus, corpus_records, part_records
from treatywatch.walk.steps import Judged, JudgingTask, changes_of, judge_country, read_together
from treatywatch.walk.tools import tools
from treatywatch.walk.versions import LAYING, program_version


@dataclass(frozen=True, slots=True)
class LayingTask:
    """Reports to judge and to write together, under a key that changes with all that they rest on.

    `works` is the file of the dated works of the whole corpus, `renderings` those of these reports.
    """

    judging: JudgingTask
    lake: Path
    key: str
    works: Path
    renderings: dict[str, Renderings]


@dataclass(frozen=True, slots=True)
class Laid:
    """A part that is whole, and what its reports say that may not fit those of other countries."""

    part: Part
    heard: tuple[CodedReport, ...]


def lay(gathered: Gathered, folder: Path) -> LakeSummary:
    """Write a lake of everything that was gathered. Raises UnreadableInput where it cannot be."""
    writer = begin_lake(folder)
    across, heard = Across(tools().register), list[Report]()
    found: list[tuple[int, Finding]] = []
    tasks = list(_tasks(gathered, folder))
    done = 0
    for task, laid in zip(tasks, gathered.runner.run(lay_part, iter(tasks)), strict=True):
        writer.add(laid.part)
        for one in laid.heard:
            heard.append(replace(one.report, sections=()))
            found.extend((len(writer.parts) - 1, finding) for finding in across.look(one))
        done += len(task.judging.slips)
        gathered.watcher(Progress("Writing", done, len(gathered.kept.slips)))
    writer.add(_corpus_part(folder, heard, OfCorpus(tuple(found), gathered.unused)))
    writer.add(_register_part(folder))
    return writer.finish(gathered.refused, gathered.versions)


def lay_part(task: LayingTask) -> Laid:
    """Judge reports that belong together and write them; a part that is there is not redone."""
    judged = judge_country(task.judging)
    part = kept_part(task.lake, task.key) or _written(task, judged)
    return Laid(part, judged.heard)


def _written(task: LayingTask, judged: Judged) -> Part:
    works = _works(task.works)
    kept = Kept((), task.renderings, ())
    coded = tuple(map(kept.rendered, read_together(task.judging)))
    country = task.judging.slips[0].country
    reports = tuple(Written(one, tuple(sources_in(one.report, works))) for one in coded)
    contents = Together(
        tools().register,
        reports,
        tuple(changes_of(judged, country or "", coded)),
        tuple(findings_once((one.report for one in coded), judged.findings)),
    )
    records = part_records(reports, judged)
    return write_part(task.lake, task.key, country, contents, records)


def _tasks(gathered: Gathered, folder: Path) -> Iterator[LayingTask]:
    works = keep_works(gathered.folder, gathered.works)
    gathered.used.add(works)
    program = program_version(LAYING)
    for judging in gathered.tasks():
        slugs = [slip.slug for slip in judging.slips]
        renderings = {s: r for s in slugs if (r := gathered.kept.renderings.get(s))}
        codebook = judging.slips[0].codebook
        key = fingerprint(judging.name, codebook, works, repr(renderings), program)[:32]
        yield LayingTask(judging, folder, key, gathered.folder / works, renderings)


def _corpus_part(folder: Path, heard: list[Report], of: OfCorpus) -> Part:
    """Write what was found over the reports of all countries."""
    key = fingerprint("corpus", repr(of), program_version(LAYING))[:32]
    across = findings_once(heard, (finding for _, finding in of.across))
    contents = Together(tools().register, found=(*across, *of.unused))
    return kept_part(folder, key) or write_part(folder, key, None, contents, corpus_records(of))


def _register_part(folder: Path) -> Part:
    register = tools().register
    key = fingerprint("register", register.version, program_version(LAYING))[:32]
    return kept_part(folder, key) or write_register(folder, key, register)


@lru_cache(maxsize=1)
def _works(path: Path) -> Works:
    works = read_works(path)
    if works is None:
        raise DamagedPack("is not whole", str(path), "take it away and build again")
    return works
