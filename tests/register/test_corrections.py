"""A reviewed file may correct a row; a correction out of date is an error, never a guess."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from treatywatch.model import InvalidRegister
from treatywatch.register import Register, load_register

HEAD = "table,key,field,expected,reads,reason,by,date"


def corrected(folder: Path, *rows: str) -> Register:
    file = folder / "reviewed.csv"
    file.write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")
    return load_register(file)


def test_a_correction_changes_the_cell_and_shows_in_the_source(tmp_path: Path) -> None:
    register = corrected(
        tmp_path,
        "acts,TON|MBT|accession,date,2025-06-25,2025-06-26,a second source,A. Reviewer,2026-02-01",
    )
    act = register.acts("TON", "MBT")[0]
    assert act.date == "2025-06-26"
    assert act.source.endswith("corrected 2026-02-01 by A. Reviewer: a second source")
    assert register.status("TON", "MBT", date(2025, 6, 25)).status == "not-party"


def test_a_corrected_vote_changes_the_count_of_votes(tmp_path: Path) -> None:
    register = corrected(tmp_path, "votes,71/34|ZWE,vote,for,absent,other copies,A. B.,2026-02-01")
    call = register.roll_call("71/34")
    assert call is not None
    assert call.tally.in_favour == call.recorded.in_favour - 1
    vote = register.vote("ZWE", "71/34")
    assert vote is not None
    assert "other copies" in vote.note


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (
            "acts,TON|MBT|accession,date,1999-01-01,2025-06-26,r,A,2026",
            "expected '1999-01-01', but",
        ),
        ("acts,TON|MBT|signature,date,,2025-06-26,r,A,2026", "fits 0 rows"),
        ("acts,TON|MBT|accession,colour,red,blue,r,A,2026", "but the cell holds None"),
        ("acts,TON|MBT|accession,date,2025-06-25,2025-06-26,,A,2026", "gives no reason"),
        ("acts,TON|MBT|accession,date,2025-06-25,2025-06-26,r,,2026", "gives no by"),
        ("nonsense,TON,date,a,b,r,A,2026", "no table is named 'nonsense'"),
    ],
)
def test_a_correction_that_does_not_hold_is_refused(tmp_path: Path, row: str, message: str) -> None:
    with pytest.raises(InvalidRegister, match=message):
        corrected(tmp_path, row).acts("TON")


def test_without_a_file_nothing_is_corrected() -> None:
    assert load_register().acts("TON", "MBT")[0].date == "2025-06-25"


def test_the_version_names_the_tables_and_the_corrections(tmp_path: Path) -> None:
    plain = load_register()
    row = "votes,71/34|ZWE,vote,for,absent,other copies,A. B.,2026-02-01"
    assert len(plain.version) == 16
    assert Register().version == plain.version
    assert corrected(tmp_path, row).version != plain.version
