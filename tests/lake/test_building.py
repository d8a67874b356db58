"""A lake is the same however it is built, stopped and gone on with; parts are written once."""

from __future__ import annotations

import hashlib
import json
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
from treatywatch.lake import InvalidLake, open_lake
from treatywatch.model import UnreadableInput
from treatywatch.register import load_register
from treatywatch.tables.as_parquet import write_records
from treatywatch.walk import build, build_lake, draw

MOMENTS = 2
"""The whole run kills at ten moments (see `bench/`); the suite takes two of them."""


@pytest.fixture(scope="module")
def corpus(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample and a dozen small generated reports on one country."""
    folder = tmp_path_factory.mktemp("corpus")
    shutil.copytree(sample, folder, dirs_exist_ok=True)
    for report in generate_reports(load_register(), 12, seed=9, words=80):
        target = folder / report.file
        target.parent.mkdir(exist_ok=True)
        target.write_text(report.text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def kept(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cache and the lake of one build in one process, to be copied."""
    folder = tmp_path_factory.mktemp("kept")
    build_lake([corpus], folder / "lake", cache=folder / "cache")
    return folder


@pytest.fixture
def again(kept: Path, tmp_path: Path) -> Path:
    """A copy of cache and lake that a test may change."""
    return Path(shutil.copytree(kept, tmp_path / "again"))


def digest(lake: Path) -> str:
    """The hash of the list, which holds the hash of every file."""
    open_lake(lake)
    return hashlib.sha256((lake / "lake.json").read_bytes()).hexdigest()


def times(lake: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in lake.rglob("*.parquet")}


def test_workers_and_the_evidence_file_beside_it_change_nothing(
    corpus: Path, kept: Path, tmp_path: Path
) -> None:
    build([corpus], tmp_path / "e.db", lake=tmp_path / "lake", workers=2)
    assert digest(tmp_path / "lake") == digest(kept / "lake")
    names = {p.relative_to(tmp_path / "lake") for p in (tmp_path / "lake").rglob("*")}
    assert names == {p.relative_to(kept / "lake") for p in (kept / "lake").rglob("*")}


def test_an_evidence_file_is_drawn_from_a_lake_byte_for_byte(
    corpus: Path, kept: Path, tmp_path: Path
) -> None:
    build([corpus], tmp_path / "built.db")
    moved = shutil.copytree(kept / "lake", tmp_path / "moved")
    draw(moved, tmp_path / "drawn.db")
    assert (tmp_path / "drawn.db").read_bytes() == (tmp_path / "built.db").read_bytes()


@pytest.mark.parametrize("area", ["GEO", "none"])
def test_a_record_that_is_none_is_named(again: Path, tmp_path: Path, area: str) -> None:
    lake = again / "lake"
    path = next((lake / "_records" / f"area={area}").glob("*.parquet"))
    write_records([b"\x81\xa4evil\x01"] * 3, path)
    listed = (lake / "lake.json").read_text("utf-8")
    size = next(f for f in json.loads(listed)["tables"]["_records"] if path.stem in f["path"])
    listed = listed.replace(f'"bytes": {size["bytes"]}', f'"bytes": {path.stat().st_size}')
    (lake / "lake.json").write_text(listed, encoding="utf-8")
    with pytest.raises(InvalidLake, match="a record cannot be read"):
        draw(lake, tmp_path / "drawn.db")
    assert not (tmp_path / "drawn.db").exists()


def test_a_part_that_is_there_is_not_written_again(corpus: Path, again: Path) -> None:
    before = times(again / "lake")
    build_lake([corpus], again / "lake", cache=again / "cache")
    after = times(again / "lake")
    assert {p for p in before if before[p] != after[p]} <= {
        str(path) for path in (again / "lake" / "sources").iterdir()
    }


def test_a_changed_text_rewrites_its_country_alone(corpus: Path, again: Path, tmp_path) -> None:
    changed = shutil.copytree(corpus, tmp_path / "changed")
    text = changed / "2007" / "georgia.txt"
    text.write_text(text.read_text("utf-8").replace("Small", "Large"), encoding="utf-8")
    before = times(again / "lake" / "sentences")
    build_lake([changed], again / "lake", cache=again / "cache")
    after = times(again / "lake" / "sentences")
    assert len(set(before) - set(after)) == len(set(after) - set(before)) == 1
    build_lake([changed], tmp_path / "full")
    assert digest(again / "lake") == digest(tmp_path / "full")


@pytest.mark.parametrize("what", ["a file", "the list of a part", "the list of all"])
def test_what_is_damaged_is_made_anew(corpus: Path, again: Path, kept: Path, what: str) -> None:
    lake = again / "lake"
    path = {
        "a file": next((lake / "claims").rglob("*.parquet")),
        "the list of a part": next((lake / "_parts").iterdir()),
        "the list of all": lake / "lake.json",
    }[what]
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    build_lake([corpus], lake, cache=again / "cache")
    assert digest(lake) == digest(kept / "lake")


def test_a_killed_build_goes_on_with_the_same_result(
    corpus: Path, kept: Path, tmp_path: Path
) -> None:
    lake, moments = tmp_path / "lake", random.Random(4)
    for _ in range(MOMENTS):
        process = _start(corpus, lake, tmp_path / "cache")
        time.sleep(0.8 + 2.5 * moments.random())
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    assert _start(corpus, lake, tmp_path / "cache").wait() == 0
    assert digest(lake) == digest(kept / "lake")
    assert list(tmp_path.rglob(".*.partial")) == []


def _start(corpus: Path, lake: Path, cache: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", "from treatywatch.cli.main import main; main()", "build"]
    arguments = [str(corpus), "--lake", str(lake), "--cache", str(cache), "--workers", "2"]
    return subprocess.Popen(
        [*command, *arguments], start_new_session=True, stdout=subprocess.DEVNULL
    )


def test_a_folder_with_something_else_in_it_is_left_alone(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "mine.parquet").write_text("mine")
    with pytest.raises(UnreadableInput, match="not a lake"):
        build_lake([corpus], tmp_path, cache=tmp_path.parent / "cache-of-its-own")
    assert (tmp_path / "reports" / "mine.parquet").read_text() == "mine"


def test_without_a_cache_nothing_is_left_beside_the_lake(corpus: Path, tmp_path: Path) -> None:
    summary = build_lake([corpus], tmp_path / "lake")
    assert [path.name for path in tmp_path.iterdir()] == ["lake"]
    assert summary.rows["reports"] == 13 + 12
