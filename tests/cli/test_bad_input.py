"""Bad input gets a clear error: what, where, what to do. Nothing else is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

REFUSED = {
    "empty": b"",
    "blank": b" \n\n \t\n",
    "binary": bytes(range(256)) * 50,
    "zip under a text name": b"PK\x03\x04" + bytes(200),
    "shopping list": b"Milk\nBread\nEggs\n",
}


@pytest.mark.parametrize("raw", REFUSED.values(), ids=REFUSED.keys())
def test_a_file_that_is_no_report_is_refused_by_name(treatywatch, tmp_path: Path, raw) -> None:
    file = tmp_path / "bad.txt"
    file.write_bytes(raw)
    ran = treatywatch("read", file)
    assert ran.code == 2
    assert "bad.txt" in ran.err
    assert "(" in ran.err, "the mend is missing"
    assert "Traceback" not in ran.err


def test_latin_1_is_read_and_said(treatywatch, sample: Path, tmp_path: Path) -> None:
    text = (sample / "2007/mozambique.txt").read_text(encoding="utf-8")
    file = tmp_path / "mozambique.txt"
    file.write_bytes(text.replace("Maputo", "Maputo, Moçambique").encode("cp1252"))
    identity = treatywatch("read", file, "--json").json["report"]
    assert identity["country"] == "MOZ"
    assert identity["encoding"] != "utf-8"


def test_a_very_long_line_does_not_stop_the_program(treatywatch, tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_bytes(b"mines " * 4_000_000)
    ran = treatywatch("read", file)
    assert ran.code == 2
    assert "long.txt" in ran.err


def test_a_country_that_nobody_knows_is_a_finding(treatywatch, sample: Path, tmp_path: Path):
    text = (sample / "2021/north-korea.txt").read_text(encoding="utf-8")
    file = tmp_path / "atlantis.txt"
    file.write_text(text.replace("Korea, Democratic People's Republic of", "Atlantis", 1))
    shape = treatywatch("read", file, "--json").json
    assert shape["report"]["country"] is None
    assert "archive.unresolved-country" in {f["rule"] for f in shape["findings"]}


def test_a_note_numbered_999999_is_a_finding(treatywatch, sample: Path, tmp_path: Path) -> None:
    text = (sample / "2021/north-korea.txt").read_text(encoding="utf-8")
    file = tmp_path / "numbers.txt"
    file.write_text(
        text.replace("in the DMZ.[9]", "in the DMZ.[999999]").replace("[9] Kim", "[999999] Kim")
    )
    shape = treatywatch("read", file, "--json").json
    found = [f for f in shape["findings"] if "999999" in f["message"] or f["note"] == 999999]
    assert found
    assert all(f["message"] for f in found)


def test_markers_without_any_note_are_findings(treatywatch, sample: Path, tmp_path: Path) -> None:
    text = (sample / "2021/north-korea.txt").read_text(encoding="utf-8")
    file = tmp_path / "no-notes.txt"
    file.write_text(text[: text.index("[1] North Korea, Explanation")])
    shape = treatywatch("read", file, "--json").json
    assert {note["state"] for note in shape["notes"]} == {"lost"}
    assert shape["findings"]


@pytest.mark.parametrize(
    "command", ["check", "search x", "compare PRK 1999 2021"], ids=lambda c: c.split()[0]
)
def test_something_else_than_an_evidence_file_is_refused(treatywatch, tmp_path: Path, command):
    file = tmp_path / "no.evidence"
    file.write_text("not a database")
    name, *arguments = command.split()
    ran = treatywatch(name, file, *arguments)
    assert ran.code == 2
    assert "no.evidence" in ran.err


def test_an_edition_that_is_not_there_names_those_that_are(treatywatch, evidence_path: Path):
    ran = treatywatch("compare", evidence_path, "PRK", 1999, 2005)
    assert ran.code == 2
    assert "2005" in ran.err
    assert "1999, 2021" in ran.err


def test_a_wrong_option_is_bad_input(treatywatch) -> None:
    ran = treatywatch("read", "--no-such-option")
    assert ran.code == 2
    assert "no-such-option" in ran.err
