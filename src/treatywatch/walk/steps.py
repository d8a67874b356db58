"""The two steps of a build that run in parallel: files to packs, a country to what it changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise
from pathlib import Path

from treatywatch.archive import Member, open_members
from treatywatch.archive.corrections import NO_CORRECTIONS, Corrections
from treatywatch.checks import check_country, heard
from treatywatch.decisions import decided, findings_of
from treatywatch.editions import compare
from treatywatch.model import (
    Change,
    ChangeKind,
    CodedReport,
    Decision,
    Finding,
    InvalidCorrection,
    Refusal,
    Side,
    TreatywatchError,
)
from treatywatch.notes import dated_works
from treatywatch.walk.correcting import coded_in
from treatywatch.walk.packs import (
    Coded,
    Entry,
    Slip,
    pack_name,
    piece_of,
    read_judged,
    read_report,
    write_judged,
    write_pack,
)
from treatywatch.walk.recoding import recoded
from treatywatch.walk.references import Reference
from treatywatch.walk.tools import tools

Place = tuple[int, int]
"""A claim by the number of its report among those of the country, and its own number in it."""


@dataclass(frozen=True, slots=True)
class CodingTask:
    """Files to read and code into a pack of a folder.

    `earlier` is what some of them gave with an earlier version of the codebook.
    """

    folder: Path
    files: tuple[Reference, ...]
    corrections: Corrections = NO_CORRECTIONS
    codebook: Path | None = None
    earlier: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class JudgingTask:
    """Reports that belong together, in order: all editions on a country.

    `name` is that of the file for what is found; it changes with the reports, the program and the
    decisions on their claims.
    """

    folder: Path
    name: str
    slips: tuple[Slip, ...]
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedChange:
    """A change whose claims are named by their places, so that they need not travel."""

    question: str
    kind: str
    earlier: int | None
    later: int | None
    old: Place | None
    new: Place | None
    reason: str


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of the claims of a country, and what does not hold.

    `heard` is what the reports say that may not fit those of other countries.
    """

    changes: tuple[PlacedChange, ...]
    findings: tuple[Finding, ...]
    heard: tuple[CodedReport, ...] = ()


def code_files(task: CodingTask) -> str:
    """Read and code files into a pack and return its name; a pack that is there is not redone.

    Raises InvalidCorrection where a correction does not fit the text that it is for.
    """
    coder = tools(task.codebook).coder
    name = pack_name((file.key for file in task.files), coder.codebook.version)
    if not (task.folder / name).exists():
        earlier = {entry.key: entry for entry in task.earlier}
        write_pack(task.folder, name, (_coded(file, task, earlier) for file in task.files))
    return name


def _coded(file: Reference, task: CodingTask, earlier: Mapping[str, Entry]) -> Coded:
    entry, coder = earlier.get(file.key), tools(task.codebook).coder
    return (recoded(task.folder, entry, coder) if entry else None) or _code(file, task)


def _code(file: Reference, task: CodingTask) -> Coded:
    found_here: list[tuple[CodedReport, tuple[str, ...]]] = []
    refused: list[Refusal] = []
    try:
        for found in open_members(file.path.read_bytes(), file.name):
            if isinstance(found, Refusal):
                refused.append(found)
            else:
                _code_member(found, task, found_here, refused)
    except MemoryError:
        mend = "raise --limit-memory, or split the file"
        found_here, refused = [], [Refusal(file.name, "needs more memory than it may take", mend)]
    works = tuple(dict.fromkeys(work for one, _ in found_here for work in dated_works(one.report)))
    pieces = [piece_of(one, masked) for one, masked in found_here]
    version = tools(task.codebook).coder.codebook.version
    return Coded(file.key, version, pieces, tuple(refused), works)


def _code_member(
    member: Member,
    task: CodingTask,
    reports: list[tuple[CodedReport, tuple[str, ...]]],
    refused: list[Refusal],
) -> None:
    try:
        reports.extend(coded_in(member.raw, member.name, task.corrections, task.codebook))
    except InvalidCorrection:
        raise
    except TreatywatchError as error:
        refused.append(Refusal.of(member.name, error))


def judge_country(task: JudgingTask) -> Judged:
    """Compare the editions on a country and check them; claims are named by their places.

    What was found before and kept is not looked for again.
    """
    kept: Judged | None = read_judged(task.folder / task.name)
    if kept is not None:
        return kept
    judged = _judge(task)
    write_judged(task.folder / task.name, judged)
    return judged


def _judge(task: JudgingTask) -> Judged:
    coded = read_together(task)
    asked = [f for one in coded for f in findings_of(one, task.decisions)]
    if coded[0].report.country is None:
        found = (f for one in coded for f in check_country([one], tools().register))
        return Judged((), (*found, *asked), _heard(coded))
    changes = tuple(_changes(coded))
    findings = (*check_country(coded, tools().register, changes), *asked)
    places = _places(coded)
    placed = tuple(_by_place(change, places, coded) for change in changes)
    return Judged(placed, findings, _heard(coded))


def _heard(coded: Sequence[CodedReport]) -> tuple[CodedReport, ...]:
    return tuple(filter(None, map(heard, coded)))


@lru_cache(maxsize=1)
def read_together(task: JudgingTask) -> tuple[CodedReport, ...]:
    """Return the reports of a task; a process that has just judged them has them at hand."""
    reports = (read_report(task.folder, slip) for slip in task.slips)
    return tuple(decided(report, task.decisions) for report in reports)


def changes_of(judged: Judged, country: str, coded: Sequence[CodedReport]) -> Iterator[Change]:
    """Yield the changes with the claims of these reports in the places that name them."""
    for one in judged.changes:
        sides = (_side(coded, one.old), _side(coded, one.new))
        kind = ChangeKind(one.kind)
        yield Change(country, one.question, kind, *sides, one.reason, one.earlier, one.later)


def _side(coded: Sequence[CodedReport], place: Place | None) -> Side | None:
    if place is None:
        return None
    one = coded[place[0]]
    return Side(one.report.slug, one.report.edition, one.claims[place[1]])


def _changes(coded: Sequence[CodedReport]) -> Iterator[Change]:
    """Compare each consecutive pair of editions."""
    dated = [one for one in coded if one.report.edition is not None]
    editions = [list(group) for _, group in groupby(dated, key=lambda one: one.report.edition)]
    for earlier, later in pairwise(editions):
        yield from compare(earlier, later)


def _places(coded: Sequence[CodedReport]) -> dict[int, Place]:
    return {
        id(claim): (number, at)
        for number, one in enumerate(coded)
        for at, claim in enumerate(one.claims)
    }


def _by_place(
    change: Change, places: dict[int, Place], coded: Sequence[CodedReport]
) -> PlacedChange:
    return PlacedChange(
        *(change.question, change.kind.value, change.earlier, change.later),
        old=_place(change.from_, places, coded),
        new=_place(change.to, places, coded),
        reason=change.reason,
    )


def _place(
    side: Side | None, places: dict[int, Place], coded: Sequence[CodedReport]
) -> Place | None:
    if side is None:
        return None
    found = places.get(id(side.claim))
    if found is not None:
        return found
    number = next(n for n, one in enumerate(coded) if one.report.slug == side.report)
    return number, coded[number].claims.index(side.claim)
