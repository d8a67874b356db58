"""`build --lake`, `query LAKE`, `load LAKE`: what they print and how they end."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest


def test_a_build_into_a_lake_counts_the_rows(treatywatch, sample: Path, tmp_path: Path) -> None:
    ran = treatywatch("build", sample, "--lake", tmp_path / "lake", "--json")
    assert ran.code == 0
    assert ran.json["reports"] == 13
    assert ran.json["refused"] == []
    assert (tmp_path / "lake" / "lake.json").is_file()


def test_a_build_needs_somewhere_to_go(treatywatch, sample: Path) -> None:
    ran = treatywatch("build", sample)
    assert ran.code == 2
    assert "--out FILE, --lake FOLDER, or both" in ran.err


def test_a_refused_file_is_named_for_a_lake_too(treatywatch, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "empty.txt").write_bytes(b"")
    (tmp_path / "texts" / "good.txt").write_bytes((sample / "2007/georgia.txt").read_bytes())
    ran = treatywatch("build", tmp_path / "texts", "--lake", tmp_path / "lake")
    assert ran.code == 2
    assert "empty.txt" in ran.err


def test_answers_come_as_a_table_as_csv_and_as_json(treatywatch, lake_path: Path) -> None:
    sql = "SELECT id, edition FROM reports WHERE country = 'GEO' ORDER BY edition"
    table = treatywatch("query", lake_path, sql)
    rows = treatywatch("query", lake_path, sql, "--json").json
    lines = list(csv.reader(io.StringIO(treatywatch("query", lake_path, sql, "--csv").out)))
    assert lines == [["id", "edition"], *([row["id"], str(row["edition"])] for row in rows)]
    assert all(row["id"] in table.out for row in rows)
    assert rows


@pytest.mark.parametrize(
    ("lake", "sql", "said"),
    [
        (None, "selec 1", "syntax error"),
        (None, "SELECT nothing FROM claims", "nothing"),
        (None, "COPY claims TO 'claims.csv'", "not one statement for reading"),
        ("nowhere", "SELECT 1", "no such evidence file or lake"),
        (".", "SELECT 1", "this is no lake"),
    ],
)
def test_mistakes_end_with_2_and_one_line(
    treatywatch, lake_path: Path, tmp_path: Path, lake: str | None, sql: str, said: str
) -> None:
    ran = treatywatch("query", tmp_path / lake if lake else lake_path, sql)
    assert ran.code == 2
    assert said in ran.err
    assert ran.err.count("\n") == 1


def test_a_lake_is_loaded_and_searched(treatywatch, lake_path: Path, postgres: Any) -> None:
    address = postgres.new_database("commands")
    ran = treatywatch("load", lake_path, "--to", address, "--json")
    assert (ran.code, ran.json["reports"]) == (0, 13)
    page = treatywatch("search", address, "Yonhap", "--json").json
    assert (page["total"], page["total_sources"]) == (2, 1)
    assert page["hits"][0]["note"] == 5


def test_a_lake_becomes_an_evidence_file(
    treatywatch, lake_path: Path, evidence_path: Path, tmp_path: Path
) -> None:
    ran = treatywatch("load", lake_path, "--out", tmp_path / "e.db", "--json")
    assert (ran.code, ran.json["reports"]) == (0, 13)
    assert (tmp_path / "e.db").read_bytes() == evidence_path.read_bytes()
    assert "--to ADDRESS or --out FILE" in treatywatch("load", lake_path).err


def test_what_cannot_be_loaded_ends_with_2(treatywatch, lake_path: Path, tmp_path: Path) -> None:
    nobody = "postgresql://127.0.0.1:1/none"
    assert treatywatch("load", lake_path, "--to", nobody).code == 2
    assert treatywatch("load", tmp_path, "--to", nobody).code == 2
    assert treatywatch("search", nobody, "mines").code == 2


def test_commands_load_only_what_they_need() -> None:
    said = (
        "import sys, treatywatch.cli.build, treatywatch.cli.query, treatywatch.cli.search;"
        "print({'duckdb', 'pyarrow', 'psycopg', 'django'} & set(sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "set()"
