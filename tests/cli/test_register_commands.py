"""`status` and `votes`: what the register holds, with acts and sources."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

STATUS = [
    ("PRK", "MBT", "2021-11-16", "not-party"),
    ("Mozambique", "MBT", "1998-01-01", "signatory"),
    ("MOZ", "MBT", "1999-03-01", "party"),
    ("FIN", "MBT", "2026-06-01", "withdrawn"),
    ("LTU", "CCM", "2026-01-01", "withdrawn"),
]


@pytest.mark.parametrize(("country", "treaty", "day", "expected"), STATUS)
def test_status_on_a_day(treatywatch, country, treaty, day, expected) -> None:
    shape = treatywatch("status", country, "--treaty", treaty, "--on", day, "--json").json
    assert shape["status"] == expected
    assert all(act["source"] for act in shape["acts"])


def test_votes_of_north_korea_name_absences(treatywatch) -> None:
    votes = {v["date"][:4]: v["vote"] for v in treatywatch("votes", "PRK", "--json").json}
    assert votes["1996"] == "abstained"
    assert {votes[str(year)] for year in range(1997, 2007)} == {"absent"}
    assert {votes[str(year)] for year in range(2007, 2024)} == {"abstained"}


def test_votes_carry_resolution_and_sources(treatywatch) -> None:
    first = treatywatch("votes", "north korea", "--json").json[0]
    assert first["resolution"].startswith("51/45")
    assert first["sources"]


@pytest.mark.parametrize("arguments", [("votes", "Atlantis"), ("status", "PRK", "--treaty", "XX")])
def test_unknown_names_are_bad_input(treatywatch, arguments) -> None:
    ran = treatywatch(*arguments)
    assert ran.code == 2
    assert arguments[-1] in ran.err


HEAD = "table,key,field,expected,reads,reason,by,date"


@pytest.fixture
def reviewed(tmp_path: Path) -> Path:
    """A reviewed file that turns one vote."""
    row = "votes,75/52|PRK,vote,abstained,absent,other copies,A. Reviewer,2026-02-01"
    file = tmp_path / "reviewed.csv"
    file.write_text(f"{HEAD}\n{row}\n", encoding="utf-8")
    return file


def _vote(listed: list[dict]) -> dict:
    return next(one for one in listed if one["resolution"] == "75/52")


def test_a_reviewed_file_corrects_a_row_and_says_so(treatywatch, reviewed: Path, monkeypatch):
    plain = _vote(treatywatch("votes", "PRK", "--json").json)
    assert plain["vote"] == "abstained"
    by_option = _vote(treatywatch("votes", "PRK", "--json", "--corrections", reviewed).json)
    assert by_option["vote"] == "absent"
    assert "A. Reviewer: other copies" in str(by_option)
    monkeypatch.setenv("TREATYWATCH_REGISTER_CORRECTIONS", str(reviewed))
    assert _vote(treatywatch("votes", "PRK", "--json").json) == by_option


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{HEAD}\nvotes,75/52|PRK,vote,for,absent,r,A,2026\n", "expected 'for'"),
        (f"{HEAD}\nvotes,75/52|PRK,vote\n", "not as many cells"),
    ],
)
def test_a_correction_that_does_not_fit_is_exit_2(treatywatch, tmp_path: Path, text, words):
    (tmp_path / "r.csv").write_text(text, encoding="utf-8")
    ran = treatywatch("votes", "PRK", "--corrections", tmp_path / "r.csv")
    assert ran.code == 2
    assert words in ran.err


def test_a_file_of_corrections_that_is_not_there_is_exit_2(treatywatch, tmp_path: Path) -> None:
    ran = treatywatch("status", "PRK", "--corrections", tmp_path / "nowhere.csv")
    assert ran.code == 2
    assert "nowhere.csv" in ran.err


def test_build_and_check_go_by_the_corrected_register(treatywatch, reviewed: Path, tmp_path: Path):
    page = Path(__file__).parents[2] / "sample" / "2021" / "north-korea.txt"
    found = []
    for more in ({}, {"TREATYWATCH_REGISTER_CORRECTIONS": str(reviewed)}):
        build = ["build", page, "--out", tmp_path / "e.db", "--cache", tmp_path / "cache"]
        program = "from treatywatch.cli.main import main; main()"
        subprocess.run(
            [sys.executable, "-c", program, *map(str, build)],
            env={**os.environ, **more},
            check=True,
            capture_output=True,
        )
        rule = ("--rule", "checks.vote-against-roll-call", "--json")
        found.append(treatywatch("check", tmp_path / "e.db", *rule).json)
    assert found[0] == []
    assert "absent" in found[1][0]["message"] + str(found[1][0]["evidence"])
