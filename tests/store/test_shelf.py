"""Answers are kept in a file that processes share and that never grows beyond its bound."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from treatywatch.store.shelf import Shelf

MOST = 1024 * 1024


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "shelf"


def test_what_is_kept_is_found_by_its_key_alone(path: Path) -> None:
    shelf = Shelf(path, MOST)
    shelf.keep("a", "head", b"body")
    assert shelf.find("a") == ("head", b"body")
    assert shelf.find("b") is None


def test_what_is_kept_stays_until_it_is_thrown_away(path: Path) -> None:
    shelf = Shelf(path, MOST)
    shelf.keep("a", "first", b"first")
    shelf.keep("a", "second", b"second")
    assert shelf.find("a") == ("first", b"first")
    shelf.clear()
    assert shelf.find("a") is None


def test_another_process_finds_it(path: Path) -> None:
    Shelf(path, MOST).keep("a", "head", b"body")
    code = (
        "import sys; from pathlib import Path; from treatywatch.store.shelf import Shelf; "
        f"print(Shelf(Path(sys.argv[1]), {MOST}).find('a'))"
    )
    asked = [sys.executable, "-c", code, str(path)]
    found = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    assert found.strip() == "('head', b'body')"


def test_the_oldest_go_first_and_the_file_stays_within_its_bound(path: Path) -> None:
    shelf = Shelf(path, MOST)
    for number in range(400):
        shelf.keep(str(number), "", bytes(10_000))
    kept = [number for number in range(400) if shelf.find(str(number))]
    assert kept == list(range(400 - len(kept), 400))
    assert len(kept) > 30
    assert path.stat().st_size <= MOST


def test_what_is_larger_than_the_whole_is_not_kept(path: Path) -> None:
    shelf = Shelf(path, MOST)
    shelf.keep("large", "", bytes(2 * MOST))
    shelf.keep("small", "", b"small")
    assert shelf.find("large") is None
    assert shelf.find("small") == ("", b"small")


def test_without_a_place_to_keep_nothing_is_kept_and_nothing_fails(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "nowhere" / "shelf", MOST)
    shelf.keep("a", "", b"")
    shelf.clear()
    assert shelf.find("a") is None
