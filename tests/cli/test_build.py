"""`treatywatch build`: counts, refusals, and an evidence file that is whole or not there."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test_the_sample_becomes_an_evidence_file(treatywatch, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "sample.evidence"
    ran = treatywatch("build", sample, "--out", out, "--json")
    counts = ran.json
    assert ran.code == 0
    assert counts["reports"] == 13
    assert counts["sentences"] == counts["coded"] + counts["uncoded"]
    assert counts["lost_definitions"] == 4
    assert counts["markers"] == counts["definitions"] + counts["lost_definitions"]
    assert counts["unknown_characters"] == 0
    assert counts["refused"] == []
    assert out.is_file()


def test_the_same_input_gives_the_same_bytes(treatywatch, sample: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        treatywatch("build", sample, "--out", tmp_path / name)
    treatywatch("build", sample, "--out", tmp_path / "three", "--workers", 2)
    assert len({digest(tmp_path / name) for name in ("one", "two", "three")}) == 1


def test_good_files_go_in_beside_bad_ones(treatywatch, sample: Path, tmp_path: Path) -> None:
    batch = tmp_path / "batch"
    batch.mkdir()
    (batch / "good.txt").write_bytes((sample / "2021/north-korea.txt").read_bytes())
    (batch / "empty.txt").write_bytes(b"")
    (batch / "noise.txt").write_bytes(bytes(range(256)) * 20)
    out = tmp_path / "out"
    ran = treatywatch("build", batch, "--out", out, "--json")
    assert ran.code == 2
    assert ran.json["reports"] == 1
    assert {Path(r["file"]).name for r in ran.json["refused"]} == {"empty.txt", "noise.txt"}
    assert all(r["error"] for r in ran.json["refused"])
    assert "empty.txt" in ran.err
    assert treatywatch("search", out, "Angola", "--json").json["total"] == 1


def test_refused_files_can_be_allowed(treatywatch, sample: Path, tmp_path: Path) -> None:
    batch = tmp_path / "batch"
    batch.mkdir()
    (batch / "good.txt").write_bytes((sample / "2021/north-korea.txt").read_bytes())
    (batch / "empty.txt").write_bytes(b"")
    assert treatywatch("build", batch, "--out", tmp_path / "out", "--allow-refused").code == 0


def test_a_build_of_nothing_keeps_the_file_that_was_there(
    treatywatch, sample: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    treatywatch("build", sample / "2014", "--out", out)
    before = digest(out)
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    ran = treatywatch("build", empty, "--out", out)
    assert ran.code == 2
    assert "empty.txt" in ran.err
    assert digest(out) == before


def test_the_same_report_twice_is_kept_once_and_said(
    treatywatch, sample: Path, tmp_path: Path
) -> None:
    batch = tmp_path / "batch"
    batch.mkdir()
    for name in ("a.txt", "b.txt"):
        (batch / name).write_bytes((sample / "2014/finland.txt").read_bytes())
    out = tmp_path / "out"
    counts = treatywatch("build", batch, "--out", out, "--json").json
    assert (counts["reports"], counts["refused"]) == (1, [])
    rules = "archive.rendered-twice"
    (finding,) = treatywatch("check", out, "--rule", rules, "--json").json
    assert "b.txt" in finding["message"] + json.dumps(finding["evidence"])


def test_another_text_of_the_same_report_is_refused_with_both_names(
    treatywatch, sample: Path, tmp_path: Path
) -> None:
    batch = tmp_path / "batch"
    batch.mkdir()
    text = (sample / "2014/finland.txt").read_text(encoding="utf-8")
    (batch / "a.txt").write_text(text, encoding="utf-8")
    head, body = text.split("The Republic of Finland", 1)
    other = "Finland has neither used nor produced mines. " * 12
    (batch / "b.txt").write_text(f"{head}{other}\n", encoding="utf-8")
    ran = treatywatch("build", batch, "--out", tmp_path / "out", "--json")
    assert body
    assert ran.json["reports"] == 1
    (refused,) = ran.json["refused"]
    assert {"a.txt", "b.txt"} <= set(
        (refused["file"] + " " + refused["error"]).replace(",", " ").split()
    )


@pytest.mark.shared
def test_the_counts_of_the_real_reports(treatywatch, shared: Path, tmp_path: Path) -> None:
    counts = treatywatch("build", shared / "corpus", "--out", tmp_path / "out", "--json").json
    assert counts["reports"] == 2
    assert counts["markers"] == 34
    assert counts["definitions"] == 27
    assert counts["lost_definitions"] == 7
    assert counts["unknown_characters"] == 0
