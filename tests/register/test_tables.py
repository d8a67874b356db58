"""Every table of the register holds together: codes exist, dates parse, keys are unique."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files

import pytest

from treatywatch.model import InvalidRegister
from treatywatch.register import Register, Trust, load_register
from treatywatch.register.dates import earliest, latest
from treatywatch.register.tables import KEYS, Tables, parse_table

REGISTER = load_register()
DATA = files("treatywatch.register").joinpath("data")
NAMES = sorted(file.name.removesuffix(".csv") for file in DATA.iterdir())
CODE_COLUMNS = ("code", "parent", "continued_by", "successors", "country", "origins")
DATE_COLUMNS = ("date", "admitted", "start", "end", "from", "until", "on", "checked_until")
CODED_OTHERWISE = {"meetings", "treaties"}


def test_every_file_of_the_data_is_a_known_table() -> None:
    assert sorted(KEYS) == NAMES


@pytest.mark.parametrize("table", NAMES)
def test_the_key_of_a_table_tells_its_rows_apart(table: str) -> None:
    keys = Counter(tuple(row[column] for column in KEYS[table]) for row in Tables().read(table))
    repeated = {key for key, times in keys.items() if times > 1}
    if table == "stated_articles":
        repeated = {key for key in repeated if key[0]}
    assert repeated == set()


@pytest.mark.parametrize("table", NAMES)
def test_every_row_names_its_source_and_its_trust(table: str) -> None:
    for row in Tables().read(table):
        if table in {"corrections", "votes"}:
            continue
        assert row["source"].strip(), row
        assert Trust(row["confidence"])


@pytest.mark.parametrize("table", NAMES)
def test_every_code_of_an_area_exists(table: str) -> None:
    columns = [c for c in CODE_COLUMNS if c != "code" or table not in CODED_OTHERWISE]
    for row in Tables().read(table):
        for column in columns:
            for code in row.get(column, "").split():
                assert code in REGISTER.areas, (column, row)


@pytest.mark.parametrize("table", NAMES)
def test_every_date_is_one(table: str) -> None:
    for row in Tables().read(table):
        for column in DATE_COLUMNS:
            if written := row.get(column):
                assert earliest(written) <= latest(written)


@pytest.mark.parametrize("table", NAMES)
def test_general_knowledge_is_marked_unchecked(table: str) -> None:
    for row in Tables().read(table):
        says_so = "unchecked" in row.get("note", "") + row.get("source", "")
        marked = row.get("confidence") == "unchecked" or bool(row.get("unchecked"))
        assert not says_so or marked or row.get("confidence") == "medium", row


@pytest.mark.parametrize("written", ["2008-13", "2008-02-30", "soon", "", "2008-1-1-1", "0000"])
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(InvalidRegister, match="is no date"):
        earliest(written)


def test_a_row_with_a_missing_cell_is_refused_with_its_line() -> None:
    with pytest.raises(InvalidRegister, match=r"t\.csv:3: the row has not as many cells"):
        parse_table("a,b\n1,2\n3\n", "t.csv")


def test_the_register_is_built_once_and_reads_tables_when_asked() -> None:
    assert load_register() is REGISTER
    assert "areas" not in vars(Register())
