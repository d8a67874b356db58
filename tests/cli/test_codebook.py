"""A codebook of one's own: copied, changed, tried, and used by every command that codes."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path

import pytest

from treatywatch.claims.codebook import copy_codebook

BELLS = r"""
triggers: [bells?]
questions:
  bells:
    definition: Whether the state has bells.
    answers: [yes, no]
rules:
  - id: bells.have
    question: bells
    kind: verb
    match: '(?:ha[sd]|owns?|holds?)\s+(?:\w+ )?bells\b'
    answers: {affirmed: yes, negated: no}
    positive:
      - {text: Peru owns bells., expect: bells=yes flat monitor, country: PER}
    negative:
      - {text: Peru sells bells., country: PER}
"""
FAMILY = "{name: peal, themes: [country-report], treaty: MBT, weapon-class: bell}"
HOW_TO = Path(__file__).parents[2] / "docs/how-to/add-a-question.md"
PAGE = "Peru\n\nMine Ban Policy\n\nLast updated: 1 May 2019\n\nPolicy\n\nPeru owns bells.\n"


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project's codebook with the question that the how-to adds."""
    folder = tmp_path_factory.mktemp("own") / "codebook"
    copy_codebook(folder)
    added = block("    questions:") + block("    triggers:")
    (folder / "common" / "remembrance.yaml").write_text(added, encoding="utf-8")
    return folder


def block(begin: str) -> str:
    """Return the indented block of the how-to that begins so, without its indent."""
    lines = HOW_TO.read_text(encoding="utf-8").splitlines()
    first = next(n for n, line in enumerate(lines) if line.startswith(begin))
    taken = takewhile(lambda line: line.startswith("    "), lines[first:])
    return "".join(line[4:] + "\n" for line in taken)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A codebook of that question alone."""
    for name, file, text in (("common", "bells", BELLS), ("peal", "family", FAMILY)):
        (tmp_path / "small" / name).mkdir(parents=True)
        (tmp_path / "small" / name / f"{file}.yaml").write_text(text, encoding="utf-8")
    return tmp_path / "small"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "2019-peru.txt"
    file.write_text(PAGE, encoding="utf-8")
    return file


def test_the_question_of_the_how_to_holds_beside_all_others(treatywatch, own: Path) -> None:
    found = treatywatch("codebook", "check", own, "--json").json
    assert [flaw for flaw in found["flaws"] if flaw["fails"]] == []
    assert found["questions"] == 33


def test_its_gold_is_judged_by_it(treatywatch, own: Path, tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(block('    {"text"'), encoding="utf-8")
    assert treatywatch("evaluate", gold, "--json").json["recall"] == 0
    assert treatywatch("evaluate", gold, "--codebook", own, "--json").json["f1"] == 1


def test_code_and_build_go_by_the_codebook_that_is_named(treatywatch, small: Path, page: Path):
    claims = treatywatch("code", page, "--codebook", small, "--json").json
    assert [(c["question"], c["answer"]) for c in claims] == [("bells", "yes")]
    assert (
        claims[0]["codebook"] == treatywatch("codebook", "check", small, "--json").json["codebook"]
    )
    assert treatywatch("code", page, "--json").json == []
    out, cache = page.parent / "e.db", page.parent / "cache"
    for codebook, expected in (((), 0), (("--codebook", small), 1), ((), 0)):
        built = treatywatch("build", page, "--out", out, "--cache", cache, *codebook, "--json")
        assert built.json["claims"] == expected, "a reading by another codebook was taken"


def test_a_failing_example_is_exit_1_and_a_broken_file_exit_2(treatywatch, small: Path) -> None:
    file = small / "common" / "bells.yaml"
    assert treatywatch("codebook", "check", small).code == 0
    file.write_text(BELLS.replace("Peru sells bells", "Peru holds bells"), encoding="utf-8")
    ran = treatywatch("codebook", "check", small)
    assert ran.code == 1
    assert "common/bells.yaml:16: bells.have: example-taken: " in ran.out
    file.write_text(BELLS + "    wants:\n", encoding="utf-8")
    ran = treatywatch("codebook", "check", small)
    assert ran.code == 2
    assert "common/bells.yaml:8: bells.have: unusable: `wants` is empty" in ran.out


@pytest.mark.parametrize("command", [("code",), ("build", "--out", "e.db")])
def test_a_codebook_that_cannot_be_used_stops_a_command(
    treatywatch, small: Path, page: Path, command: tuple[str, ...], monkeypatch
) -> None:
    monkeypatch.chdir(page.parent)
    (small / "common" / "bells.yaml").write_text(BELLS.replace("answers: {", "answrs: {"), "utf-8")
    ran = treatywatch(command[0], page, *command[1:], "--codebook", small)
    assert ran.code == 2
    assert "common/bells.yaml:8 bells.have: rules have no answrs" in ran.err


def test_a_folder_that_is_no_codebook_is_exit_2(treatywatch, tmp_path: Path) -> None:
    ran = treatywatch("codebook", "check", tmp_path / "nowhere")
    assert ran.code == 2
    assert "no such folder" in ran.err


def test_a_copy_goes_into_a_new_folder_only(treatywatch, tmp_path: Path) -> None:
    assert treatywatch("codebook", "copy", tmp_path / "new").code == 0
    assert (tmp_path / "new" / "mine-ban" / "family.yaml").exists()
    ran = treatywatch("codebook", "copy", tmp_path / "new")
    assert ran.code == 2
    assert "not empty" in ran.err
