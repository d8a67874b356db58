"""The whole walk: from files to the evidence file, never more than one country in memory."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby, islice
from pathlib import Path

from treatywatch.archive.corrections import NO_CORRECTIONS, Corrections, load_corrections
from treatywatch.checks import Across
from treatywatch.claims import Codebook
from treatywatch.decisions import line_of
from treatywatch.engine import Engine, engine_for
from treatywatch.model import CodedReport, Refusal, UnreadableInput, fingerprint
from treatywatch.notes import Work, Works, gather_works, sources_in
from treatywatch.store import BuildSummary, EvidenceWriter, Written, evidence_writer
from treatywatch.walk.correcting import unused_corrections
from treatywatch.walk.deciding import OfReports, load_decisions, on_these, without_report
from treatywatch.walk.doubles import Kept, without_doubles
from treatywatch.walk.packs import (
    Entry,
    Slip,
    judged_name,
    keep_codebook,
    keep_only,
    read_all_entries,
    read_entries,
)
from treatywatch.walk.references import Reference, batches, references
from treatywatch.walk.steps import (
    CodingTask,
    JudgingTask,
    changes_of,
    code_files,
    judge_country,
    read_together,
)
from treatywatch.walk.tools import tools
from treatywatch.walk.versions import JUDGING, READING, program_version

_UNRESOLVED_TOGETHER = 50


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is: `done` of `total` files or reports of a step."""

    step: str
    done: int
    total: int


Watcher = Callable[[Progress], None]


def build(
    paths: Sequence[str | Path],
    out: Path,
    *,
    workers: int = 1,
    engine: str | None = None,
    cache: Path | None = None,
    corrections: Path | None = None,
    codebook: Path | None = None,
    decisions: Path | None = None,
    limit_memory: int | None = None,
    progress: Watcher | None = None,
) -> BuildSummary:
    """Read, code, compare and check everything under `paths` and write the evidence file `out`.

    The same files give the same bytes, whatever their order, `engine` and `workers` are; see
    `engine_for` for the names of engines. What was read and coded is kept in `cache` and taken
    from there in the next run, as long as file and program are the same; a killed run goes on
    from there. `corrections` is a file or folder of reviewed corrections, `codebook` a folder
    instead of the project's own, `decisions` a log of decisions on claims or a folder of logs.
    `limit_memory` bounds each worker of a pool, in bytes; a file that needs more is refused. A
    file that cannot be read is refused and listed; the others go in. Raises UnreadableInput when
    nothing could be read, InvalidCorrection, InvalidCodebook or InvalidDecision when what was
    given with the texts cannot be used; the evidence file that was there before is then untouched.
    """
    watcher = progress or _nobody
    runner = engine_for(engine, workers, limit_memory)
    mended = load_corrections(corrections) if corrections else NO_CORRECTIONS
    log = load_decisions(decisions, tools(codebook).coder.codebook)
    with _folder(cache, out) as folder:
        read = _read(paths, folder, mended, codebook, runner, watcher)
        if not read.slips:
            names = ", ".join(map(str, paths))
            raise UnreadableInput("nothing could be read", names, _reasons(read.refused))
        unused = unused_corrections(mended, read.slips) + without_report(log, read.slips)
        kept = without_doubles(folder, read.slips)
        works = gather_works([read.works])
        with evidence_writer(out) as writer:
            judged = _write(writer, folder, kept, works, log, runner, watcher)
            writer.add((), findings=unused)
            refused = sorted([*read.refused, *kept.refused], key=lambda r: (r.file, r.error))
            summary = writer.finish(refused, _versions(kept.slips[0]))
        keep_only(folder, read.packs | judged)
        return summary


@dataclass(slots=True)
class _Read:
    """What the files of a batch gave."""

    slips: list[Slip] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    works: set[Work] = field(default_factory=set)
    packs: set[str] = field(default_factory=set)

    def add(self, entry: Entry) -> None:
        """Take in what one file gave."""
        self.packs.add(entry.pack)
        self.slips.extend(entry.slips)
        self.refused.extend(entry.refused)
        self.works.update(entry.works)


def _read(
    paths: Sequence[str | Path],
    folder: Path,
    corrections: Corrections,
    codebook: Path | None,
    runner: Engine,
    watcher: Watcher,
) -> _Read:
    read = _Read()
    own = tools(codebook).coder.codebook  # Loaded before workers are forked, it is shared.
    known: dict[str, Entry] = {}
    earlier: dict[str, Entry] = {}
    for entry in read_all_entries(folder):
        (known if entry.codebook == own.version else earlier)[entry.key] = entry
    found = list(references(paths, folder, _version(corrections, own), read.refused))
    missing: list[Reference] = []
    for file in found:
        if file.key in known:
            read.add(known[file.key])
        else:
            missing.append(file)
    done = len(found) - len(missing)
    read.packs.add(keep_codebook(folder, own))
    watcher(Progress("Reading", done, len(found)))
    tasks = (
        CodingTask(folder, batch, corrections, codebook, _of_these(batch, earlier))
        for batch in batches(missing)
    )
    for name in runner.run(code_files, tasks):
        for entry in read_entries(folder, name):
            read.add(entry)
            done += 1
        watcher(Progress("Reading", done, len(found)))
    return read


def _of_these(batch: Sequence[Reference], entries: Mapping[str, Entry]) -> tuple[Entry, ...]:
    return tuple(entries[file.key] for file in batch if file.key in entries)


def _version(corrections: Corrections, codebook: Codebook) -> str:
    """Return what a kept reading depends on besides the file's own bytes and the rules."""
    kinds = repr(codebook.page_kinds)
    return fingerprint(program_version(READING), tools().register.version, repr(corrections), kinds)


def _write(
    writer: EvidenceWriter,
    folder: Path,
    kept: Kept,
    works: Works,
    log: OfReports,
    runner: Engine,
    watcher: Watcher,
) -> set[str]:
    """Judge and write country by country; return the names of what was found and kept."""
    across = Across(tools().register)
    version = fingerprint(program_version(JUDGING), tools().register.version)
    tasks = [_task(folder, version, together, log) for together in _together(kept.slips)]
    done = 0
    for task, judged in zip(tasks, runner.run(judge_country, iter(tasks)), strict=True):
        coded = tuple(_rendered(one, kept) for one in read_together(task))
        findings = list(judged.findings)
        findings.extend(finding for one in coded for finding in across.look(one))
        writer.add(
            (Written(one, tuple(sources_in(one.report, works))) for one in coded),
            changes_of(judged, task.slips[0].country or "", coded),
            findings,
        )
        done += len(coded)
        watcher(Progress("Writing", done, len(kept.slips)))
    return {task.name for task in tasks}


def _task(folder: Path, version: str, together: tuple[Slip, ...], log: OfReports) -> JudgingTask:
    decisions = on_these(log, together)
    name = judged_name(version, together, map(line_of, decisions))
    return JudgingTask(folder, name, together, decisions)


def _rendered(coded: CodedReport, kept: Kept) -> CodedReport:
    renderings = kept.renderings.get(coded.report.slug)
    return renderings.added_to(coded) if renderings else coded


def _together(slips: Sequence[Slip]) -> Iterator[tuple[Slip, ...]]:
    """Yield the reports of each country; those of no known country in handfuls."""
    for country, of_country in groupby(slips, key=lambda slip: slip.country):
        if country is not None:
            yield tuple(of_country)
        else:
            while handful := tuple(islice(of_country, _UNRESOLVED_TOGETHER)):
                yield handful


def _versions(slip: Slip) -> dict[str, str]:
    return {
        "codebook": slip.codebook,
        "coder": slip.coder,
        "register": tools().register.version,
    }


def _reasons(refused: Sequence[Refusal]) -> str:
    lines = [f"{r.file}: {r.error}" for r in refused[:5]]
    return "; ".join(lines) or "the folder holds no file that a reader takes"


@contextmanager
def _folder(cache: Path | None, out: Path) -> Iterator[Path]:
    """Yield the folder for packs: the cache, which stays, or one that is gone afterwards."""
    if cache is not None:
        cache.mkdir(parents=True, exist_ok=True, mode=0o700)
        yield cache
        return
    try:
        folder = tempfile.TemporaryDirectory(prefix=f".{out.name}.", dir=out.parent)
    except OSError as error:
        mend = "choose a folder that exists and that you may write to"
        raise UnreadableInput(f"cannot write here: {error.strerror}", str(out), mend) from error
    with folder as name:
        yield Path(name)


def _nobody(_: Progress) -> None:
    """Report progress to nobody."""
