"""The whole walk: from files to the evidence file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from pathlib import Path

from treatywatch.archive import collect
from treatywatch.checks import check_corpus
from treatywatch.editions import compare
from treatywatch.engine import run
from treatywatch.model import Change, CodedReport, Refusal, UnreadableInput
from treatywatch.notes import resolve_sources
from treatywatch.store import BuildSummary, write_evidence
from treatywatch.walk.coding import code_file
from treatywatch.walk.tools import tools

Progress = Callable[[str], None]


def build(
    paths: Sequence[str | Path], out: Path, *, workers: int = 1, progress: Progress | None = None
) -> BuildSummary:
    """Read, code, compare and check everything under `paths` and write the evidence file `out`.

    `progress` is told the name of each file when it is done. A file that cannot be read is
    refused and listed; the others go in. Raises UnreadableInput when nothing could be read; the
    evidence file that was there before is then untouched.
    """
    batch = _read_batch(paths, workers, progress or _say_nothing)
    if not batch.coded:
        raise UnreadableInput(
            "nothing could be read", ", ".join(map(str, paths)), _reasons(batch.refused)
        )
    coded = sorted(batch.coded, key=_order)
    changes = tuple(_changes(coded))
    return write_evidence(
        coded,
        out=out,
        sources=resolve_sources([item.report for item in coded]),
        findings=check_corpus(coded, tools().register, changes),
        changes=changes,
        refused=batch.refused,
        meta=_versions(coded),
    )


@dataclass(slots=True)
class _Batch:
    """What the files of a batch gave, each report once."""

    coded: list[CodedReport] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    files: dict[str, CodedReport] = field(default_factory=dict)

    def add(self, coded: CodedReport) -> None:
        """Take a report in, or refuse it when the batch already holds that report."""
        first = self.files.setdefault(coded.report.slug, coded)
        if first is coded:
            self.coded.append(coded)
        else:
            self.refused.append(_doubled(coded, first))


def _read_batch(paths: Sequence[str | Path], workers: int, progress: Progress) -> _Batch:
    batch = _Batch()
    files = collect(paths)
    for coding in run(code_file, files, workers=workers):
        progress(coding.file)
        if coding.refusal:
            batch.refused.append(coding.refusal)
        for coded in coding.coded:
            batch.add(coded)
    batch.refused += files.refused
    return batch


def _doubled(coded: CodedReport, first: CodedReport) -> Refusal:
    """Say that a report is already there; two texts for one report are never mixed."""
    report, other = coded.report, first.report
    same = "the same text as" if report.text == other.text else "another text of the report in"
    return Refusal(
        report.origin.name,
        f"{same} {other.origin.name} ({report.slug})",
        "keep the one that you trust in the folder",
    )


def _changes(coded: Sequence[CodedReport]) -> Iterator[Change]:
    """Compare each country's consecutive editions."""
    dated = [item for item in coded if item.report.country and item.report.edition is not None]
    for _, reports in groupby(dated, key=lambda item: item.report.country):
        editions = [list(group) for _, group in groupby(reports, key=_edition)]
        for earlier, later in pairwise(editions):
            yield from compare(earlier, later)


def _order(coded: CodedReport) -> tuple[str, int, str]:
    return (coded.report.country or "", _edition(coded), coded.report.slug)


def _edition(coded: CodedReport) -> int:
    return coded.report.edition or 0


def _versions(coded: Sequence[CodedReport]) -> dict[str, str]:
    return {
        "codebook": coded[0].codebook,
        "coder": coded[0].coder,
        "register": tools().register.version,
    }


def _reasons(refused: Sequence[Refusal]) -> str:
    lines = [f"{r.file}: {r.error}" for r in refused[:5]]
    return "; ".join(lines) or "the folder holds no file that a reader takes"


def _say_nothing(_: str) -> None:
    """Report progress to nobody."""
