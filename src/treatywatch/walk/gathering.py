"""The first half of a build: every file read and coded, its reports in order, each once."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby, islice
from pathlib import Path
from typing import TypedDict

from treatywatch.archive.corrections import NO_CORRECTIONS, Corrections, load_corrections
from treatywatch.claims import Codebook
from treatywatch.decisions import line_of
from treatywatch.engine import Engine, engine_for
from treatywatch.model import Finding, Refusal, UnreadableInput, fingerprint
from treatywatch.notes import Work, Works, gather_works
from treatywatch.walk.correcting import unused_corrections
from treatywatch.walk.deciding import OfReports, load_decisions, on_these, without_report
from treatywatch.walk.doubles import Kept, without_doubles
from treatywatch.walk.packs import (
    Entry,
    Slip,
    judged_name,
    keep_codebook,
    read_all_entries,
    read_entries,
)
from treatywatch.walk.references import Reference, batches, references
from treatywatch.walk.steps import CodingTask, JudgingTask, code_files
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


class How(TypedDict, total=False):
    """How a build runs; see `build`."""

    workers: int
    engine: str | None
    cache: Path | None
    corrections: Path | None
    codebook: Path | None
    decisions: Path | None
    limit_memory: int | None
    progress: Watcher | None


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the files of a build gave, in the folder where it lies, and what goes on from there.

    `used` are the names of the files in the folder that this build needed.
    """

    folder: Path
    kept: Kept
    works: Works
    log: OfReports
    unused: tuple[Finding, ...]
    refused: tuple[Refusal, ...]
    used: set[str]
    runner: Engine
    watcher: Watcher

    @property
    def versions(self) -> dict[str, str]:
        """The versions of codebook, coder and register."""
        slip = self.kept.slips[0]
        register = tools().register.version
        return {"codebook": slip.codebook, "coder": slip.coder, "register": register}

    def tasks(self) -> list[JudgingTask]:
        """Return what to judge together, in the order of the evidence file."""
        version = fingerprint(program_version(JUDGING), tools().register.version)
        made = [_task(self.folder, version, some, self.log) for some in _together(self.kept.slips)]
        self.used.update(task.name for task in made)
        return made


def gather(paths: Sequence[str | Path], folder: Path, how: How) -> Gathered:
    """Read and code what is not in `folder` yet. Raises what `build` raises."""
    watcher = how.get("progress") or _nobody
    runner = engine_for(how.get("engine"), how.get("workers", 1), how.get("limit_memory"))
    corrections, codebook = how.get("corrections"), how.get("codebook")
    mended = load_corrections(corrections) if corrections else NO_CORRECTIONS
    log = load_decisions(how.get("decisions"), tools(codebook).coder.codebook)
    read = _read(paths, folder, mended, codebook, runner, watcher)
    if not read.slips:
        names = ", ".join(map(str, paths))
        raise UnreadableInput("nothing could be read", names, _reasons(read.refused))
    unused = unused_corrections(mended, read.slips) + without_report(log, read.slips)
    kept = without_doubles(folder, read.slips)
    refused = sorted([*read.refused, *kept.refused], key=lambda r: (r.file, r.error))
    works, used = gather_works([read.works]), read.packs
    return Gathered(folder, kept, works, log, unused, tuple(refused), used, runner, watcher)


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


def _task(folder: Path, version: str, together: tuple[Slip, ...], log: OfReports) -> JudgingTask:
    decisions = on_these(log, together)
    name = judged_name(version, together, map(line_of, decisions))
    return JudgingTask(folder, name, together, decisions)


def _together(slips: Sequence[Slip]) -> Iterator[tuple[Slip, ...]]:
    """Yield the reports of each country; those of no known country in handfuls."""
    for country, of_country in groupby(slips, key=lambda slip: slip.country):
        if country is not None:
            yield tuple(of_country)
        else:
            while handful := tuple(islice(of_country, _UNRESOLVED_TOGETHER)):
                yield handful


def _reasons(refused: Sequence[Refusal]) -> str:
    lines = [f"{r.file}: {r.error}" for r in refused[:5]]
    return "; ".join(lines) or "the folder holds no file that a reader takes"


@contextmanager
def folder_of_packs(cache: Path | None, out: Path) -> Iterator[Path]:
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
