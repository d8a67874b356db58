"""SQL over an evidence file: reading works, everything else is refused."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from treatywatch.cli.main import cli
from treatywatch.store import InvalidQuery, ask
from treatywatch.walk import build

SAMPLE = Path(__file__).parents[2] / "sample"


@pytest.fixture(scope="module")
def evidence(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("asked") / "e.db"
    build([SAMPLE / "2007"], out)
    return out


def test_a_view_answers_with_columns_and_rows(evidence: Path) -> None:
    answer = ask(evidence, "SELECT country, answer FROM claims_in_words WHERE question = 'vote'")
    rows = list(answer.rows)
    assert answer.columns == ("country", "answer")
    assert ("GEO", "for") in rows


def test_no_more_rows_than_asked_for(evidence: Path) -> None:
    assert len(list(ask(evidence, "SELECT * FROM sentences", limit=3).rows)) == 3


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM claims",
        "ATTACH DATABASE '/tmp/other.db' AS other",
        "PRAGMA query_only = OFF",
        "SELECT load_extension('x')",
        "CREATE TEMP TABLE t (x)",
        "SELECT 1; SELECT 2",
        "SELECT nothing FROM nowhere",
        "these are no words of SQL",
    ],
)
def test_anything_but_reading_is_refused(evidence: Path, statement: str) -> None:
    before = hashlib.sha256(evidence.read_bytes()).hexdigest()
    with pytest.raises(InvalidQuery):
        list(ask(evidence, statement).rows)
    assert hashlib.sha256(evidence.read_bytes()).hexdigest() == before


def test_the_command_prints_tables_json_and_csv(evidence: Path) -> None:
    sql = "SELECT country, count(*) AS reports FROM reports GROUP BY country ORDER BY country"

    def printed(*options: str) -> str:
        result = CliRunner().invoke(cli, ["query", str(evidence), sql, *options])
        assert result.exit_code == 0, result.output
        return result.stdout

    wanted = [{"country": "GEO", "reports": 1}, {"country": "MOZ", "reports": 1}]
    assert json.loads(printed("--json")) == wanted
    assert next(csv.reader(io.StringIO(printed("--csv")))) == ["country", "reports"]
    assert "GEO" in printed()
