"""`treatywatch read`: the structure of a report, as people and machines see it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "object"]


def test_one_report_is_one_object(treatywatch, sample: Path) -> None:
    shape = treatywatch("read", sample / "2021/north-korea.txt", "--json").json
    identity = shape["report"]
    assert identity["series"] == "Landmine Monitor"
    assert identity["edition"] == 2021
    assert identity["country"] == "PRK"
    assert identity["country_as_written"] == "Korea, Democratic People's Republic of"
    assert identity["last_updated"] == "2021-11-16"


def test_a_folder_is_a_list_in_the_order_of_names(treatywatch, sample: Path) -> None:
    shapes = treatywatch("read", sample, "--json").json
    files = [shape["report"]["file"] for shape in shapes]
    assert len(files) == 13
    assert files == sorted(files)


def test_every_character_lies_in_exactly_one_region(treatywatch, sample: Path) -> None:
    for shape in treatywatch("read", sample, "--json").json:
        assert sum(shape["regions"].values()) == shape["characters"]
        assert "unknown" not in shape["regions"]


def test_a_sentence_is_what_stands_at_its_place(treatywatch, sample: Path) -> None:
    file = sample / "1999/north-korea.txt"
    text = file.read_text(encoding="utf-8")
    shape = treatywatch("read", file, "--json").json
    sentences = [s for section in shape["sections"] for s in section["sentences"]]
    assert sentences
    assert all(text[s["start"] : s["end"]] == s["text"] for s in sentences)


def test_lost_and_damaged_notes_are_told_apart(treatywatch, sample: Path) -> None:
    notes = treatywatch("read", sample / "2021/north-korea.txt", "--json").json["notes"]
    states = {note["number"]: note["state"] for note in notes}
    assert [n for n, state in states.items() if state == "lost"] == [3, 4, 6, 8]
    assert [note["number"] for note in notes if note["damaged"]] == [5, 7]


def test_standard_input_is_read(treatywatch, sample: Path) -> None:
    raw = (sample / "1999/north-korea.txt").read_bytes()
    assert treatywatch("read", "-", "--json", stdin=raw).json["report"]["country"] == "PRK"


def test_a_table_for_people_names_sections_and_lost_notes(treatywatch, sample: Path) -> None:
    ran = treatywatch("read", sample / "2021/north-korea.txt")
    assert ran.code == 0
    assert "Production, transfer, stockpiling, and use" in ran.out
    assert "lost definitions: 3, 4, 6, 8" in ran.out


def test_a_path_that_is_not_there_is_named(treatywatch, tmp_path: Path) -> None:
    ran = treatywatch("read", tmp_path / "nowhere.txt")
    assert ran.code == 2
    assert "nowhere.txt" in ran.err


@pytest.mark.shared
def test_the_real_reports_are_fully_accounted_for(treatywatch, shared: Path) -> None:
    old, new = treatywatch("read", shared / "corpus", "--json").json
    for shape in (old, new):
        assert sum(shape["regions"].values()) == shape["characters"]
        assert "unknown" not in shape["regions"]
    assert [n["number"] for n in new["notes"] if n["state"] == "lost"] == [4, 5, 8, 9, 10, 14, 15]
    assert not [n["number"] for n in old["notes"] if n["state"] != "present"]
