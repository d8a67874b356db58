"""The texts that are measured: generated reports, and general prose where it is at hand."""

from __future__ import annotations

import tarfile
from pathlib import Path

from treatywatch.archive import GENERATED_MARK
from treatywatch.generate import generate_reports, write_corpus
from treatywatch.register import load_register

SPEECHES = Path(__file__).parents[2] / "shared" / "load" / "un-general-debate-1000.tar.xz"
HEAD = "{mark} for benchmarks: a speech, not a report.\n\n{code}, Generated Landmine Monitor {year}"


def generated(folder: Path, reports: int, words: int = 1_000) -> Path:
    """Write generated reports into `folder` once and return it."""
    if not folder.exists():
        write_corpus(generate_reports(load_register(), reports, seed=1, words=words), folder)
    return folder


def speeches(folder: Path) -> Path | None:
    """Write the speeches into `folder` once, each under a title line; None where there are none."""
    if not SPEECHES.exists():
        return None
    if folder.exists():
        return folder
    folder.mkdir(parents=True)
    with tarfile.open(SPEECHES) as archive:
        for number, member in enumerate(m for m in archive if m.isfile()):
            content = archive.extractfile(member)
            text = content.read().decode("utf-8", "replace") if content else ""
            year = 1999 + number % 25
            code = Path(member.name).name.split("_")[0]
            head = HEAD.format(mark=GENERATED_MARK, code=f"{code}-{number}", year=year)
            body = f"{head}\n\nMine Ban Policy\n\n{text}\n"
            (folder / f"{code}-{number}.txt").write_text(body, encoding="utf-8")
    return folder


def words_in(folder: Path) -> int:
    """Count the words of all texts below a folder."""
    return sum(len(path.read_bytes().split()) for path in folder.rglob("*.txt"))


def megabytes_in(folder: Path) -> float:
    """Return the size of all texts below a folder in millions of bytes."""
    return sum(path.stat().st_size for path in folder.rglob("*.txt")) / 1e6
