"""Which files a batch has, in which order, and what happens to those that cannot be read."""

from __future__ import annotations

import io
from pathlib import Path
from types import SimpleNamespace

import pytest

from treatywatch.archive import collect


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a/2.txt", "a/1.txt", ".hidden", ".git/x", "a.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(name.encode())
    return tmp_path


def test_a_folder_gives_its_files_in_sorted_order(folder: Path) -> None:
    assert [name for name, _ in collect([folder])] == ["a/1.txt", "a/2.txt", "a.txt", "b.txt"]


def test_files_and_folders_in_the_order_given(folder: Path) -> None:
    found = list(collect([str(folder / "b.txt"), folder / "a"]))
    assert found == [("b.txt", b"b.txt"), ("1.txt", b"a/1.txt"), ("2.txt", b"a/2.txt")]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"text")))
    assert list(collect(["-"])) == [("standard input", b"text")]


def test_goes_on_after_a_file_that_is_not_there(folder: Path) -> None:
    files = collect([folder / "missing.txt", folder / "b.txt"])
    assert list(files) == [("b.txt", b"b.txt")]
    (refused,) = files.refused
    assert refused.file == "missing.txt"
    assert str(folder / "missing.txt") in refused.error
    assert refused.mend


def test_a_broken_link_does_not_cost_the_folder(folder: Path) -> None:
    (folder / "a" / "broken.txt").symlink_to(folder / "nowhere")
    files = collect([folder])
    assert len(list(files)) == 4
    assert [refused.file for refused in files.refused] == ["a/broken.txt"]


def test_takes_no_more_than_the_bound(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("treatywatch.archive.batch.LARGEST_FILE", 3)
    files = collect([folder / "b.txt"])
    assert list(files) == []
    assert "split it" in files.refused[0].mend


def test_a_link_to_a_folder_above_is_not_followed(folder: Path) -> None:
    (folder / "a" / "loop").symlink_to(folder)
    assert len(list(collect([folder]))) == 4
