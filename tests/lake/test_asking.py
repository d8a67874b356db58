"""SQL over a lake: reading only, of the lake only, and every mistake in one clear line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from treatywatch.lake import InvalidLake, ask_lake, open_lake
from treatywatch.store import InvalidQuery
from treatywatch.tables import TABLES


@pytest.fixture
def copied(lake_path: Path, tmp_path: Path) -> Path:
    """A lake that a test may damage."""
    return Path(shutil.copytree(lake_path, tmp_path / "lake"))


def test_every_table_answers_with_the_columns_of_the_open_data(lake_path: Path) -> None:
    for table in TABLES:
        answer = ask_lake(lake_path, f"SELECT * FROM {table.name}")
        assert answer.columns == tuple(column.name for column in table.columns)
        assert len(list(answer.rows)) == sum(f.rows for f in open_lake(lake_path).files[table.name])


@pytest.mark.parametrize(
    ("statement", "first"),
    [
        ("SELECT count(*) FROM reports", (13,)),
        ("FROM claims SELECT DISTINCT country ORDER BY 1 LIMIT 1", ("FIN",)),
        ("SELECT max(edition) FROM claims WHERE question = 'transfer.export'", (2021,)),
        ("SELECT 'PRK' WHERE EXISTS (DESCRIBE claims)", ("PRK",)),
        ("SELECT [1, 2], {'a': 1.5}, DATE '2020-01-01'", ([1, 2], {"a": 1.5}, "2020-01-01")),
        ("SELECT sum(sentences) FROM reports", (171,)),
    ],
)
def test_statements_are_answered(lake_path: Path, statement: str, first: tuple) -> None:
    assert next(ask_lake(lake_path, statement).rows) == first


def test_no_more_rows_come_than_are_asked_for(lake_path: Path) -> None:
    assert len(list(ask_lake(lake_path, "SELECT id FROM sentences", limit=7).rows)) == 7


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("selec 1", "syntax error"),
        ("SELECT nothing FROM claims", "nothing"),
        ("SELECT 1 FROM nowhere", "nowhere"),
        ("SELECT 1; SELECT 2", "not one statement"),
        ("", "not one statement"),
        ("INSERT INTO claims VALUES (1)", "not one statement"),
        ("CREATE TABLE mine AS SELECT 1", "not one statement"),
        ("DROP VIEW claims", "not one statement"),
        ("COPY claims TO '{there}/out.csv'", "not one statement"),
        ("EXPORT DATABASE '{there}/out'", "not one statement"),
        ("ATTACH '{there}/other.db'", "not one statement"),
        ("INSTALL httpfs", "not one statement"),
        ("LOAD httpfs", "not one statement"),
        ("SET enable_external_access = true", "not one statement"),
        ("PRAGMA database_list", "not one statement"),
        ("SELECT * FROM read_text('{there}/secret.txt')", "disabled by configuration"),
        ("SELECT * FROM '{there}/secret.csv'", "disabled by configuration"),
        ("SELECT * FROM read_csv('https://example.org/x.csv')", "disabled by configuration"),
        ("SELECT * FROM glob('{there}/*')", "disabled by configuration"),
        ("SELECT * FROM query('COPY claims TO ''{there}/out.csv''')", "SELECT"),
        ("SELECT 1 / 'a'", "a"),
        ("SELECT CAST(text AS INTEGER) FROM sentences", "INT"),
    ],
)
def test_whatever_does_more_than_read_the_lake_is_refused(
    lake_path: Path, tmp_path: Path, statement: str, said: str
) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "secret.csv").write_text("a\n1\n")
    with pytest.raises(InvalidQuery, match=said) as refused:
        list(ask_lake(lake_path, statement.format(there=tmp_path)).rows)
    assert "\n" not in str(refused.value)
    assert {path.name for path in tmp_path.iterdir()} == {"secret.txt", "secret.csv"}


def test_a_lake_of_another_place_cannot_be_read_through_this_one(
    lake_path: Path, copied: Path
) -> None:
    other = next((copied / "claims").rglob("*.parquet"))
    with pytest.raises(InvalidQuery, match="disabled by configuration"):
        ask_lake(lake_path, f"SELECT * FROM '{other}'")


def _no_list(lake: Path) -> None:
    (lake / "lake.json").unlink()


def _damaged_list(lake: Path) -> None:
    (lake / "lake.json").write_text("{")


def _other_version(lake: Path) -> None:
    (lake / "lake.json").write_text(json.dumps({"treatywatch-lake": 99}))


def _nothing_listed(lake: Path) -> None:
    (lake / "lake.json").write_text(json.dumps({"treatywatch-lake": 1}))


def _missing_file(lake: Path) -> None:
    next((lake / "claims").rglob("*.parquet")).unlink()


def _cut_file(lake: Path) -> None:
    path = next((lake / "sentences").rglob("*.parquet"))
    path.write_bytes(path.read_bytes()[:-9])


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (shutil.rmtree, "there is no such lake"),
        (_no_list, "half written"),
        (_damaged_list, "its list is damaged"),
        (_other_version, "version 99"),
        (_nothing_listed, "its list is damaged"),
        (_missing_file, "missing or cut"),
        (_cut_file, "missing or cut"),
    ],
)
def test_a_lake_that_is_not_whole_is_named_with_the_mend(copied: Path, damage, said: str) -> None:
    damage(copied)
    with pytest.raises(InvalidLake, match=said) as refused:
        ask_lake(copied, "SELECT 1")
    assert refused.value.mend


def test_a_folder_that_is_no_lake_is_named(tmp_path: Path) -> None:
    with pytest.raises(InvalidLake, match="this is no lake"):
        ask_lake(tmp_path, "SELECT 1")


def test_a_lake_may_move(lake_path: Path, tmp_path: Path) -> None:
    moved = shutil.copytree(lake_path, tmp_path / "it's elsewhere")
    assert next(ask_lake(moved, "SELECT count(*) FROM reports").rows) == (13,)


@pytest.mark.filterwarnings("ignore:The inplace keyword")  # of pandas, in Dask
def test_dask_reads_the_same_folders(lake_path: Path) -> None:
    import dask.dataframe as dd

    claims = dd.read_parquet(lake_path / "claims")
    counted = dict(ask_lake(lake_path, "SELECT country, count(*) FROM claims GROUP BY 1").rows)
    assert claims.groupby("country").size().compute().to_dict() == counted
    assert set(claims["area"].compute()) == set(counted)
