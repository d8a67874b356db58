"""A change of the codebook: only what it can have touched is coded again, with the same result."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from treatywatch.claims import Coder
from treatywatch.claims.codebook import copy_codebook
from treatywatch.generate import generate_reports
from treatywatch.register import load_register
from treatywatch.walk import build

REPORTS = 10
Page = dict[str, Any]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    for report in generate_reports(load_register(), REPORTS, seed=5, words=80):
        (folder / report.file.replace("/", "-")).write_text(report.text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def before(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a codebook, and with the cache of a build that used it."""
    home = tmp_path_factory.mktemp("before")
    copy_codebook(home / "codebook")
    build([corpus], home / "e.db", cache=home / "cache", codebook=home / "codebook")
    return home


def _another_answer(page: Page) -> None:
    _rule(page, "vote.abstained")["answers"] = {"affirmed": "absent"}


def _taken_away(page: Page) -> None:
    page["rules"].remove(_rule(page, "vote.for"))


def _added(page: Page) -> None:
    added = {"id": "vote.new", "question": "vote", "kind": "frame", "match": "voted"}
    page["rules"].append({**added, "answers": {"affirmed": "for"}, "actor": "home"})


def _moved(page: Page) -> None:
    page["rules"].append(page["rules"].pop(0))


def _examples(page: Page) -> None:
    _rule(page, "vote.for")["positive"] = []


def _trigger(page: Page) -> None:
    page["trigger"] = r"\b(?:voted|joined)\b"


def _rule(page: Page, name: str) -> Page:
    return next(rule for rule in page["rules"] if rule["id"] == name)


SOME = range(1, REPORTS)
CHANGES: list[tuple[str, Callable[[Page], None], range]] = [
    ("votes.yaml", _another_answer, SOME),
    ("votes.yaml", _taken_away, SOME),
    ("votes.yaml", _added, SOME),
    ("votes.yaml", _moved, range(REPORTS, REPORTS + 1)),
    ("votes.yaml", _examples, range(1)),
    ("vocabulary.yaml", _trigger, range(REPORTS, REPORTS + 1)),
]


@pytest.mark.parametrize(
    ("file", "change", "coded"), CHANGES, ids=[change.__name__[1:] for _, change, _ in CHANGES]
)
def test_only_what_a_change_can_touch_is_coded_again(
    corpus: Path,
    before: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    file: str,
    change: Callable[[Page], None],
    coded: range,
) -> None:
    codebook = _changed(before, tmp_path, file, change)
    shutil.copytree(before / "cache", tmp_path / "cache")
    again = _count(monkeypatch)
    build([corpus], tmp_path / "e.db", cache=tmp_path / "cache", codebook=codebook)
    assert len(again) in coded
    build([corpus], tmp_path / "full.db", codebook=codebook)
    assert digest(tmp_path / "e.db") == digest(tmp_path / "full.db")
    if change is not _examples:
        assert digest(tmp_path / "e.db") != digest(before / "e.db")
    codebooks = [path.name for path in (tmp_path / "cache").glob("*.codebook")]
    assert len(codebooks) == 1


def test_without_the_earlier_codebook_all_files_are_read_again(
    corpus: Path, before: Path, tmp_path: Path
) -> None:
    codebook = _changed(before, tmp_path, "votes.yaml", _taken_away)
    shutil.copytree(before / "cache", tmp_path / "cache")
    for kept in (tmp_path / "cache").glob("*.codebook"):
        kept.write_bytes(b"damaged")
    build([corpus], tmp_path / "e.db", cache=tmp_path / "cache", codebook=codebook)
    build([corpus], tmp_path / "full.db", codebook=codebook)
    assert digest(tmp_path / "e.db") == digest(tmp_path / "full.db")


def _changed(before: Path, folder: Path, file: str, change: Callable[[Page], None]) -> Path:
    codebook = folder / "codebook"
    shutil.copytree(before / "codebook", codebook)
    (place,) = codebook.rglob(file)
    page = yaml.safe_load(place.read_text(encoding="utf-8"))
    change(page)
    place.write_text(yaml.safe_dump(page, sort_keys=False), encoding="utf-8")
    return codebook


def _count(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    seen: list[str] = []
    code = Coder.code_with_masked

    def counted(coder: Coder, report: Any) -> Any:
        seen.append(report.slug)
        return code(coder, report)

    monkeypatch.setattr(Coder, "code_with_masked", counted)
    return seen


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
