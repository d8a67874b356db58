"""A build gives the same bytes however it runs, is stopped, or goes on from what is kept."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from treatywatch.generate import generate_reports
from treatywatch.model import UnreadableInput
from treatywatch.register import load_register
from treatywatch.store import open_evidence
from treatywatch.walk import Progress, build, steps

SAMPLE = Path(__file__).parents[2] / "sample"
MOMENTS = 2
"""The whole run kills at ten moments (see `bench/`); the suite takes two of them."""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two dozen small generated reports of two countries."""
    folder = tmp_path_factory.mktemp("corpus")
    for report in generate_reports(load_register(), 24, seed=5, words=80):
        target = folder / report.file
        target.parent.mkdir(exist_ok=True)
        target.write_text(report.text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def wanted(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The hash of the evidence file as one process builds it in one go."""
    out = tmp_path_factory.mktemp("wanted") / "e.db"
    build([corpus], out)
    return digest(out)


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("how", [{"workers": 2}, {"engine": "pool", "workers": 3}], ids=str)
def test_workers_change_nothing(corpus: Path, wanted: str, tmp_path: Path, how: dict) -> None:
    build([corpus], tmp_path / "e.db", **how)
    assert digest(tmp_path / "e.db") == wanted


def test_the_order_of_the_paths_changes_nothing(tmp_path: Path) -> None:
    files = sorted(SAMPLE.rglob("*.txt"))
    build(files, tmp_path / "a.db")
    build(files[::-1], tmp_path / "b.db")
    assert digest(tmp_path / "a.db") == digest(tmp_path / "b.db")


def test_a_kept_build_takes_what_has_not_changed(corpus: Path, wanted: str, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    build([corpus], tmp_path / "e.db", cache=cache)
    packs = {path.name: path.stat().st_mtime_ns for path in cache.iterdir()}
    seen: list[Progress] = []
    build([corpus], tmp_path / "e.db", cache=cache, progress=seen.append)
    assert digest(tmp_path / "e.db") == wanted
    assert {path.name: path.stat().st_mtime_ns for path in cache.iterdir()} == packs
    assert seen[0] == Progress("Reading", 24, 24)


@pytest.mark.parametrize("change", ["edited", "added", "taken away", "renamed"])
def test_an_incremental_build_equals_a_full_one(corpus: Path, tmp_path: Path, change: str) -> None:
    cache, changed = tmp_path / "cache", tmp_path / "changed"
    shutil.copytree(corpus, changed)
    build([changed], tmp_path / "e.db", cache=cache)
    first = sorted(changed.rglob("*.txt"))[7]
    if change == "edited":
        first.write_text(first.read_text("utf-8").replace("antipersonnel", "anti-personnel"))
    elif change == "added":
        text = next(iter(generate_reports(load_register(), 1, seed=77, words=80)))
        (changed / "added.txt").write_text(text.text, encoding="utf-8")
    elif change == "taken away":
        first.unlink()
    else:
        first.rename(first.with_name("a-name-of-its-own.txt"))
    build([changed], tmp_path / "e.db", cache=cache)
    build([changed], tmp_path / "full.db")
    assert digest(tmp_path / "e.db") == digest(tmp_path / "full.db")


def test_a_killed_build_goes_on_with_the_same_result(
    corpus: Path, wanted: str, tmp_path: Path
) -> None:
    out, cache = tmp_path / "e.db", tmp_path / "cache"
    moments = random.Random(8)
    for _ in range(MOMENTS):
        process = _start(corpus, out, cache)
        time.sleep(0.4 + 2.5 * moments.random())
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        assert not out.exists() or digest(out) == wanted
    assert _start(corpus, out, cache).wait() == 0
    assert digest(out) == wanted
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".e.db")] == []


def _start(corpus: Path, out: Path, cache: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", "from treatywatch.cli.main import main; main()"]
    arguments = ["build", str(corpus), "--out", str(out), "--cache", str(cache), "--workers", "2"]
    return subprocess.Popen(
        [*command, *arguments], start_new_session=True, stdout=subprocess.DEVNULL
    )


def test_a_damaged_pack_is_made_anew(corpus: Path, wanted: str, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    build([corpus], tmp_path / "e.db", cache=cache)
    for kept in (next(cache.glob("*.pack")), next(cache.glob("*.judged"))):
        kept.write_bytes(kept.read_bytes()[: kept.stat().st_size // 2])
    build([corpus], tmp_path / "e.db", cache=cache)
    assert digest(tmp_path / "e.db") == wanted


def test_packs_that_nobody_needs_any_more_are_gone(corpus: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    build([corpus], tmp_path / "e.db", cache=cache)
    before = {path.name for path in cache.iterdir()}
    build([SAMPLE], tmp_path / "e.db", cache=cache)
    kept = before & {path.name for path in cache.iterdir()}
    assert [Path(name).suffix for name in kept] == [".codebook"]


def test_without_a_cache_nothing_is_left_behind(corpus: Path, tmp_path: Path) -> None:
    build([corpus], tmp_path / "e.db", workers=2)
    assert [path.name for path in tmp_path.iterdir()] == ["e.db"]


def test_two_texts_of_one_report_are_never_mixed(tmp_path: Path) -> None:
    text = (SAMPLE / "2007" / "georgia.txt").read_text("utf-8")
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "b.txt").write_text(text.replace("Small", "Large"), encoding="utf-8")
    summaries = [
        build([tmp_path / one, tmp_path / other], tmp_path / "e.db")
        for one, other in (("a.txt", "b.txt"), ("b.txt", "a.txt"))
    ]
    for summary in summaries:
        assert summary.reports == 1
        assert [refusal.file for refusal in summary.refused] == ["b.txt"]
        assert "another text of the report in a.txt" in summary.refused[0].error


def test_where_nothing_can_be_read_the_old_file_stays(tmp_path: Path) -> None:
    out = tmp_path / "e.db"
    build([SAMPLE], out)
    before = digest(out)
    (tmp_path / "empty.txt").write_text("")
    with pytest.raises(UnreadableInput, match="nothing could be read"):
        build([tmp_path / "empty.txt"], out)
    assert digest(out) == before


def test_a_path_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="no such file"):
        build([tmp_path / "nowhere"], tmp_path / "e.db")


def test_changes_point_to_the_claims_of_both_editions(corpus: Path, tmp_path: Path) -> None:
    build([corpus], tmp_path / "e.db", workers=2)
    with open_evidence(tmp_path / "e.db") as evidence:
        changes = evidence.changes()
        assert len(changes) > 10
        for change in changes[:50]:
            for side in (change.from_, change.to):
                assert side is None or side.claim in evidence.claims(side.report)


def test_a_file_that_needs_too_much_memory_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def coded_in(raw: bytes, name: str, *how: object) -> object:
        if name == "huge.txt":
            raise MemoryError
        return read_and_code(raw, name, *how)

    read_and_code = steps.coded_in
    monkeypatch.setattr(steps, "coded_in", coded_in)
    shutil.copy(SAMPLE / "2007" / "georgia.txt", tmp_path)
    (tmp_path / "huge.txt").write_text("Mines.", encoding="utf-8")
    summary = build([tmp_path], tmp_path / "e.db")
    assert summary.reports == 1
    assert [(refusal.file, refusal.error) for refusal in summary.refused] == [
        ("huge.txt", "needs more memory than it may take")
    ]
